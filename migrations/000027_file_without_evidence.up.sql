-- The evidence of tags is read from passages.tags alone, and was written twice: half
-- of what is filed under themes was that. The columns stay for servers of before,
-- which still fill them while they are replaced.
ALTER TABLE passages ALTER evidence DROP NOT NULL;
ALTER TABLE passage_countries ALTER evidence DROP NOT NULL;
ALTER TABLE passage_themes
    DROP CONSTRAINT passage_themes_tag_has_evidence,
    ADD CONSTRAINT passage_themes_tag_has_weight CHECK (num_nonnulls(position, weight) IN (0, 2));
COMMENT ON COLUMN passages.evidence IS 'As in tags, of rows that servers of before wrote; else null.';
COMMENT ON COLUMN passage_themes.evidence IS 'As in passages.tags, of rows that servers of before wrote; else null.';
COMMENT ON COLUMN passage_countries.evidence IS 'As in passages.tags, of rows that servers of before wrote; else null.';
