-- Who may sign in. The password is kept as a salted PBKDF2 hash only.
CREATE TABLE user_account (
  name VARCHAR(60) NOT NULL PRIMARY KEY,
  roles VARCHAR(200) NOT NULL,
  password VARCHAR(300) NOT NULL,
  must_change BOOLEAN NOT NULL,
  disabled BOOLEAN NOT NULL,
  failures INTEGER NOT NULL,
  blocked_until TIMESTAMP,
  version INTEGER NOT NULL
);
