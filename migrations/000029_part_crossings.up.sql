-- How many passages have two tags was kept, and how many of them are calls, or firm
-- commitments, was not: a timeline of a common tag by strength read all of it. Tags of
-- acts and strengths stay among those that are paired, for servers of before.
SELECT pg_advisory_xact_lock(6, 0); -- of crossings: none are added to them meanwhile
SELECT pg_advisory_xact_lock(1, 0); -- of the log: nor is anything written

SET LOCAL work_mem = '256MB';
SET LOCAL jit = off;

-- As in 22 the tags get numbers, and are counted by these. What is in uncrossed is
-- still to be added, with its acts and strengths.
CREATE TEMPORARY TABLE numbered ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY other)::int AS number, other AS tag FROM crossings WHERE tag = 'archive:';
CREATE UNIQUE INDEX ON numbered (tag);
ANALYZE numbered;

CREATE TEMPORARY TABLE alike ON COMMIT DROP AS
WITH dated AS (
    SELECT s.key, ARRAY(
        SELECT number FROM numbered
        WHERE tag IN ('archive:', 'year:' || coalesce(to_char(s.date, 'YYYY'), ''), 'month:' || coalesce(to_char(s.date, 'YYYY-MM'), ''))) AS tags
    FROM statements s
), none AS (
    SELECT number, kind FROM unnest('{theme,country,resolution,issuer}'::text[]) AS kind JOIN numbered ON tag = kind || ':'
), filed AS (
    SELECT p.statement, p.act, p.strength, array_remove(array_agg(n.number), NULL) AS tags, array_agg(split_part(of.mark, ':', 1)) AS kinds
    FROM passages p
    CROSS JOIN unnest(p.marks) AS of (mark)
    LEFT JOIN numbered n ON n.tag = of.mark -- a tag may wait in uncrossed alone
    WHERE p.act NOT IN ('commitment', 'other') OR p.strength > 1
    GROUP BY p.key
)
SELECT 1 AS passages, f.act, f.strength, d.tags || f.tags || ARRAY(SELECT number FROM none WHERE kind <> ALL(f.kinds)) AS tags
FROM filed f
JOIN dated d ON d.key = f.statement
UNION ALL
SELECT -passages,
    (SELECT substr(tag, 5) FROM unnest(tags) AS tag WHERE starts_with(tag, 'act:')),
    CASE WHEN tags @> '{strength:firm}' THEN 3 WHEN tags @> '{strength:intent}' THEN 2 END,
    ARRAY(SELECT number FROM numbered WHERE tag = ANY(tags))
FROM uncrossed;

CREATE TEMPORARY TABLE pairs ON COMMIT DROP AS
SELECT one, other,
    coalesce(sum(passages) FILTER (WHERE act = 'decision'), 0)::int AS decisions,
    coalesce(sum(passages) FILTER (WHERE act = 'call'), 0)::int AS calls,
    coalesce(sum(passages) FILTER (WHERE act = 'condemnation'), 0)::int AS condemnations,
    coalesce(sum(passages) FILTER (WHERE act = 'welcome'), 0)::int AS welcomes,
    coalesce(sum(passages) FILTER (WHERE act = 'assertion'), 0)::int AS assertions,
    coalesce(sum(passages) FILTER (WHERE strength = 3), 0)::int AS firm,
    coalesce(sum(passages) FILTER (WHERE strength = 2), 0)::int AS intent
FROM alike, unnest(tags) AS one, unnest(tags) AS other
WHERE one <= other
GROUP BY one, other;

ALTER TABLE crossings
    ADD COLUMN decisions integer NOT NULL DEFAULT 0,
    ADD COLUMN calls integer NOT NULL DEFAULT 0,
    ADD COLUMN condemnations integer NOT NULL DEFAULT 0,
    ADD COLUMN welcomes integer NOT NULL DEFAULT 0,
    ADD COLUMN assertions integer NOT NULL DEFAULT 0,
    ADD COLUMN firm integer NOT NULL DEFAULT 0,
    ADD COLUMN intent integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN crossings.decisions IS 'Of the passages; so are calls, condemnations, welcomes and assertions. The rest are commitments and of no act that has a name.';
COMMENT ON COLUMN crossings.firm IS 'Of the commitments; so is intent. The rest are soft.';

UPDATE crossings c
SET decisions = n.decisions, calls = n.calls, condemnations = n.condemnations, welcomes = n.welcomes, assertions = n.assertions,
    firm = n.firm, intent = n.intent
FROM (
    SELECT one, other, decisions, calls, condemnations, welcomes, assertions, firm, intent FROM pairs
    UNION ALL
    SELECT other, one, decisions, calls, condemnations, welcomes, assertions, firm, intent FROM pairs WHERE one <> other
) AS n
JOIN numbered a ON a.number = n.one
JOIN numbered b ON b.number = n.other
WHERE c.tag = a.tag AND c.other = b.tag;

ALTER TABLE crossings
    ADD CONSTRAINT crossings_parts_add_up CHECK (
        0 <= decisions AND 0 <= calls AND 0 <= condemnations AND 0 <= welcomes AND 0 <= assertions
        AND commitments + decisions + calls + condemnations + welcomes + assertions <= passages
        AND 0 <= firm AND 0 <= intent AND firm + intent <= commitments);

-- Servers of before read what they knew, and write: what they leave in uncrossed has
-- acts and strengths. To add that to the crossings is for those who know all of these.
CREATE FUNCTION crossings_have_parts() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('chancery.crossing', true) IS DISTINCT FROM 'parts' THEN
        RAISE EXCEPTION 'what adds to the crossings does not count acts and strengths: it is older than the schema'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION crossings_have_parts() IS 'Trigger that refuses who does not say that it counts acts and strengths.';
CREATE TRIGGER crossings_by_parts BEFORE INSERT OR UPDATE OR DELETE ON crossings
    FOR EACH STATEMENT EXECUTE FUNCTION crossings_have_parts();
