-- How many passages have one tag was kept, and how many have two was not: each
-- facet under a common country read all that is filed under it.
CREATE TABLE crossings (
    passages    bigint NOT NULL,
    commitments bigint NOT NULL,
    tag         text COLLATE "C" NOT NULL,
    other       text COLLATE "C" NOT NULL,
    CONSTRAINT crossings_pkey PRIMARY KEY (tag, other),
    CONSTRAINT crossings_add_up CHECK (0 <= commitments AND commitments <= passages)
) WITH (fillfactor = 70);
COMMENT ON TABLE crossings IS
    'How many passages are filed under two tags, each two both ways around, and a tag with itself. What is in uncrossed has to be added.';
COMMENT ON COLUMN crossings.tag IS
    'Kind and id, with a colon between: archive, act, strength, theme, country, resolution, issuer, year or month. An empty id is as in tallies; archive has no other.';

CREATE TABLE uncrossed (
    passages   integer NOT NULL,
    commitment boolean NOT NULL,
    tags       text[] COLLATE "C" NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, vacuum_truncate = false);
COMMENT ON TABLE uncrossed IS
    'Passages that came or, below zero, went since crossings were last brought up to date. Written with the passages, read with crossings, and added to these by the thousand, which is cheaper.';
COMMENT ON COLUMN uncrossed.tags IS 'All that they are filed under, as in crossings.';

-- A program that does not know of crossings must not write: they would be wrong
-- for ever. Every write of what is counted comes by here.
CREATE FUNCTION crossings_are_kept() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('chancery.crossings', true) IS DISTINCT FROM 'kept' THEN
        RAISE EXCEPTION 'what writes keeps no crossings: it is older than the schema'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION crossings_are_kept() IS 'Trigger that refuses writers who do not say that they keep crossings.';

SELECT pg_advisory_xact_lock(1, 0); -- of the log: who writes meanwhile is refused afterwards
CREATE TRIGGER tallies_with_crossings BEFORE INSERT OR UPDATE OR DELETE ON tallies
    FOR EACH STATEMENT EXECUTE FUNCTION crossings_are_kept();

-- The tags get numbers, and are counted by these: two million passages have some
-- two hundred million pairs.
SET LOCAL work_mem = '256MB';
SET LOCAL jit = off;

CREATE TEMPORARY TABLE numbered ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY tag)::int AS number, tag
FROM (
    SELECT kind || ':' || tag AS tag FROM tallies
    UNION
    SELECT 'month:' || coalesce(to_char(date, 'YYYY-MM'), '') FROM statements
) AS of (tag);
CREATE UNIQUE INDEX ON numbered (tag);
ANALYZE numbered;

CREATE TEMPORARY TABLE heads ON COMMIT DROP AS
SELECT s.key, array_agg(n.number ORDER BY n.number) AS tags
FROM statements s
CROSS JOIN LATERAL (
    SELECT unnest(ARRAY['archive:', 'year:' || coalesce(to_char(s.date, 'YYYY'), ''), 'month:' || coalesce(to_char(s.date, 'YYYY-MM'), '')])
    UNION ALL
    SELECT 'issuer:' || coalesce(i.issuer, '')
    FROM (SELECT s.key) AS one (key) LEFT JOIN statement_issuers i ON i.statement = one.key
) AS filed (tag)
JOIN numbered n USING (tag)
GROUP BY s.key;
CREATE UNIQUE INDEX ON heads (key);
ANALYZE heads;

CREATE TEMPORARY TABLE alike ON COMMIT DROP AS
WITH themed AS (
    SELECT passage, array_agg(number ORDER BY number) AS tags
    FROM passage_themes JOIN numbered ON tag = 'theme:' || theme GROUP BY passage
), placed AS (
    SELECT passage, array_agg(number ORDER BY number) AS tags
    FROM passage_countries JOIN numbered ON tag = 'country:' || country WHERE topical GROUP BY passage
), citing AS (
    SELECT passage, array_agg(number ORDER BY number) AS tags
    FROM passage_resolutions JOIN numbered ON tag = 'resolution:' || symbol GROUP BY passage
)
SELECT count(*) AS passages, p.commitment,
    h.tags || a.number ||
    coalesce(t.tags, ARRAY(SELECT number FROM numbered WHERE tag = 'theme:')) ||
    coalesce(c.tags, ARRAY(SELECT number FROM numbered WHERE tag = 'country:')) ||
    coalesce(r.tags, ARRAY(SELECT number FROM numbered WHERE tag = 'resolution:')) ||
    CASE WHEN f.number IS NULL THEN '{}' ELSE ARRAY[f.number] END AS tags
FROM passages p
JOIN heads h ON h.key = p.statement
JOIN numbered a ON a.tag = 'act:' || p.act
LEFT JOIN numbered f ON f.tag = 'strength:' || (ARRAY['soft', 'intent', 'firm'])[p.strength]
LEFT JOIN themed t ON t.passage = p.key
LEFT JOIN placed c ON c.passage = p.key
LEFT JOIN citing r ON r.passage = p.key
GROUP BY 2, 3;

CREATE TEMPORARY TABLE pairs ON COMMIT DROP AS
SELECT one, other, sum(passages)::bigint AS passages, coalesce(sum(passages) FILTER (WHERE commitment), 0)::bigint AS commitments
FROM alike, unnest(tags) AS one, unnest(tags) AS other
WHERE one <= other
GROUP BY one, other;

INSERT INTO crossings (tag, other, passages, commitments)
SELECT a.tag, b.tag, passages, commitments
FROM (
    SELECT one, other, passages, commitments FROM pairs
    UNION ALL
    SELECT other, one, passages, commitments FROM pairs WHERE one <> other
) AS both_ways
JOIN numbered a ON a.number = both_ways.one
JOIN numbered b ON b.number = both_ways.other
ORDER BY both_ways.one, both_ways.other;
ANALYZE crossings;
