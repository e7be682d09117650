-- Answers, identity, trail and snapshots stand apart from each other: research reads answers and snapshots only.

CREATE SEQUENCE form_entry_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE case_number (
  id INTEGER NOT NULL PRIMARY KEY,
  last_number INTEGER NOT NULL
);
INSERT INTO case_number (id, last_number) VALUES (1, 0);

CREATE TABLE registered_case (
  id VARCHAR(10) NOT NULL PRIMARY KEY,
  label VARCHAR(100),
  registered_at TIMESTAMP NOT NULL,
  registered_by VARCHAR(60) NOT NULL
);
CREATE UNIQUE INDEX registered_case_label ON registered_case (label);

CREATE TABLE form_entry (
  id BIGINT NOT NULL PRIMARY KEY,
  case_id VARCHAR(10) NOT NULL REFERENCES registered_case (id),
  form_code VARCHAR(8) NOT NULL,
  hsct_seq INTEGER NOT NULL,
  repeat_no INTEGER NOT NULL,
  status VARCHAR(10) NOT NULL,
  answers ${text} NOT NULL,
  entered_at TIMESTAMP NOT NULL,
  entered_by VARCHAR(60) NOT NULL,
  changed_at TIMESTAMP NOT NULL,
  changed_by VARCHAR(60) NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT form_entry_key UNIQUE (case_id, form_code, hsct_seq, repeat_no)
);

CREATE TABLE case_identity (
  case_id VARCHAR(10) NOT NULL PRIMARY KEY REFERENCES registered_case (id),
  hospital_number VARCHAR(300),
  birth_date DATE,
  version INTEGER NOT NULL
);

-- The chain runs over salted digests of the values, so that a value and its salt can be blanked without breaking it.
CREATE TABLE trail (
  seq BIGINT NOT NULL PRIMARY KEY,
  recorded_at TIMESTAMP NOT NULL,
  who VARCHAR(60) NOT NULL,
  act VARCHAR(20) NOT NULL,
  case_id VARCHAR(10),
  entry VARCHAR(20),
  item VARCHAR(60),
  old_value ${text},
  new_value ${text},
  salt VARCHAR(64),
  old_digest VARCHAR(64) NOT NULL,
  new_digest VARCHAR(64) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  source VARCHAR(200) NOT NULL,
  previous_hash VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL
);
CREATE INDEX trail_case ON trail (case_id, seq);

-- The length and the last hash of the chain, apart from it: a cut tail is seen.
CREATE TABLE trail_head (
  id INTEGER NOT NULL PRIMARY KEY,
  entries BIGINT NOT NULL,
  last_hash VARCHAR(64) NOT NULL
);
INSERT INTO trail_head (id, entries, last_hash)
  VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE snapshot (
  id BIGINT NOT NULL PRIMARY KEY,
  cut_off DATE NOT NULL,
  frozen_at TIMESTAMP NOT NULL,
  frozen_by VARCHAR(60) NOT NULL,
  cases INTEGER NOT NULL,
  trail_entries BIGINT NOT NULL,
  fingerprint VARCHAR(64) NOT NULL
);

CREATE TABLE snapshot_case (
  snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
  case_id VARCHAR(10) NOT NULL,
  content ${text} NOT NULL,
  PRIMARY KEY (snapshot_id, case_id)
);
