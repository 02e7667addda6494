DROP INDEX passages_by_word;
CREATE INDEX passages_by_word ON passages USING gin (search) WITH (gin_pending_list_limit = 256);
ALTER TABLE passages DROP COLUMN marks;
SET LOCAL chancery.crossings = kept;
DELETE FROM tallies WHERE kind = 'language';
ALTER TABLE tallies DROP CONSTRAINT tallies_kind_is_known;
ALTER TABLE tallies ADD CONSTRAINT tallies_kind_is_known CHECK (kind IN
    ('archive', 'act', 'theme', 'country', 'resolution', 'issuer', 'strength', 'year'));
