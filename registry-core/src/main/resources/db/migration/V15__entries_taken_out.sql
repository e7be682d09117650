-- Entries that were taken out of the record, as they stood, and places that an entry was moved away from, which hold no answers.
-- They stand apart from form_entry, so that nothing that counts, checks or exports entries meets them.
CREATE SEQUENCE taken_out_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE taken_out (
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
  taken_at TIMESTAMP NOT NULL,
  taken_by VARCHAR(60) NOT NULL,
  mistake VARCHAR(20),
  words VARCHAR(500) NOT NULL,
  taken_with BIGINT NOT NULL,
  moved_case VARCHAR(10),
  moved_hsct INTEGER,
  moved_repeat INTEGER
);
CREATE INDEX taken_out_case ON taken_out (case_id, form_code, hsct_seq, repeat_no);
CREATE INDEX taken_out_moved ON taken_out (moved_case);

-- What stopped counting because its entry was taken out counts again when the entry is put back.
ALTER TABLE data_query ADD COLUMN taken_with BIGINT;
ALTER TABLE entry_signature ADD COLUMN taken_with BIGINT;
