-- Limits by age that a laboratory sets in place of the built-in ones; versions are added and never changed.

CREATE SEQUENCE age_limit_table_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE age_limit_table (
  id BIGINT NOT NULL PRIMARY KEY,
  item VARCHAR(60) NOT NULL,
  version_name VARCHAR(60) NOT NULL,
  content ${text} NOT NULL,
  set_by VARCHAR(60) NOT NULL,
  set_at TIMESTAMP NOT NULL,
  CONSTRAINT age_limit_table_version UNIQUE (item, version_name)
);
