-- What is frozen is kept once, by its SHA-256: a case that did not change between two snapshots takes a row of two hashes.
CREATE TABLE frozen_content (
  hash VARCHAR(64) NOT NULL PRIMARY KEY,
  content ${text} NOT NULL
);

-- Answers and open queries of a case apart, so that a question does not make its answers other ones.
ALTER TABLE snapshot_case ADD COLUMN answers_hash VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE snapshot_case ADD COLUMN queries_hash VARCHAR(64);

CREATE TABLE snapshot_left_out (
  snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
  case_id VARCHAR(10) NOT NULL,
  reason VARCHAR(12) NOT NULL,
  PRIMARY KEY (snapshot_id, case_id)
);

-- Format 1 has its fingerprint over the answers themselves and says nothing of queries and counts.
ALTER TABLE snapshot ADD COLUMN format INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE snapshot ADD COLUMN header ${text};

-- The chain's hash at the freeze; for earlier snapshots what it is now.
ALTER TABLE snapshot ADD COLUMN trail_hash VARCHAR(64) DEFAULT '' NOT NULL;
UPDATE snapshot SET trail_hash = COALESCE((SELECT trail.hash FROM trail WHERE trail.seq = snapshot.trail_entries), '');
