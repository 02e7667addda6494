-- What a page shows of passages stands in their rows: a page is read by one query
-- where it took six. Type json, not jsonb: it is stored as it is read.
ALTER TABLE passages ADD COLUMN tags json, ADD COLUMN citations json;
ALTER TABLE statements ADD COLUMN issuers json;

UPDATE passages p SET
	tags = json_build_object(
		'evidence', evidence,
		'themes', coalesce((
			SELECT json_agg(json_build_object('theme', t.theme, 'weight', t.weight, 'evidence', t.evidence) ORDER BY t.position)
			FROM passage_themes t WHERE t.passage = p.key AND t.position IS NOT NULL), '[]'),
		'countries', coalesce((
			SELECT json_agg(json_build_object('country', c.country, 'roles', c.roles, 'ambiguous', c.ambiguous, 'evidence', c.evidence) ORDER BY c.position)
			FROM passage_countries c WHERE c.passage = p.key), '[]'),
		'amounts', coalesce((
			SELECT json_agg(json_build_object('text', a.text, 'value', a.value, 'currency', a.currency, 'unit', a.unit,
				'span', json_build_array(a.span_start, a.span_end)) ORDER BY a.position)
			FROM passage_amounts a WHERE a.passage = p.key), '[]')),
	citations = (
		SELECT json_agg(json_build_object('symbol', c.symbol, 'year', c.year, 'label', c.label, 'url', c.url, 'text', c.text,
			'flags', c.flags, 'rule', c.rule, 'span', json_build_array(c.span_start, c.span_end)) ORDER BY c.position)
		FROM passage_citations c WHERE c.passage = p.key);

UPDATE statements s SET issuers = coalesce((
	SELECT json_agg(json_build_object('id', i.issuer, 'name', i.name, 'country', coalesce(i.country, '')) ORDER BY i.position)
	FROM statement_issuers i WHERE i.statement = s.key), '[]');

ALTER TABLE passages ALTER COLUMN tags SET NOT NULL;
ALTER TABLE statements ALTER COLUMN issuers SET NOT NULL;

COMMENT ON COLUMN passages.tags IS 'Evidence of the act, and themes, countries and amounts with theirs, to read; passage_themes, passage_countries and passage_amounts have them to filter and count by.';
COMMENT ON COLUMN passages.evidence IS 'As in tags, for servers of before there were tags.';
COMMENT ON COLUMN passages.citations IS 'Mentions of resolutions, to read; null where there are none.';
COMMENT ON COLUMN statements.issuers IS 'In whose name it is made, in its order and under the names it uses, to read; statement_issuers has them to filter by.';
