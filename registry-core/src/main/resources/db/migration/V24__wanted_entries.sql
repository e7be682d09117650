-- What a course should have by its dates and has not: one row an entry that is wanted. A point tells apart what a form is wanted for
-- more than once under an HSCT. Whether it is due or overdue follows from the two days and from what day it is. All rows of the
-- index are made again by the registry when it has started.
TRUNCATE TABLE case_line;
TRUNCATE TABLE entry_answer;
TRUNCATE TABLE answer_text;
TRUNCATE TABLE entry_date;
TRUNCATE TABLE case_revision;

CREATE TABLE wanted_entry (
  case_id VARCHAR(10) NOT NULL,
  form_code VARCHAR(8) NOT NULL,
  hsct_seq INTEGER NOT NULL,
  point VARCHAR(8) NOT NULL,
  due_on DATE,
  in_time_until DATE,
  PRIMARY KEY (case_id, form_code, hsct_seq, point)
);
CREATE INDEX wanted_entry_late ON wanted_entry (in_time_until, case_id, form_code, due_on, hsct_seq, point);

-- What waits is counted case by case from these alone, without a look at the answers.
CREATE INDEX form_entry_status ON form_entry (status, case_id, form_code, hsct_seq, repeat_no);
CREATE INDEX form_entry_changed ON form_entry (changed_by, changed_at DESC, case_id, id);
CREATE INDEX data_query_asked ON data_query (status, case_id, form_code, hsct_seq, repeat_no, check_id);
