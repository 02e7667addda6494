ALTER TABLE passages DROP COLUMN said_at;
ALTER TABLE statements DROP COLUMN said_at;
