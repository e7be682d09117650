-- Which version of its form an entry of the trail left behind; entries of format 3 chain it, earlier ones have none.
ALTER TABLE trail ADD COLUMN entry_version INTEGER;
