-- Each PDF that left the registry, once by its SHA-256 however often it left. Nothing but the last time it left is ever changed.
CREATE TABLE issued_document (
  sha256 VARCHAR(64) NOT NULL PRIMARY KEY,
  identity_hash VARCHAR(64) NOT NULL,
  report VARCHAR(60) NOT NULL,
  specification ${text} NOT NULL,
  snapshot_id BIGINT REFERENCES snapshot (id),
  as_of DATE NOT NULL,
  data_hash VARCHAR(64) NOT NULL,
  figures_hash VARCHAR(64) NOT NULL,
  software VARCHAR(60) NOT NULL,
  case_id VARCHAR(10) REFERENCES registered_case (id),
  first_by VARCHAR(60) NOT NULL,
  first_at TIMESTAMP NOT NULL,
  times INTEGER NOT NULL,
  last_by VARCHAR(60) NOT NULL,
  last_at TIMESTAMP NOT NULL
);
CREATE INDEX issued_document_identity ON issued_document (identity_hash);
CREATE INDEX issued_document_case ON issued_document (case_id);
CREATE INDEX issued_document_last ON issued_document (last_at);

-- What stays of documents on erased children: that such a file was issued, and nothing of whom.
CREATE TABLE erased_document (
  sha256 VARCHAR(64) NOT NULL PRIMARY KEY
);

-- A report on its way from draft to approval, and each step with the file that was signed; steps are never changed.
CREATE TABLE report_release (
  id BIGINT NOT NULL PRIMARY KEY,
  report VARCHAR(60) NOT NULL,
  specification ${text} NOT NULL,
  snapshot_id BIGINT NOT NULL REFERENCES snapshot (id)
);
CREATE SEQUENCE report_release_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE release_step (
  id BIGINT NOT NULL PRIMARY KEY,
  release_id BIGINT NOT NULL REFERENCES report_release (id),
  step_no INTEGER NOT NULL,
  step_state VARCHAR(12) NOT NULL,
  taken_by VARCHAR(60) NOT NULL,
  taken_at TIMESTAMP NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  UNIQUE (release_id, step_no)
);
CREATE SEQUENCE release_step_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE INDEX release_step_file ON release_step (sha256);

-- Approved files as they were, in Base64.
CREATE TABLE kept_file (
  sha256 VARCHAR(64) NOT NULL PRIMARY KEY,
  content ${text} NOT NULL
);
