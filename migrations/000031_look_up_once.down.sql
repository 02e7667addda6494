DROP TRIGGER blocks_refer ON blocks;
DROP FUNCTION blocks_refer();
ALTER TABLE blocks ADD CONSTRAINT blocks_revision FOREIGN KEY (statement, revision) REFERENCES revisions;

CREATE OR REPLACE FUNCTION passages_refer() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    one record;
BEGIN
    -- The lock keeps the date as it is until the passages can be seen; the next query
    -- sees the date that it keeps.
    PERFORM FROM statements WHERE key IN (SELECT statement FROM fresh) ORDER BY key FOR KEY SHARE;
    SELECT f.* INTO one
    FROM (SELECT DISTINCT statement, dated FROM fresh) AS f
    WHERE NOT EXISTS (SELECT FROM statements s WHERE s.key = f.statement AND s.dated = f.dated)
    LIMIT 1;
    IF FOUND THEN
        PERFORM refuse_reference('passages_dated_as_statement', one::text);
    END IF;
    -- A revision stays as it is for ever.
    SELECT f.* INTO one
    FROM (SELECT DISTINCT statement, revision FROM fresh) AS f
    WHERE NOT EXISTS (SELECT FROM revisions r WHERE r.statement = f.statement AND r.number = f.revision)
    LIMIT 1;
    IF FOUND THEN
        PERFORM refuse_reference('passages_revision_exists', one::text);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tags_refer() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    one record;
BEGIN
    -- Nobody else sees a passage of this transaction, to take it away.
    PERFORM FROM passages
    WHERE key IN (SELECT passage FROM fresh) AND xmin <> pg_current_xact_id()::xid
    ORDER BY key FOR KEY SHARE;
    SELECT f.passage, f.dated, f.commitment INTO one
    FROM fresh f
    WHERE NOT EXISTS (
        SELECT FROM passages p WHERE p.key = f.passage AND p.dated = f.dated AND p.commitment = f.commitment)
    LIMIT 1;
    IF FOUND THEN
        PERFORM refuse_reference(TG_TABLE_NAME || '_as_passage', one::text);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION themes_are_known() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    one record;
BEGIN
    PERFORM FROM themes WHERE id IN (SELECT theme FROM fresh) ORDER BY id FOR KEY SHARE;
    SELECT f.theme INTO one
    FROM (SELECT DISTINCT theme FROM fresh) AS f
    WHERE NOT EXISTS (SELECT FROM themes t WHERE t.id = f.theme)
    LIMIT 1;
    IF FOUND THEN
        PERFORM refuse_reference('passage_themes_theme', one::text);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION countries_are_known() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    one record;
BEGIN
    PERFORM FROM countries WHERE code IN (SELECT country FROM fresh) ORDER BY code FOR KEY SHARE;
    SELECT f.country INTO one
    FROM (SELECT DISTINCT country FROM fresh) AS f
    WHERE NOT EXISTS (SELECT FROM countries c WHERE c.code = f.country)
    LIMIT 1;
    IF FOUND THEN
        PERFORM refuse_reference('passage_countries_country', one::text);
    END IF;
    RETURN NULL;
END $$;

ALTER TABLE passages DROP CONSTRAINT passages_id_is_of_passage;
ALTER TABLE passages ADD CONSTRAINT passages_id_is_of_passage CHECK (id ~ '^p_[0-9a-hjkmnp-tv-z]{26}$');

ALTER TABLE passages ADD CONSTRAINT passages_dated_once UNIQUE (key, dated, commitment);

ALTER TABLE passages ADD COLUMN evidence jsonb;
ALTER TABLE passage_themes ADD COLUMN evidence jsonb;
ALTER TABLE passage_countries ADD COLUMN evidence jsonb;
COMMENT ON COLUMN passages.evidence IS 'As in tags, of rows that servers of before wrote; else null.';
COMMENT ON COLUMN passage_themes.evidence IS 'As in passages.tags, of rows that servers of before wrote; else null.';
COMMENT ON COLUMN passage_countries.evidence IS 'As in passages.tags, of rows that servers of before wrote; else null.';

COMMENT ON COLUMN passages.citations IS 'Mentions of resolutions, to read; null where there are none.';
CREATE TABLE passage_citations (
    passage    bigint   NOT NULL CONSTRAINT passage_citations_passage REFERENCES passages ON DELETE CASCADE,
    position   smallint NOT NULL,
    symbol     text COLLATE "C" NOT NULL CONSTRAINT passage_citations_resolution REFERENCES resolutions,
    year       integer  NOT NULL,
    label      text     NOT NULL,
    text       text     NOT NULL,
    flags      text[]   NOT NULL,
    rule       text     NOT NULL,
    span_start integer  NOT NULL,
    span_end   integer  NOT NULL,
    url        text     NOT NULL,
    CONSTRAINT passage_citations_pkey PRIMARY KEY (passage, position),
    CONSTRAINT passage_citations_flag_is_known CHECK (flags <@ ARRAY
        ['organ_inferred', 'year_inferred', 'year_conflict', 'unverified', 'open_reference', 'range']),
    CONSTRAINT passage_citations_span_in_order CHECK (0 <= span_start AND span_start <= span_end)
);
COMMENT ON TABLE passage_citations IS 'Every mention of a resolution, in order, with the year, label and address it was read with.';
INSERT INTO passage_citations (passage, position, symbol, year, label, url, text, flags, rule, span_start, span_end)
SELECT p.key, c.position, c.one ->> 'symbol', coalesce((c.one ->> 'year')::int, 0), c.one ->> 'label', coalesce(c.one ->> 'url', ''), c.one ->> 'text',
    ARRAY(SELECT json_array_elements_text(coalesce(c.one -> 'flags', '[]'))), c.one ->> 'rule', (c.one #>> '{span,0}')::int, (c.one #>> '{span,1}')::int
FROM passages p
CROSS JOIN LATERAL json_array_elements(p.citations) WITH ORDINALITY AS c (one, position)
WHERE p.citations IS NOT NULL;
