-- What lists and searches read: derived from cases and entries, kept with them, and made again whenever it is not up to date.

-- One row a case: what its line in the list shows. The basis names the rules and tables by which the row was made; from
-- valid_until on, time alone has changed what was derived.
CREATE TABLE case_line (
  case_id VARCHAR(10) NOT NULL PRIMARY KEY REFERENCES registered_case (id),
  label VARCHAR(100),
  kind VARCHAR(20) NOT NULL,
  sex VARCHAR(20) NOT NULL,
  no_series SMALLINT NOT NULL,
  series_code VARCHAR(300) NOT NULL,
  series VARCHAR(300),
  membership_unknown BOOLEAN NOT NULL,
  may_be_exported BOOLEAN NOT NULL,
  age_at_first DOUBLE PRECISION,
  hscts INTEGER NOT NULL,
  failure VARCHAR(60),
  second_early BOOLEAN,
  last_state VARCHAR(30) NOT NULL,
  renewal_due DATE,
  sought VARCHAR(600) NOT NULL,
  basis VARCHAR(400) NOT NULL,
  valid_until DATE
);
CREATE INDEX case_line_order ON case_line (no_series, series_code, case_id);
CREATE INDEX case_line_renewal ON case_line (renewal_due, case_id);
CREATE INDEX case_line_basis ON case_line (basis);
CREATE INDEX case_line_validity ON case_line (valid_until);

-- One row an answer, absences and derived values among them, identities never; an answer of several values has a row for
-- each. A number or a date stands in answer_number too, so that it has an order. Free text stands in answer as it is sought,
-- whole where it is longer than that, and as it was written where that is different.
CREATE TABLE entry_answer (
  case_id VARCHAR(10) NOT NULL,
  form_code VARCHAR(8) NOT NULL,
  hsct_seq INTEGER NOT NULL,
  repeat_no INTEGER NOT NULL,
  item VARCHAR(60) NOT NULL,
  part INTEGER NOT NULL,
  answer VARCHAR(120) NOT NULL,
  answer_number DOUBLE PRECISION,
  whole_answer VARCHAR(8000),
  wording VARCHAR(8000),
  PRIMARY KEY (case_id, form_code, hsct_seq, repeat_no, item, part)
);
CREATE INDEX entry_answer_sought ON entry_answer (form_code, item, answer_number, answer, case_id);

CREATE INDEX data_query_waiting ON data_query (status, raised_at, id);
