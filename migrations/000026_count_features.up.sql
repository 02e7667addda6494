-- How many passages have a deadline was counted for every list of them.
SELECT pg_advisory_xact_lock(1, 0); -- of the log: nothing is written meanwhile
ALTER TABLE tallies DROP CONSTRAINT tallies_kind_is_known;
ALTER TABLE tallies ADD CONSTRAINT tallies_kind_is_known CHECK (kind IN
    ('archive', 'act', 'theme', 'country', 'resolution', 'issuer', 'strength', 'year', 'language', 'has'));

SET LOCAL chancery.crossings = kept; -- which have no features
INSERT INTO tallies (kind, tag, commitments, passages, statements, committing)
SELECT 'has', feature, count(*) FILTER (WHERE commitment), count(*), count(DISTINCT statement), count(DISTINCT statement) FILTER (WHERE commitment)
FROM passages, unnest('{deadline,amount,resolution}'::text[]) AS feature
WHERE marks @> ARRAY['has:' || feature]
GROUP BY feature;
