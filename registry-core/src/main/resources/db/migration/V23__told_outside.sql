-- Children of whom readers outside were told a count. Each has a number of its own; of an erased child the number stays and
-- nothing else, as the counts that were told stay true of it.
CREATE TABLE outside_child (
  id BIGINT NOT NULL PRIMARY KEY,
  case_id VARCHAR(10) REFERENCES registered_case (id)
);
CREATE SEQUENCE outside_child_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE INDEX outside_child_case ON outside_child (case_id);

-- Each count that an approved report told readers outside, with the numbers of the children behind it. Rows are never changed.
CREATE TABLE outside_count (
  id BIGINT NOT NULL PRIMARY KEY,
  release_id BIGINT NOT NULL REFERENCES report_release (id),
  children ${text} NOT NULL
);
CREATE SEQUENCE outside_count_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE INDEX outside_count_release ON outside_count (release_id);
