UPDATE passages SET evidence = coalesce(tags -> 'evidence', '[]')::jsonb WHERE evidence IS NULL;
UPDATE passage_themes t SET evidence = coalesce(tag -> 'evidence', '[]')::jsonb
FROM passages p CROSS JOIN LATERAL json_array_elements(p.tags -> 'themes') AS tag
WHERE p.key = t.passage AND tag ->> 'theme' = t.theme AND t.position IS NOT NULL AND t.evidence IS NULL;
UPDATE passage_countries c SET evidence = coalesce(tag -> 'evidence', '[]')::jsonb
FROM passages p CROSS JOIN LATERAL json_array_elements(p.tags -> 'countries') AS tag
WHERE p.key = c.passage AND tag ->> 'country' = c.country AND c.evidence IS NULL;

ALTER TABLE passages ALTER evidence SET NOT NULL;
ALTER TABLE passage_countries ALTER evidence SET NOT NULL;
ALTER TABLE passage_themes
    DROP CONSTRAINT passage_themes_tag_has_weight,
    ADD CONSTRAINT passage_themes_tag_has_evidence CHECK (num_nonnulls(position, weight, evidence) IN (0, 3));
COMMENT ON COLUMN passages.evidence IS 'As in tags, for servers of before there were tags.';
COMMENT ON COLUMN passage_themes.evidence IS NULL;
COMMENT ON COLUMN passage_countries.evidence IS NULL;
