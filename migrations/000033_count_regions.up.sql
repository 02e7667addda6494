-- What a region has is what any of its countries has, and a passage that names two of
-- them has it once: so lists of a region were counted passage by passage, and its facets
-- and timelines read all of it. Regions are now counted as other tags are. Pairs with
-- acts and strengths, which the columns of 29 have, are left out for it.
SELECT pg_advisory_xact_lock(6, 0); -- of crossings: none are added to them meanwhile
SELECT pg_advisory_xact_lock(1, 0); -- of the log: nor is anything written

SET LOCAL work_mem = '256MB';
SET LOCAL jit = off;

ALTER TABLE tallies DROP CONSTRAINT tallies_kind_is_known;
ALTER TABLE tallies ADD CONSTRAINT tallies_kind_is_known CHECK (kind IN
    ('archive', 'act', 'theme', 'country', 'region', 'resolution', 'issuer', 'strength', 'year', 'language', 'has'));
COMMENT ON COLUMN crossings.tag IS
    'Kind and id, with a colon between: archive, theme, country, region, resolution, issuer, year or month. An empty id is as in tallies; archive has no other, and no region is empty.';

SET LOCAL chancery.crossing = parts;
DELETE FROM crossings WHERE tag ~ '^(act|strength):' OR other ~ '^(act|strength):';

CREATE TEMPORARY TABLE regional ON COMMIT DROP AS
SELECT c.passage, array_agg(DISTINCT r.region) AS regions
FROM passage_countries c
JOIN country_regions r ON r.country = c.country
WHERE c.topical
GROUP BY c.passage;
CREATE UNIQUE INDEX ON regional (passage);
ANALYZE regional;

SET LOCAL chancery.crossings = kept;
INSERT INTO tallies (kind, tag, commitments, passages, statements, committing)
SELECT 'region', region, count(*) FILTER (WHERE p.commitment), count(*),
    count(DISTINCT p.statement), count(DISTINCT p.statement) FILTER (WHERE p.commitment)
FROM regional
JOIN passages p ON p.key = passage, unnest(regions) AS region
GROUP BY region;

UPDATE uncrossed SET tags = ARRAY(
    SELECT tag FROM unnest(tags) AS tag
    UNION
    SELECT 'region:' || r.region FROM unnest(tags) AS tag JOIN country_regions r ON tag = 'country:' || r.country
    ORDER BY tag);

-- As in 29 the tags have numbers, and what waits in uncrossed is still to be added.
CREATE TEMPORARY TABLE numbered ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY tag)::int AS number, tag
FROM (
    SELECT other AS tag FROM crossings WHERE tag = 'archive:'
    UNION ALL
    SELECT DISTINCT 'region:' || region FROM country_regions) AS of;
CREATE UNIQUE INDEX ON numbered (tag);
ANALYZE numbered;

CREATE TEMPORARY TABLE alike ON COMMIT DROP AS
WITH dated AS (
    SELECT s.key, ARRAY(
        SELECT number FROM numbered
        WHERE tag IN ('archive:', 'year:' || coalesce(to_char(s.date, 'YYYY'), ''), 'month:' || coalesce(to_char(s.date, 'YYYY-MM'), ''))) AS tags
    FROM statements s
), none AS (
    SELECT number, kind FROM unnest('{theme,resolution,issuer}'::text[]) AS kind JOIN numbered ON tag = kind || ':'
), filed AS (
    SELECT p.statement, p.act, p.strength, g.regions, array_remove(array_agg(n.number), NULL) AS tags,
        array_agg(split_part(of.mark, ':', 1)) AS kinds
    FROM regional g
    JOIN passages p ON p.key = g.passage
    CROSS JOIN unnest(p.marks) AS of (mark)
    LEFT JOIN numbered n ON n.tag = of.mark -- a tag may wait in uncrossed alone
    GROUP BY p.key, g.regions
), tagged AS (
    SELECT 1 AS passages, f.act, f.strength,
        ARRAY(SELECT number FROM numbered n JOIN unnest(f.regions) AS region ON n.tag = 'region:' || region) AS regions,
        d.tags || f.tags || ARRAY(SELECT number FROM none WHERE kind <> ALL(f.kinds)) AS tags
    FROM filed f
    JOIN dated d ON d.key = f.statement
    UNION ALL
    SELECT -passages,
        (SELECT substr(tag, 5) FROM unnest(tags) AS tag WHERE starts_with(tag, 'act:')),
        CASE WHEN tags @> '{strength:firm}' THEN 3 WHEN tags @> '{strength:intent}' THEN 2 ELSE 1 END,
        ARRAY(SELECT number FROM numbered WHERE tag = ANY(tags) AND starts_with(tag, 'region:')),
        ARRAY(SELECT number FROM numbered WHERE tag = ANY(tags) AND NOT starts_with(tag, 'region:'))
    FROM uncrossed
)
SELECT sum(passages)::int AS passages, act, strength, regions, tags
FROM tagged
WHERE regions <> '{}'
GROUP BY act, strength, regions, tags;

CREATE TEMPORARY TABLE pairs ON COMMIT DROP AS
SELECT one, other, sum(passages)::int AS passages,
    coalesce(sum(passages) FILTER (WHERE act = 'commitment'), 0)::int AS commitments,
    coalesce(sum(passages) FILTER (WHERE act = 'decision'), 0)::int AS decisions,
    coalesce(sum(passages) FILTER (WHERE act = 'call'), 0)::int AS calls,
    coalesce(sum(passages) FILTER (WHERE act = 'condemnation'), 0)::int AS condemnations,
    coalesce(sum(passages) FILTER (WHERE act = 'welcome'), 0)::int AS welcomes,
    coalesce(sum(passages) FILTER (WHERE act = 'assertion'), 0)::int AS assertions,
    coalesce(sum(passages) FILTER (WHERE act = 'commitment' AND strength = 3), 0)::int AS firm,
    coalesce(sum(passages) FILTER (WHERE act = 'commitment' AND strength = 2), 0)::int AS intent
FROM alike, unnest(regions) AS one, unnest(tags || regions) AS other
GROUP BY one, other
HAVING sum(passages) <> 0;

INSERT INTO crossings (tag, other, passages, commitments, decisions, calls, condemnations, welcomes, assertions, firm, intent)
SELECT a.tag, b.tag, passages, commitments, decisions, calls, condemnations, welcomes, assertions, firm, intent
FROM (
    SELECT * FROM pairs
    UNION ALL
    SELECT other, one, passages, commitments, decisions, calls, condemnations, welcomes, assertions, firm, intent
    FROM pairs
    JOIN numbered n ON n.number = other AND NOT starts_with(n.tag, 'region:')
) AS n
JOIN numbered a ON a.number = n.one
JOIN numbered b ON b.number = n.other
ORDER BY n.one, n.other;

-- Who does not count by regions must not write; reading goes on.
CREATE OR REPLACE FUNCTION crossings_are_kept() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('chancery.crossings', true) IS DISTINCT FROM 'of regions' THEN
        RAISE EXCEPTION 'what writes keeps no crossings of regions: it is older than the schema'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION crossings_are_kept() IS 'Trigger that refuses writers who do not say that they keep crossings, those of regions, too.';
