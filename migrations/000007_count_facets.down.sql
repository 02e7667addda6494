DELETE FROM tallies WHERE kind IN ('strength', 'year') OR (kind IN ('theme', 'country', 'resolution', 'issuer') AND tag = '');
COMMENT ON COLUMN tallies.tag IS 'Id of the tag; empty for the archive as a whole.';
ALTER TABLE tallies DROP CONSTRAINT tallies_kind_is_known;
ALTER TABLE tallies ADD CONSTRAINT tallies_kind_is_known CHECK (kind IN
    ('archive', 'act', 'theme', 'country', 'resolution', 'issuer'));
DROP INDEX passages_by_deadline;
DROP INDEX passages_reviewed;
