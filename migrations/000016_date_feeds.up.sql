-- Since when statements and passages say what they do. Feed readers show as new
-- what was updated, so this does not move with updated_at, which another coding of
-- any passage moves. What was told of them so far stays.
ALTER TABLE statements ADD COLUMN said_at timestamptz;
UPDATE statements SET said_at = updated_at;
ALTER TABLE statements ALTER COLUMN said_at SET NOT NULL;
COMMENT ON COLUMN statements.said_at IS 'When its text or what is known of its origin last changed, however it is coded.';

ALTER TABLE passages ADD COLUMN said_at timestamptz;
UPDATE passages p SET said_at = s.updated_at FROM statements s WHERE s.key = p.statement;
ALTER TABLE passages ALTER COLUMN said_at SET NOT NULL;
COMMENT ON COLUMN passages.said_at IS 'When its words, its coding or the head of its statement last changed, wherever it stands in the text.';
