-- The children of whom a document tells one by one: one of a narrative or a form, several of a file with several narratives. If
-- one of them is erased, the document goes.
CREATE TABLE issued_child (
  sha256 VARCHAR(64) NOT NULL REFERENCES issued_document (sha256) ON DELETE CASCADE,
  case_id VARCHAR(10) NOT NULL REFERENCES registered_case (id),
  PRIMARY KEY (sha256, case_id)
);
CREATE INDEX issued_child_case ON issued_child (case_id);
INSERT INTO issued_child (sha256, case_id) SELECT sha256, case_id FROM issued_document WHERE case_id IS NOT NULL;
ALTER TABLE issued_document DROP COLUMN case_id;
