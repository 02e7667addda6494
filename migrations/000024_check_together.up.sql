-- What rows refer to is looked up for all rows of a statement at once. Foreign keys
-- look it up for one row after another, which was a quarter of the time of a write.
-- The triggers hold what the keys held, errors have their codes and names. They go by
-- keys whatever statistics say: their plans are made while a table is small, too.

-- Passages, and the rows that filter, with the date and whether it is a commitment.

ALTER TABLE passage_themes DROP CONSTRAINT passage_themes_as_passage, DROP CONSTRAINT passage_themes_theme;
ALTER TABLE passage_countries DROP CONSTRAINT passage_countries_as_passage, DROP CONSTRAINT passage_countries_country;
ALTER TABLE passage_resolutions DROP CONSTRAINT passage_resolutions_as_passage;
ALTER TABLE passages DROP CONSTRAINT passages_dated_as_statement, DROP CONSTRAINT passages_revision_exists;

CREATE FUNCTION refuse_reference(named text, shown text) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE foreign_key_violation USING CONSTRAINT = named, MESSAGE = format('%s: nothing there for %s', named, shown);
END $$;
COMMENT ON FUNCTION refuse_reference(text, text) IS 'The error of a row that refers to nothing.';

-- Who removes what others refer to looks for rows that were committed until then,
-- which a transaction with an older view of the database does not see.
CREATE FUNCTION require_read_committed() RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE feature_not_supported USING MESSAGE = 'what others refer to is removed and altered in transactions that are read committed';
    END IF;
END $$;

CREATE FUNCTION passages_refer() RETURNS trigger
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
COMMENT ON FUNCTION passages_refer() IS 'Holds fresh passages to the date of their statement and to one of its revisions.';
CREATE TRIGGER passages_refer AFTER INSERT ON passages
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION passages_refer();

CREATE FUNCTION passage_refers() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.key <> OLD.key THEN
        PERFORM refuse_reference('passages_pkey', format('passage %s, which became %s', OLD.key, NEW.key));
    END IF;
    PERFORM FROM statements WHERE key = NEW.statement FOR KEY SHARE;
    IF NOT EXISTS (SELECT FROM statements WHERE key = NEW.statement AND dated = NEW.dated) THEN
        PERFORM refuse_reference('passages_dated_as_statement', format('(%s,%s)', NEW.statement, NEW.dated));
    END IF;
    IF NOT EXISTS (SELECT FROM revisions WHERE statement = NEW.statement AND number = NEW.revision) THEN
        PERFORM refuse_reference('passages_revision_exists', format('(%s,%s)', NEW.statement, NEW.revision));
    END IF;
    IF (NEW.dated, NEW.commitment) <> (OLD.dated, OLD.commitment) THEN
        PERFORM require_read_committed();
        UPDATE passage_themes SET dated = NEW.dated, commitment = NEW.commitment WHERE passage = NEW.key;
        UPDATE passage_countries SET dated = NEW.dated, commitment = NEW.commitment WHERE passage = NEW.key;
        UPDATE passage_resolutions SET dated = NEW.dated, commitment = NEW.commitment WHERE passage = NEW.key;
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION passage_refers() IS 'Holds an altered passage as a fresh one, and its tags to it.';
CREATE TRIGGER passage_refers AFTER UPDATE OF key, statement, revision, dated, act ON passages
    FOR EACH ROW EXECUTE FUNCTION passage_refers();

CREATE FUNCTION statement_dates() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM require_read_committed();
    UPDATE passages SET dated = NEW.dated WHERE statement = NEW.key;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION statement_dates() IS 'Gives the passages of a statement its date.';
CREATE TRIGGER statement_dates AFTER UPDATE OF date ON statements
    FOR EACH ROW WHEN (NEW.dated <> OLD.dated) EXECUTE FUNCTION statement_dates();

CREATE FUNCTION tags_refer() RETURNS trigger
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
COMMENT ON FUNCTION tags_refer() IS 'Holds fresh tags to passages, with their dates and whether they are commitments.';
CREATE TRIGGER themes_refer AFTER INSERT ON passage_themes
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tags_refer();
CREATE TRIGGER themes_refer_still AFTER UPDATE ON passage_themes
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tags_refer();
CREATE TRIGGER countries_refer AFTER INSERT ON passage_countries
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tags_refer();
CREATE TRIGGER countries_refer_still AFTER UPDATE ON passage_countries
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tags_refer();
CREATE TRIGGER resolutions_refer AFTER INSERT ON passage_resolutions
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tags_refer();
CREATE TRIGGER resolutions_refer_still AFTER UPDATE ON passage_resolutions
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tags_refer();

CREATE FUNCTION tags_go() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    PERFORM require_read_committed();
    DELETE FROM passage_themes WHERE passage IN (SELECT key FROM gone);
    DELETE FROM passage_countries WHERE passage IN (SELECT key FROM gone);
    DELETE FROM passage_resolutions WHERE passage IN (SELECT key FROM gone);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION tags_go() IS 'Takes the tags of passages away with them.';
CREATE TRIGGER tags_go AFTER DELETE ON passages
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tags_go();
CREATE TRIGGER passages_are_taken_out BEFORE TRUNCATE ON passages
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The vocabulary.

CREATE FUNCTION themes_are_known() RETURNS trigger
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
CREATE TRIGGER themes_are_known AFTER INSERT ON passage_themes
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION themes_are_known();
CREATE TRIGGER themes_are_known_still AFTER UPDATE ON passage_themes
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION themes_are_known();

CREATE FUNCTION countries_are_known() RETURNS trigger
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
CREATE TRIGGER countries_are_known AFTER INSERT ON passage_countries
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION countries_are_known();
CREATE TRIGGER countries_are_known_still AFTER UPDATE ON passage_countries
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION countries_are_known();

CREATE FUNCTION theme_is_carried() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM require_read_committed();
    IF EXISTS (SELECT FROM passage_themes WHERE theme = OLD.id) THEN
        PERFORM refuse_reference('passage_themes_theme', format('(%s)', OLD.id));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER theme_is_carried AFTER DELETE ON themes FOR EACH ROW EXECUTE FUNCTION theme_is_carried();
CREATE TRIGGER theme_is_carried_still AFTER UPDATE OF id ON themes
    FOR EACH ROW WHEN (NEW.id <> OLD.id) EXECUTE FUNCTION theme_is_carried();

CREATE FUNCTION country_is_carried() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM require_read_committed();
    IF EXISTS (SELECT FROM passage_countries WHERE country = OLD.code) THEN
        PERFORM refuse_reference('passage_countries_country', format('(%s)', OLD.code));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER country_is_carried AFTER DELETE ON countries FOR EACH ROW EXECUTE FUNCTION country_is_carried();
CREATE TRIGGER country_is_carried_still AFTER UPDATE OF code ON countries
    FOR EACH ROW WHEN (NEW.code <> OLD.code) EXECUTE FUNCTION country_is_carried();

CREATE TRIGGER themes_are_carried BEFORE TRUNCATE ON themes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER countries_are_carried BEFORE TRUNCATE ON countries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
