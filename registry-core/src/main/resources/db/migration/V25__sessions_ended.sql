-- How often all sessions of an account were ended: one that was opened before counts no more.
ALTER TABLE user_account ADD COLUMN sessions_ended INTEGER DEFAULT 0 NOT NULL;

-- Wrong passwords are counted by address, in memory.
ALTER TABLE user_account DROP COLUMN failures;
ALTER TABLE user_account DROP COLUMN blocked_until;
