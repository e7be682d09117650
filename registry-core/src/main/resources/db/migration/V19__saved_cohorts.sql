-- A saved cohort is its versions: each save is a further row, and none is ever changed. Who may use it is its first author alone, or
-- everybody who reads cases.
CREATE TABLE saved_cohort (
  id BIGINT NOT NULL PRIMARY KEY,
  first_author VARCHAR(60) NOT NULL
);
CREATE SEQUENCE saved_cohort_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE cohort_version (
  id BIGINT NOT NULL PRIMARY KEY,
  cohort_id BIGINT NOT NULL REFERENCES saved_cohort (id),
  version_no INTEGER NOT NULL,
  cohort_name VARCHAR(200) NOT NULL,
  criterion VARCHAR(10000) NOT NULL,
  users VARCHAR(20) NOT NULL,
  retired BOOLEAN NOT NULL,
  note VARCHAR(2000) NOT NULL,
  author VARCHAR(60) NOT NULL,
  saved_at TIMESTAMP NOT NULL,
  UNIQUE (cohort_id, version_no)
);
CREATE SEQUENCE cohort_version_seq AS BIGINT START WITH 50 INCREMENT BY 50;

-- A number that is another one whenever the rows of a case in the index have changed, so that what is held of them in memory is
-- known to be out of date.
CREATE TABLE case_revision (
  case_id VARCHAR(10) NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL
);
INSERT INTO case_revision (case_id, revision) SELECT case_id, 0 FROM case_line;
