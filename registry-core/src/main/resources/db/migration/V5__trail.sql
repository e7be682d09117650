-- Entries of format 2 chain digests of reason and source too, so that erasure can blank them, and say where somebody was.
-- Their time is text in UTC: a database's timestamp passes through the server's time zone, which has no 2:30 on one day a year.
ALTER TABLE trail ADD COLUMN recorded VARCHAR(30);
ALTER TABLE trail ALTER COLUMN recorded_at ${nullable};
ALTER TABLE trail ADD COLUMN format INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE trail ADD COLUMN address VARCHAR(60) DEFAULT '' NOT NULL;
ALTER TABLE trail ADD COLUMN reason_digest VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE trail ADD COLUMN source_digest VARCHAR(64) DEFAULT '' NOT NULL;
CREATE INDEX trail_who ON trail (who, seq);
CREATE INDEX trail_act ON trail (act, seq);

-- Entries that changed data, apart from those that only say who looked: an import is confirmed against this count.
ALTER TABLE trail_head ADD COLUMN changes BIGINT DEFAULT 0 NOT NULL;
UPDATE trail_head SET changes = entries;
ALTER TABLE snapshot ADD COLUMN trail_changes BIGINT DEFAULT 0 NOT NULL;
UPDATE snapshot SET trail_changes = trail_entries;
