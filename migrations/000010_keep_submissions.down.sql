ALTER TABLE statements DROP COLUMN given;
ALTER TABLE statements DROP COLUMN root;
