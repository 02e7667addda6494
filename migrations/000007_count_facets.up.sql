CREATE INDEX passages_by_deadline ON passages (deadline_date, key) WHERE deadline IS NOT NULL;
COMMENT ON INDEX passages_by_deadline IS 'For lists by deadline, in either direction, and for whether there is one.';
CREATE INDEX passages_reviewed ON passages (review, dated DESC, key DESC) WHERE review <> 'machine';
COMMENT ON INDEX passages_reviewed IS 'For what people said of codings, which is little beside the rest.';

-- What facets count by and where nothing is filed, so that the archive as a
-- whole is counted without reading it.
ALTER TABLE tallies DROP CONSTRAINT tallies_kind_is_known;
ALTER TABLE tallies ADD CONSTRAINT tallies_kind_is_known CHECK (kind IN
    ('archive', 'act', 'theme', 'country', 'resolution', 'issuer', 'strength', 'year'));
COMMENT ON COLUMN tallies.tag IS
    'Id of the tag; empty for the archive as a whole, for undated passages and for those without a theme, country, resolution or issuer.';

INSERT INTO tallies (kind, tag, commitments, passages, statements, committing)
SELECT filed.kind, filed.tag, count(*) FILTER (WHERE commitment), count(*),
    count(DISTINCT statement), count(DISTINCT statement) FILTER (WHERE commitment)
FROM passages p
CROSS JOIN LATERAL (
    SELECT 'year' AS kind, CASE WHEN isfinite(dated) THEN to_char(dated, 'YYYY') ELSE '' END AS tag
    UNION ALL
    SELECT 'strength', (ARRAY['soft', 'intent', 'firm'])[strength] WHERE strength > 0
    UNION ALL
    SELECT 'theme', '' WHERE NOT EXISTS (SELECT FROM passage_themes t WHERE t.passage = p.key)
    UNION ALL
    SELECT 'country', '' WHERE NOT EXISTS (SELECT FROM passage_countries c WHERE c.passage = p.key AND c.topical)
    UNION ALL
    SELECT 'resolution', '' WHERE NOT EXISTS (SELECT FROM passage_resolutions r WHERE r.passage = p.key)
    UNION ALL
    SELECT 'issuer', '' WHERE NOT EXISTS (SELECT FROM statement_issuers i WHERE i.statement = p.statement)
) AS filed
GROUP BY filed.kind, filed.tag;
