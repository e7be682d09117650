-- Texts leave the answers for a table of their own, so that a search reads the index alone. All of this is derived from the
-- entries, and is made again by the registry when it has started.
TRUNCATE TABLE case_line;
DROP TABLE entry_answer;

-- One row an answer, absences and derived values among them, identities never; an answer of several values has a row for
-- each. A number or a date stands in answer_number too, so that it has an order. Of a long text the beginning stands here,
-- longer than any text that stands here whole.
CREATE TABLE entry_answer (
  case_id VARCHAR(10) NOT NULL,
  form_code VARCHAR(8) NOT NULL,
  hsct_seq INTEGER NOT NULL,
  repeat_no INTEGER NOT NULL,
  item VARCHAR(60) NOT NULL,
  part INTEGER NOT NULL,
  answer VARCHAR(122) NOT NULL,
  answer_number DOUBLE PRECISION,
  PRIMARY KEY (case_id, form_code, hsct_seq, repeat_no, item, part)
);
CREATE INDEX entry_answer_sought ON entry_answer (form_code, item, answer_number, answer, case_id);

-- What an answer of free text lacks: the whole text as it is sought, if it is long, and as it was written, if that is different.
-- Those that are long are told by a column of the index, so that a search reads no others.
CREATE TABLE answer_text (
  case_id VARCHAR(10) NOT NULL,
  form_code VARCHAR(8) NOT NULL,
  hsct_seq INTEGER NOT NULL,
  repeat_no INTEGER NOT NULL,
  item VARCHAR(60) NOT NULL,
  part INTEGER NOT NULL,
  is_long SMALLINT NOT NULL,
  whole_answer VARCHAR(8000),
  wording VARCHAR(8000),
  PRIMARY KEY (case_id, form_code, hsct_seq, repeat_no, item, part)
);
CREATE INDEX answer_text_item ON answer_text (form_code, item, is_long);
