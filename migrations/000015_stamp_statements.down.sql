DROP TABLE editions;
DROP TRIGGER changes_stamp_statement ON changes;
DROP FUNCTION changes_stamp_statement();
ALTER TABLE statements DROP COLUMN changed, DROP COLUMN changed_at;
