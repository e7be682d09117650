-- The label in the form of Unicode that all labels of the same letters share, so that two cases whose labels only look alike are
-- found. It is filled when the registry makes its rows for lists again, which it does after this.
ALTER TABLE registered_case ADD COLUMN label_form VARCHAR(400);
CREATE INDEX registered_case_label_form ON registered_case (label_form);
