-- What filters by several tags, or by words and tags, had a list of one of them read
-- and each passage of it looked at. One index of words and marks together has the
-- passages that meet them all, and so how many there are.
ALTER TABLE passages ADD COLUMN marks text[] COLLATE "C";

DROP INDEX passages_by_word; -- every row is written anew
UPDATE passages p SET marks = ARRAY(
	WITH filed (mark) AS (
		SELECT 'act:' || act COLLATE "C"
		UNION SELECT 'strength:' || (ARRAY['soft', 'intent', 'firm'])[strength] WHERE strength > 0
		UNION SELECT 'has:deadline' WHERE deadline IS NOT NULL
		UNION SELECT 'has:amount' WHERE EXISTS (SELECT FROM passage_amounts a WHERE a.passage = p.key)
		UNION SELECT 'has:resolution' WHERE EXISTS (SELECT FROM passage_resolutions r WHERE r.passage = p.key)
		UNION SELECT 'theme:' || t.theme FROM passage_themes t WHERE t.passage = p.key
		UNION SELECT 'country:' || c.country FROM passage_countries c WHERE c.passage = p.key AND c.topical
		UNION SELECT 'resolution:' || r.symbol FROM passage_resolutions r WHERE r.passage = p.key
		UNION SELECT 'issuer:' || i.issuer FROM statement_issuers i WHERE i.statement = p.statement
		UNION SELECT 'language:' || s.language FROM statements s WHERE s.key = p.statement
	)
	SELECT mark FROM filed
	UNION ALL
	SELECT '+' || mark FROM filed WHERE commitment AND mark !~ '^(act|strength):'
	ORDER BY 1);

ALTER TABLE passages ALTER COLUMN marks SET NOT NULL;
COMMENT ON COLUMN passages.marks IS
    'What the passage is filed under, as kind:tag, by which it is found together with its words: its act and strength, its themes and those above them, its countries but venues, its resolutions, the issuers and the language of its statement, and what it has (deadline, amount, resolution). Of commitments all but act and strength with a plus before it, too.';

-- Queries read the pending list to its end, so it is kept short.
CREATE INDEX passages_by_word ON passages USING gin (search, marks) WITH (gin_pending_list_limit = 256);

-- How much is in a language is known as how much is filed under a tag is.
ALTER TABLE tallies DROP CONSTRAINT tallies_kind_is_known;
ALTER TABLE tallies ADD CONSTRAINT tallies_kind_is_known CHECK (kind IN
    ('archive', 'act', 'theme', 'country', 'resolution', 'issuer', 'strength', 'year', 'language'));
SET LOCAL chancery.crossings = kept; -- which have no languages
INSERT INTO tallies (kind, tag, commitments, passages, statements, committing)
SELECT 'language', s.language, count(*) FILTER (WHERE p.commitment), count(p.key), count(DISTINCT s.key), count(DISTINCT p.statement) FILTER (WHERE p.commitment)
FROM statements s
LEFT JOIN passages p ON p.statement = s.key
WHERE s.withdrawn_at IS NULL
GROUP BY s.language;
