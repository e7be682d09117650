-- The contents stand in frozen_content now.
ALTER TABLE snapshot_case DROP COLUMN content;
ALTER TABLE snapshot_case ADD CONSTRAINT snapshot_case_answers
  FOREIGN KEY (answers_hash) REFERENCES frozen_content (hash);
ALTER TABLE snapshot_case ADD CONSTRAINT snapshot_case_queries
  FOREIGN KEY (queries_hash) REFERENCES frozen_content (hash);
