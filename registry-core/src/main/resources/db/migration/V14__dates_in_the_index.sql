-- Which event follows which within a time is asked of the days themselves: one row an entry and each date that its form has, empty
-- where the entry has no such date. first_day to last_day are the days that a date known to the month or year can be; at_day and
-- at_month place the day that analysis takes among days, and among months of a hundred days each. All rows are made again by the
-- registry when it has started.
TRUNCATE TABLE case_line;
TRUNCATE TABLE entry_answer;
TRUNCATE TABLE answer_text;

CREATE TABLE entry_date (
  case_id VARCHAR(10) NOT NULL,
  form_code VARCHAR(8) NOT NULL,
  hsct_seq INTEGER NOT NULL,
  repeat_no INTEGER NOT NULL,
  item VARCHAR(60) NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  at_day INTEGER,
  at_month INTEGER,
  PRIMARY KEY (case_id, form_code, hsct_seq, repeat_no, item)
);
CREATE INDEX entry_date_sought
  ON entry_date (form_code, item, case_id, hsct_seq, repeat_no, first_day, last_day, at_day, at_month);
