-- Questions about stored values, the signatures under entries, and cases that are closed to changes.

CREATE SEQUENCE data_query_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE data_query (
  id BIGINT NOT NULL PRIMARY KEY,
  case_id VARCHAR(10) NOT NULL REFERENCES registered_case (id),
  form_code VARCHAR(8) NOT NULL,
  hsct_seq INTEGER NOT NULL,
  repeat_no INTEGER NOT NULL,
  item VARCHAR(60),
  check_id VARCHAR(80),
  origin VARCHAR(10) NOT NULL,
  status VARCHAR(10) NOT NULL,
  message VARCHAR(1000) NOT NULL,
  raised_by VARCHAR(60) NOT NULL,
  raised_at TIMESTAMP NOT NULL,
  answer VARCHAR(500),
  answered_by VARCHAR(60),
  answered_at TIMESTAMP,
  resolution VARCHAR(12),
  remark VARCHAR(500),
  settled_by VARCHAR(60),
  settled_at TIMESTAMP,
  version INTEGER NOT NULL
);
CREATE INDEX data_query_case ON data_query (case_id, form_code, hsct_seq, repeat_no);
CREATE INDEX data_query_status ON data_query (status);

CREATE SEQUENCE entry_signature_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE entry_signature (
  id BIGINT NOT NULL PRIMARY KEY,
  case_id VARCHAR(10) NOT NULL REFERENCES registered_case (id),
  form_code VARCHAR(8) NOT NULL,
  hsct_seq INTEGER NOT NULL,
  repeat_no INTEGER NOT NULL,
  meaning VARCHAR(20) NOT NULL,
  signed_by VARCHAR(60) NOT NULL,
  signed_at TIMESTAMP NOT NULL,
  answers_digest VARCHAR(64) NOT NULL,
  fallen_by VARCHAR(60),
  fallen_at TIMESTAMP
);
CREATE INDEX entry_signature_case ON entry_signature (case_id, form_code, hsct_seq, repeat_no);

ALTER TABLE registered_case ADD COLUMN frozen_at TIMESTAMP;
ALTER TABLE registered_case ADD COLUMN frozen_by VARCHAR(60);
ALTER TABLE registered_case ADD COLUMN frozen_reason VARCHAR(500);

-- sex, month of birth, centre and first HSCT in one text: equal texts are likely the same child
ALTER TABLE registered_case ADD COLUMN likeness VARCHAR(80);
CREATE INDEX registered_case_likeness ON registered_case (likeness);

CREATE SEQUENCE review_run_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE review_run (
  id BIGINT NOT NULL PRIMARY KEY,
  run_at TIMESTAMP NOT NULL,
  run_by VARCHAR(60) NOT NULL,
  cases INTEGER NOT NULL,
  findings INTEGER NOT NULL,
  opened INTEGER NOT NULL,
  settled INTEGER NOT NULL
);

-- A unique index of Derby takes one case without a label only; a unique constraint takes any number, as PostgreSQL does.
DROP INDEX registered_case_label;
ALTER TABLE registered_case ADD CONSTRAINT registered_case_label UNIQUE (label);
