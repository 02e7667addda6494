ALTER TABLE statements DROP CONSTRAINT statements_revision_exists;
DROP TABLE blocks;
DROP TABLE revisions;
DROP TABLE statement_issuers;
DROP TABLE statement_slugs;
DROP TABLE statements;
