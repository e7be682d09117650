-- A query of a check is known by the check and by a digest of what the check looked at, no longer by its English words. Queries
-- that are kept by their words alone (basis is null) get theirs when their case is next reviewed.
ALTER TABLE data_query ADD COLUMN basis VARCHAR(64);

-- The question as pattern and arguments, so that it is read in any language. The English words stay beside it, as they are the
-- question itself where a person asked it.
ALTER TABLE data_query ADD COLUMN question VARCHAR(8000);
