-- What somebody typed into a form that came back after the session had ended: kept for a day under the name of who typed it, never
-- an answer, in no export and no trail. One row for each form of a person.
CREATE SEQUENCE unsent_form_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE unsent_form (
  id BIGINT NOT NULL PRIMARY KEY,
  user_name VARCHAR(60) NOT NULL,
  case_id VARCHAR(10) NOT NULL REFERENCES registered_case (id),
  form_code VARCHAR(8) NOT NULL,
  hsct_seq INTEGER NOT NULL,
  repeat_no INTEGER NOT NULL,
  read_version INTEGER NOT NULL,
  typed ${text} NOT NULL,
  kept_at TIMESTAMP NOT NULL
);
CREATE INDEX unsent_form_user ON unsent_form (user_name, case_id);
CREATE INDEX unsent_form_case ON unsent_form (case_id);
