-- The centres that children are treated at. Codes stand in answers and stay; names may change. Cases from publications belong to
-- the built-in one.
CREATE TABLE centre (
  code VARCHAR(20) NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  built_in BOOLEAN NOT NULL,
  retired BOOLEAN NOT NULL,
  version INTEGER NOT NULL
);
INSERT INTO centre (code, name, built_in, retired, version) VALUES ('PUBLISHED', 'Published series', TRUE, FALSE, 1);

-- A case without a centre is seen by accounts for all centres only, until somebody says whose it is.
ALTER TABLE registered_case ADD COLUMN centre VARCHAR(20);
ALTER TABLE registered_case ADD CONSTRAINT registered_case_centre FOREIGN KEY (centre) REFERENCES centre (code);

ALTER TABLE registered_case DROP CONSTRAINT registered_case_label;
ALTER TABLE registered_case ADD CONSTRAINT registered_case_label UNIQUE (centre, label);
CREATE INDEX registered_case_label_alone ON registered_case (label);

-- What lists show is made again by the registry when it has started; each case then goes to the centre that its answers name.
UPDATE case_line SET basis = '';

-- Codes of centres, with commas between them; empty for an account for all centres.
ALTER TABLE user_account ADD COLUMN centres VARCHAR(4000) DEFAULT '' NOT NULL;
