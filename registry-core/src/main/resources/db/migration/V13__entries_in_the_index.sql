-- A search for several answers in one entry reads the index alone: it names the entry too. Beside its answers each entry has a
-- row of its own, with a blank item. The rows are made again by the registry when it has started.
DROP INDEX entry_answer_sought;
CREATE INDEX entry_answer_sought
  ON entry_answer (form_code, item, answer_number, answer, case_id, hsct_seq, repeat_no, part);
