-- What is looked up for rows that are written was looked up for each of them, or read
-- from all of them several times; some of what is kept nobody looks for. Together it
-- was a fifth of the time of a load. Each is looked up by a query of its own, and so by
-- its key: joined, all of a table were read for each while statistics had it for small.

-- Mentions of resolutions are read from passages.citations, and found by
-- passage_resolutions. The evidence of tags is in passages.tags: the columns for
-- servers of before schema 22, which may not write, are left.
DROP TABLE passage_citations;
COMMENT ON COLUMN passages.citations IS 'Every mention of a resolution, in order, with the year, label and address it was read with; null where there are none.';
ALTER TABLE passages DROP COLUMN evidence;
ALTER TABLE passage_themes DROP COLUMN evidence;
ALTER TABLE passage_countries DROP COLUMN evidence;

-- It was for foreign keys that are gone. Who holds a passage to its date now has to
-- share its row, see tags_refer.
ALTER TABLE passages DROP CONSTRAINT passages_dated_once;

-- The same as by the regular expression of before, in a fifth of its time.
ALTER TABLE passages DROP CONSTRAINT passages_id_is_of_passage;
ALTER TABLE passages ADD CONSTRAINT passages_id_is_of_passage CHECK (
    octet_length(id) = 28 AND starts_with(id, 'p_') AND ltrim(substr(id, 3), '0123456789abcdefghjkmnpqrstvwxyz') = '');

CREATE OR REPLACE FUNCTION passages_refer() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    named bigint[] := ARRAY(SELECT DISTINCT statement FROM fresh);
    one record;
BEGIN
    -- The lock keeps the date as it is until the passages can be seen; the next query
    -- sees the date that it keeps. A revision stays as it is for ever.
    PERFORM FROM statements WHERE key = ANY(named) ORDER BY key FOR KEY SHARE;
    SELECT f.* INTO one
    FROM (
        SELECT statement, dated, revision,
            (SELECT s.dated FROM statements s WHERE s.key = statement) IS NOT DISTINCT FROM dated AS has_date,
            EXISTS (SELECT FROM revisions r WHERE r.statement = of.statement AND r.number = of.revision OFFSET 0) AS has_revision
        FROM (SELECT DISTINCT statement, dated, revision FROM fresh) AS of) AS f
    WHERE NOT (has_date AND has_revision)
    LIMIT 1;
    IF NOT FOUND THEN
        RETURN NULL;
    ELSIF NOT one.has_date THEN
        PERFORM refuse_reference('passages_dated_as_statement', format('(%s,%s)', one.statement, one.dated));
    END IF;
    PERFORM refuse_reference('passages_revision_exists', format('(%s,%s)', one.statement, one.revision));
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tags_refer() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    one record;
BEGIN
    -- Nobody else sees a passage of this transaction, to take it away or to date it
    -- otherwise.
    IF (SELECT bool_and((
            SELECT p.dated = f.dated AND p.commitment = f.commitment AND p.xmin = pg_current_xact_id()::xid
            FROM passages p WHERE p.key = f.passage) IS TRUE)
        FROM (SELECT DISTINCT passage, dated, commitment FROM fresh) AS f)
    THEN
        RETURN NULL;
    END IF;
    PERFORM FROM passages
    WHERE key = ANY(ARRAY(SELECT DISTINCT passage FROM fresh)) AND xmin <> pg_current_xact_id()::xid
    ORDER BY key FOR SHARE;
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
    named text[] := ARRAY(SELECT DISTINCT theme FROM fresh);
    missing text;
BEGIN
    PERFORM FROM themes WHERE id = ANY(named) ORDER BY id FOR KEY SHARE;
    SELECT theme INTO missing FROM unnest(named) AS of (theme) WHERE NOT EXISTS (SELECT FROM themes t WHERE t.id = of.theme) LIMIT 1;
    IF FOUND THEN
        PERFORM refuse_reference('passage_themes_theme', format('(%s)', missing));
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION countries_are_known() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    named text[] := ARRAY(SELECT DISTINCT country FROM fresh);
    missing text;
BEGIN
    PERFORM FROM countries WHERE code = ANY(named) ORDER BY code FOR KEY SHARE;
    SELECT country INTO missing FROM unnest(named) AS of (country) WHERE NOT EXISTS (SELECT FROM countries c WHERE c.code = of.country) LIMIT 1;
    IF FOUND THEN
        PERFORM refuse_reference('passage_countries_country', format('(%s)', missing));
    END IF;
    RETURN NULL;
END $$;

-- Blocks and revisions are never altered, so there is nothing to look up but for
-- fresh blocks.
ALTER TABLE blocks DROP CONSTRAINT blocks_revision;
CREATE FUNCTION blocks_refer() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    one record;
BEGIN
    SELECT f.* INTO one
    FROM (SELECT DISTINCT statement, revision FROM fresh) AS f
    WHERE NOT EXISTS (SELECT FROM revisions r WHERE r.statement = f.statement AND r.number = f.revision)
    LIMIT 1;
    IF FOUND THEN
        PERFORM refuse_reference('blocks_revision', one::text);
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION blocks_refer() IS 'Holds fresh blocks to revisions.';
CREATE TRIGGER blocks_refer AFTER INSERT ON blocks
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION blocks_refer();
