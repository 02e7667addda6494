-- A corrected title gives a statement another id; the ids of its passages are
-- made of the first one, and stay.
ALTER TABLE statements ADD COLUMN root text COLLATE "C";
UPDATE statements SET root = id;
ALTER TABLE statements ALTER COLUMN root SET NOT NULL;
COMMENT ON COLUMN statements.root IS 'The id it was made with, of which the ids of its passages are made.';

-- To code a document again, what its sender said has to be told from what the
-- coder found in it.
ALTER TABLE statements ADD COLUMN given jsonb;
COMMENT ON COLUMN statements.given IS
    'What senders said of the document: {title, date, place, language, source_url, issuers}. Null for a statement stored before this was kept.';
