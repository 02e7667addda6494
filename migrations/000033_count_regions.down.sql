CREATE OR REPLACE FUNCTION crossings_are_kept() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('chancery.crossings', true) IS DISTINCT FROM 'kept' THEN
        RAISE EXCEPTION 'what writes keeps no crossings: it is older than the schema'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION crossings_are_kept() IS 'Trigger that refuses writers who do not say that they keep crossings.';

SET LOCAL chancery.crossings = kept;
SET LOCAL chancery.crossing = parts;
DELETE FROM crossings WHERE starts_with(tag, 'region:') OR starts_with(other, 'region:');

-- Pairs with acts and strengths, which the counts of the other pairs have.
CREATE TEMPORARY TABLE parted ON COMMIT DROP AS
SELECT c.tag, c.other, of.part, of.passages, of.commitments, of.decisions, of.calls, of.condemnations, of.welcomes, of.assertions, of.firm, of.intent
FROM crossings c
CROSS JOIN LATERAL (VALUES
    ('act:commitment', commitments, commitments, 0, 0, 0, 0, 0, firm, intent),
    ('act:decision', decisions, 0, decisions, 0, 0, 0, 0, 0, 0),
    ('act:call', calls, 0, 0, calls, 0, 0, 0, 0, 0),
    ('act:condemnation', condemnations, 0, 0, 0, condemnations, 0, 0, 0, 0),
    ('act:welcome', welcomes, 0, 0, 0, 0, welcomes, 0, 0, 0),
    ('act:assertion', assertions, 0, 0, 0, 0, 0, assertions, 0, 0),
    ('act:other', passages - commitments - decisions - calls - condemnations - welcomes - assertions, 0, 0, 0, 0, 0, 0, 0, 0),
    ('strength:firm', firm, firm, 0, 0, 0, 0, 0, firm, 0),
    ('strength:intent', intent, intent, 0, 0, 0, 0, 0, 0, intent),
    ('strength:soft', commitments - firm - intent, commitments - firm - intent, 0, 0, 0, 0, 0, 0, 0)
) AS of (part, passages, commitments, decisions, calls, condemnations, welcomes, assertions, firm, intent)
WHERE (c.tag = 'archive:' OR c.other = 'archive:') AND of.passages <> 0;

INSERT INTO crossings (tag, other, passages, commitments, decisions, calls, condemnations, welcomes, assertions, firm, intent)
SELECT tag, part, passages, commitments, decisions, calls, condemnations, welcomes, assertions, firm, intent FROM parted WHERE other = 'archive:'
UNION ALL
SELECT part, other, passages, commitments, decisions, calls, condemnations, welcomes, assertions, firm, intent FROM parted WHERE tag = 'archive:'
UNION ALL
SELECT part, part, passages, commitments, decisions, calls, condemnations, welcomes, assertions, firm, intent FROM parted WHERE tag = other
UNION ALL
SELECT CASE WHEN both_ways THEN part ELSE 'act:commitment' END, CASE WHEN both_ways THEN 'act:commitment' ELSE part END,
    passages, commitments, decisions, calls, condemnations, welcomes, assertions, firm, intent
FROM parted, unnest('{true,false}'::boolean[]) AS both_ways
WHERE tag = other AND starts_with(part, 'strength:');

UPDATE uncrossed SET tags = ARRAY(SELECT tag FROM unnest(tags) AS tag WHERE NOT starts_with(tag, 'region:') ORDER BY tag);
COMMENT ON COLUMN crossings.tag IS
    'Kind and id, with a colon between: archive, act, strength, theme, country, resolution, issuer, year or month. An empty id is as in tallies; archive has no other.';

DELETE FROM tallies WHERE kind = 'region';
ALTER TABLE tallies DROP CONSTRAINT tallies_kind_is_known;
ALTER TABLE tallies ADD CONSTRAINT tallies_kind_is_known CHECK (kind IN
    ('archive', 'act', 'theme', 'country', 'resolution', 'issuer', 'strength', 'year', 'language', 'has'));
