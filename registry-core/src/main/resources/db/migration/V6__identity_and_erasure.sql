-- Names stand with the other things that tell which child it is; equal numbers or equal names and birth dates are likely one child.
ALTER TABLE case_identity ADD COLUMN family_name VARCHAR(200);
ALTER TABLE case_identity ADD COLUMN given_name VARCHAR(200);
ALTER TABLE case_identity ADD COLUMN name_key VARCHAR(420);
CREATE INDEX case_identity_number ON case_identity (hospital_number);
CREATE INDEX case_identity_name ON case_identity (name_key);

-- What stays of a case whose data were erased.
ALTER TABLE registered_case ADD COLUMN erased_at TIMESTAMP;
ALTER TABLE registered_case ADD COLUMN erased_by VARCHAR(60);
ALTER TABLE registered_case ADD COLUMN erased_reason VARCHAR(500);
