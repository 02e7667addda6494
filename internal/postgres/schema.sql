-- What the migrations add up to, for reading: pg_dump of PostgreSQL 15,
-- written by: go test ./internal/postgres -run TestSchema -update

CREATE FUNCTION public.alterations_in_order() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(3, 0);
    RETURN NULL;
END $$;

COMMENT ON FUNCTION public.alterations_in_order() IS 'Takes the lock of the vocabulary before the first number is drawn, whoever writes.';

CREATE FUNCTION public.blocks_refer() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
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

COMMENT ON FUNCTION public.blocks_refer() IS 'Holds fresh blocks to revisions.';

CREATE FUNCTION public.changes_are_logged() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO logged (at, op, reason, kind, statement, passage, before, after)
    VALUES (NEW.at, NEW.op, NEW.reason, NEW.kind, NEW.statement, NEW.passage, NEW.before, NEW.after);
    RETURN NEW;
END $$;

COMMENT ON FUNCTION public.changes_are_logged() IS 'Writes what servers of before write into the log.';

CREATE FUNCTION public.changes_in_order() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(1, 0);
    PERFORM pg_notify('chancery_changes', '');
    RETURN NULL;
END $$;

COMMENT ON FUNCTION public.changes_in_order() IS 'Takes the lock of the log before the first cursor is drawn, whoever writes and whether or not they took it, and wakes who listens once the rows can be seen.';

CREATE FUNCTION public.changes_stamp_statement() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE statements
    SET changed = NEW.cursor,
        changed_at = greatest(clock_timestamp(), (SELECT changed_at FROM statements WHERE changed IS NOT NULL ORDER BY changed DESC LIMIT 1))
    WHERE id = NEW.statement;
    RETURN NULL;
END $$;

COMMENT ON FUNCTION public.changes_stamp_statement() IS 'Keeps statements.changed; a row about an id that a statement has no more finds none.';

CREATE FUNCTION public.countries_are_known() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
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

CREATE FUNCTION public.country_is_carried() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM require_read_committed();
    IF EXISTS (SELECT FROM passage_countries WHERE country = OLD.code) THEN
        PERFORM refuse_reference('passage_countries_country', format('(%s)', OLD.code));
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION public.crossings_are_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF current_setting('chancery.crossings', true) IS DISTINCT FROM 'of regions' THEN
        RAISE EXCEPTION 'what writes keeps no crossings of regions: it is older than the schema'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END $$;

COMMENT ON FUNCTION public.crossings_are_kept() IS 'Trigger that refuses writers who do not say that they keep crossings, those of regions, too.';

CREATE FUNCTION public.crossings_have_parts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF current_setting('chancery.crossing', true) IS DISTINCT FROM 'parts' THEN
        RAISE EXCEPTION 'what adds to the crossings does not count acts and strengths: it is older than the schema'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END $$;

COMMENT ON FUNCTION public.crossings_have_parts() IS 'Trigger that refuses who does not say that it counts acts and strengths.';

CREATE FUNCTION public.folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(translate(regexp_replace(regexp_replace(regexp_replace(CASE WHEN (octet_length(words) = char_length(words)) THEN words ELSE translate(replace(replace(replace(replace(replace(regexp_replace(NORMALIZE(words, NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text), 'Æ'::text, 'AE'::text), 'æ'::text, 'ae'::text), 'Œ'::text, 'OE'::text), 'œ'::text, 'oe'::text), 'ß'::text, 'ss'::text), 'ØøŁłĐđĦħŦŧı’‘ʼ'::text, 'OoLlDdHhTti'''''''::text) END, '(?<=[A-Za-z]{2})''(?=[A-Za-z]{2})|(?<=[A-Za-z])(?<![A-Za-z0-9][A-Za-z])\.(?=[A-Za-z])(?![A-Za-z][A-Za-z0-9])'::text, ''::text, 'g'::text), '\m([Aa]ll|[Aa]t|[Bb]y|[Dd]own|[Ff]or|[Ii]n|[Nn]o|[Oo]f|[Oo]ff|[Oo]n|[Oo]ut|[Oo]ver|[Ss]o|[Tt]o|[Uu]nder|[Uu]p)-(?=[A-Za-z])'::text, '\1'::text, 'g'::text), CASE WHEN (strpos(words, '-'::text) > 0) THEN '/|(?<=[a-z])\.(?=[A-Z])|(?<=[A-Za-z0-9])-(?=[0-9])|(?<=[A-Za-z0-9.])-(?=[A-Za-z])(?!(and|at|being|by|down|for|in|of|off|on|out|over|the|to|under|up|with)\M)'::text ELSE '/|(?<=[a-z])\.(?=[A-Z])'::text END, ' '::text, 'g'::text), ''::text, '-'::text), '(?<![A-Za-z0-9_])(AIDS|IT|US|WHO)(?![A-Za-z0-9_])'::text, '\10'::text, 'g'::text);

COMMENT ON FUNCTION public.folded(words text) IS 'Text to take words from: without diacritics, the apostrophes of names and the dots of abbreviations, with a space where words are joined, and with a mark where an abbreviation reads like another word. Built-in functions only, so that no extension is needed.';

CREATE FUNCTION public.note_alteration() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO alterations (subject) VALUES (TG_TABLE_NAME);
    RETURN NULL;
END $$;

COMMENT ON FUNCTION public.note_alteration() IS 'Trigger of the tables that records are shown with.';

CREATE FUNCTION public.passage_refers() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

COMMENT ON FUNCTION public.passage_refers() IS 'Holds an altered passage as a fresh one, and its tags to it.';

CREATE FUNCTION public.words_of(content text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('english'::regconfig, public.folded("left"(content, 100000)));

COMMENT ON FUNCTION public.words_of(content text) IS 'The stemmed words of a text, or of its first 100,000 characters: a tsvector holds no more than a megabyte.';

CREATE FUNCTION public.passage_words(lead_in text, quote text, title tsvector) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((setweight(public.words_of(COALESCE(lead_in, ''::text)), 'B'::"char") || setweight(public.words_of(quote), 'A'::"char")) || ts_delete(('''$'':50'::tsvector || title), '$'::text));

COMMENT ON FUNCTION public.passage_words(lead_in text, quote text, title tsvector) IS 'Words that find a passage: of lead-in and quote as they are read, and at a distance those of the title of the statement.';

CREATE FUNCTION public.passages_refer() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
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

COMMENT ON FUNCTION public.passages_refer() IS 'Holds fresh passages to the date of their statement and to one of its revisions.';

CREATE FUNCTION public.passages_take_words() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.search := passage_words(NEW.lead_in, NEW.quote, (SELECT words FROM statements WHERE key = NEW.statement));
    RETURN NEW;
END $$;

COMMENT ON FUNCTION public.passages_take_words() IS 'Fills passages.search.';

CREATE FUNCTION public.periods(dated date, commitment boolean) RETURNS integer[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((NOT isfinite(dated)) AND commitment) THEN ARRAY['-1'::integer, '-2'::integer] WHEN (NOT isfinite(dated)) THEN ARRAY['-1'::integer] WHEN commitment THEN ARRAY[((dated - '0001-01-01'::date) / 8), (1000000 + ((dated - '0001-01-01'::date) / 64)), (2000000 + ((dated - '0001-01-01'::date) / 512)), (3000000 + ((dated - '0001-01-01'::date) / 8)), (4000000 + ((dated - '0001-01-01'::date) / 64)), (5000000 + ((dated - '0001-01-01'::date) / 512))] ELSE ARRAY[((dated - '0001-01-01'::date) / 8), (1000000 + ((dated - '0001-01-01'::date) / 64)), (2000000 + ((dated - '0001-01-01'::date) / 512))] END;

COMMENT ON FUNCTION public.periods(dated date, commitment boolean) IS 'The periods of 8, 64 and 512 days that a passage is of, for the indexes of words and marks: counted from the year 1, those of 64 days from a million on, of 512 from two millions; and from three to five millions on once more for commitments. Below zero for undated passages.';

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are kept as they were written', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

COMMENT ON FUNCTION public.refuse_change() IS 'Trigger of the tables whose rows are written once.';

CREATE FUNCTION public.refuse_reference(named text, shown text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE foreign_key_violation USING CONSTRAINT = named, MESSAGE = format('%s: nothing there for %s', named, shown);
END $$;

COMMENT ON FUNCTION public.refuse_reference(named text, shown text) IS 'The error of a row that refers to nothing.';

CREATE FUNCTION public.require_read_committed() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE feature_not_supported USING MESSAGE = 'what others refer to is removed and altered in transactions that are read committed';
    END IF;
END $$;

CREATE FUNCTION public.statement_dates() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM require_read_committed();
    UPDATE passages SET dated = NEW.dated WHERE statement = NEW.key;
    RETURN NULL;
END $$;

COMMENT ON FUNCTION public.statement_dates() IS 'Gives the passages of a statement its date.';

CREATE FUNCTION public.tags_go() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
BEGIN
    PERFORM require_read_committed();
    DELETE FROM passage_themes WHERE passage IN (SELECT key FROM gone);
    DELETE FROM passage_countries WHERE passage IN (SELECT key FROM gone);
    DELETE FROM passage_resolutions WHERE passage IN (SELECT key FROM gone);
    RETURN NULL;
END $$;

COMMENT ON FUNCTION public.tags_go() IS 'Takes the tags of passages away with them.';

CREATE FUNCTION public.tags_refer() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
DECLARE
    first bigint;
    last bigint;
    tags bigint;
    one record;
BEGIN
    -- Nobody else sees a passage of this transaction, to take it away or to date it
    -- otherwise.
    SELECT min(passage), max(passage), count(*) INTO first, last, tags FROM fresh;
    IF last - first < 10 * tags AND NOT EXISTS (
        SELECT passage, dated, commitment FROM fresh
        EXCEPT
        SELECT key, dated, commitment FROM passages
        WHERE key BETWEEN first AND last AND xmin = pg_current_xact_id()::xid)
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

COMMENT ON FUNCTION public.tags_refer() IS 'Holds fresh tags to passages, with their dates and whether they are commitments.';

CREATE FUNCTION public.theme_is_carried() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM require_read_committed();
    IF EXISTS (SELECT FROM passage_themes WHERE theme = OLD.id) THEN
        PERFORM refuse_reference('passage_themes_theme', format('(%s)', OLD.id));
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION public.themes_are_known() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
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

CREATE FUNCTION public.whole_record(head text, passage text) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (((("left"(head, '-1'::integer) || ',"passage":'::text) || passage) || '}'::text))::json;

COMMENT ON FUNCTION public.whole_record(head text, passage text) IS 'The record of a passage as it stands in a row of its own.';

CREATE TABLE public.alterations (
    number bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    subject text NOT NULL
);

COMMENT ON TABLE public.alterations IS 'When what records are shown with was altered. With the last cursor of changes the last number tells which state the archive is in: who alters anything that is shown by hand, and not through the log, adds a row.';

COMMENT ON COLUMN public.alterations.number IS 'Rising, and visible in order, as the cursors of changes.';

COMMENT ON COLUMN public.alterations.subject IS 'The table whose row was altered.';

ALTER TABLE public.alterations ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.alterations_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.attempts (
    owner text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    digest bytea NOT NULL,
    answer jsonb NOT NULL,
    created boolean NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.attempts IS 'Requests that their senders named, so as to repeat them until they are answered: written in the transaction of the write, and forgotten after a week.';

COMMENT ON COLUMN public.attempts.owner IS 'The key that the request came with.';

COMMENT ON COLUMN public.attempts.digest IS 'SHA-256 of what was sent: the same name for something else is a mistake.';

COMMENT ON COLUMN public.attempts.answer IS 'The record of the statement, as in changes, that the request was answered with.';

CREATE TABLE public.audit (
    number bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    action text NOT NULL,
    subject text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL,
    refused boolean NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    request text NOT NULL,
    client text NOT NULL
);

COMMENT ON TABLE public.audit IS 'Who wrote what, written in the transaction of the write, and who was refused to; never changed.';

COMMENT ON COLUMN public.audit.action IS 'statement.correct, passage.review, key.create; of what was refused, method and route.';

COMMENT ON COLUMN public.audit.subject IS 'Id of what it was done to, as it was then; empty where it was refused.';

COMMENT ON COLUMN public.audit.key IS 'Id of the key; empty on the command line, and where none is known. No foreign key: to write down who was refused takes as long whether there is such a key or not.';

COMMENT ON COLUMN public.audit.name IS 'Of the key at that time, or who ran the command.';

COMMENT ON COLUMN public.audit.request IS 'Id of the request, as in X-Request-Id and the log of the server.';

ALTER TABLE public.audit ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.blocks (
    statement bigint NOT NULL,
    revision integer NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL,
    level smallint NOT NULL,
    marker text NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    CONSTRAINT blocks_kind_is_known CHECK ((kind = ANY (ARRAY['title'::text, 'heading'::text, 'dateline'::text, 'paragraph'::text, 'item'::text, 'footnote'::text, 'signature'::text]))),
    CONSTRAINT blocks_span_in_order CHECK (((0 <= span_start) AND (span_start <= span_end)))
);

COMMENT ON TABLE public.blocks IS 'Headings, paragraphs and list items of a revision, in order.';

COMMENT ON COLUMN public.blocks.level IS 'Nesting of headings and items, from 1; else 0.';

COMMENT ON COLUMN public.blocks.marker IS 'As printed before an item or numbered paragraph.';

CREATE TABLE public.logged (
    cursor bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    op text NOT NULL,
    reason text NOT NULL,
    kind text NOT NULL,
    statement text NOT NULL COLLATE pg_catalog."C",
    passage text COLLATE pg_catalog."C",
    before jsonb,
    after json,
    place integer,
    head text,
    passages text[],
    CONSTRAINT changes_added_from_nothing CHECK (((op = 'added'::text) = (before IS NULL))),
    CONSTRAINT changes_kind_is_known CHECK ((kind = ANY (ARRAY['statement'::text, 'passage'::text]))),
    CONSTRAINT changes_op_is_known CHECK ((op = ANY (ARRAY['added'::text, 'changed'::text, 'removed'::text]))),
    CONSTRAINT changes_passage_has_id CHECK (((kind = 'passage'::text) = (passage IS NOT NULL))),
    CONSTRAINT changes_reason_is_known CHECK ((reason = ANY (ARRAY['ingested'::text, 'source_corrected'::text, 'recoded'::text, 'reviewed'::text, 'withdrawn'::text])))
);

COMMENT ON TABLE public.logged IS 'The change log: what happened to statements and passages, and why. Written last in the transaction that made the change, under an advisory lock, so that cursors become visible in order; never changed.';

COMMENT ON COLUMN public.logged.cursor IS 'Place in the log, rising; numbers may be missing.';

COMMENT ON COLUMN public.logged.statement IS 'Id of the statement, as it was then.';

COMMENT ON COLUMN public.logged.before IS 'The full record, {v, passage, statement}; v is the version of the form.';

COMMENT ON COLUMN public.logged.place IS 'Of a row without its record: that is the head and, at this place, one of the passages of the row whose cursor is lower by as much.';

COMMENT ON COLUMN public.logged.head IS 'What the records of the rows that follow have in common, {v, statement}; null where these have records of their own.';

COMMENT ON COLUMN public.logged.passages IS 'What passages were after the changes of the rows that follow, in their order.';

CREATE VIEW public.changes AS
 SELECT l.cursor,
    l.at,
    l.op,
    l.reason,
    l.kind,
    l.statement,
    l.passage,
    l.before,
    COALESCE(l.after, ( SELECT public.whole_record(h.head, h.passages[l.place]) AS whole_record
           FROM public.logged h
          WHERE (h.cursor = (l.cursor - l.place)))) AS after
   FROM public.logged l;

COMMENT ON VIEW public.changes IS 'The log with each record in its row, for servers of before.';

ALTER TABLE public.logged ALTER COLUMN cursor ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.changes_cursor_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.countries (
    code text NOT NULL COLLATE pg_catalog."C",
    alpha2 text NOT NULL,
    m49 text NOT NULL,
    name text NOT NULL,
    formal text NOT NULL,
    current boolean DEFAULT true NOT NULL,
    CONSTRAINT countries_code_is_alpha3 CHECK ((code ~ '^[A-Z]{3}$'::text))
);

COMMENT ON TABLE public.countries IS 'Countries and territories by ISO 3166-1 alpha-3 code.';

COMMENT ON COLUMN public.countries.current IS 'False for a country that the vocabulary dropped and stored passages still carry.';

CREATE TABLE public.country_regions (
    country text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    place integer NOT NULL
);

COMMENT ON TABLE public.country_regions IS 'Which regions hold a country, all levels of them.';

COMMENT ON COLUMN public.country_regions.place IS 'From the widest region to the narrowest.';

CREATE TABLE public.crossings (
    passages bigint NOT NULL,
    commitments bigint NOT NULL,
    tag text NOT NULL COLLATE pg_catalog."C",
    other text NOT NULL COLLATE pg_catalog."C",
    decisions integer DEFAULT 0 NOT NULL,
    calls integer DEFAULT 0 NOT NULL,
    condemnations integer DEFAULT 0 NOT NULL,
    welcomes integer DEFAULT 0 NOT NULL,
    assertions integer DEFAULT 0 NOT NULL,
    firm integer DEFAULT 0 NOT NULL,
    intent integer DEFAULT 0 NOT NULL,
    CONSTRAINT crossings_add_up CHECK (((0 <= commitments) AND (commitments <= passages))),
    CONSTRAINT crossings_parts_add_up CHECK (((0 <= decisions) AND (0 <= calls) AND (0 <= condemnations) AND (0 <= welcomes) AND (0 <= assertions) AND ((((((commitments + decisions) + calls) + condemnations) + welcomes) + assertions) <= passages) AND (0 <= firm) AND (0 <= intent) AND ((firm + intent) <= commitments)))
)
WITH (fillfactor='70');

COMMENT ON TABLE public.crossings IS 'How many passages are filed under two tags, each two both ways around, and a tag with itself. What is in uncrossed has to be added.';

COMMENT ON COLUMN public.crossings.tag IS 'Kind and id, with a colon between: archive, theme, country, region, resolution, issuer, year or month. An empty id is as in tallies; archive has no other, and no region is empty.';

COMMENT ON COLUMN public.crossings.decisions IS 'Of the passages; so are calls, condemnations, welcomes and assertions. The rest are commitments and of no act that has a name.';

COMMENT ON COLUMN public.crossings.firm IS 'Of the commitments; so is intent. The rest are soft.';

CREATE TABLE public.editions (
    edition text NOT NULL,
    since timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

COMMENT ON TABLE public.editions IS 'Forms that records have had, and when the archive first had them: from then on every record looks different, which is no change of any.';

CREATE TABLE public.issuers (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    country text COLLATE pg_catalog."C"
);

COMMENT ON TABLE public.issuers IS 'Bodies and governments in whose name statements are made, under the name they first came with. A row appears with its first statement.';

CREATE TABLE public.keys (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    digest bytea NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    last_used timestamp with time zone,
    CONSTRAINT keys_digest_is_sha256 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT keys_scope_is_known CHECK (((cardinality(scopes) > 0) AND (scopes <@ ARRAY['ingest'::text, 'review'::text, 'admin'::text])))
);

COMMENT ON TABLE public.keys IS 'Access keys. A key is never deleted, so that its name can be found in logs for ever.';

COMMENT ON COLUMN public.keys.digest IS 'SHA-256 of the secret; the secret itself, 256 random bits, is kept nowhere.';

COMMENT ON COLUMN public.keys.last_used IS 'To the minute.';

CREATE TABLE public.passage_amounts (
    passage bigint NOT NULL,
    "position" smallint NOT NULL,
    text text NOT NULL,
    value double precision NOT NULL,
    currency text NOT NULL,
    unit text NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    CONSTRAINT passage_amounts_span_in_order CHECK (((0 <= span_start) AND (span_start <= span_end)))
);

COMMENT ON TABLE public.passage_amounts IS 'Money and quantified targets of a passage, in order.';

CREATE TABLE public.passage_countries (
    passage bigint NOT NULL,
    country text NOT NULL COLLATE pg_catalog."C",
    "position" smallint NOT NULL,
    roles text[] NOT NULL,
    topical boolean GENERATED ALWAYS AS ((NOT (roles <@ ARRAY['venue'::text]))) STORED NOT NULL,
    ambiguous boolean NOT NULL,
    dated date NOT NULL,
    commitment boolean NOT NULL,
    CONSTRAINT passage_countries_role_is_known CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['issuer'::text, 'actor'::text, 'target'::text, 'beneficiary'::text, 'location'::text, 'venue'::text])))
);

COMMENT ON TABLE public.passage_countries IS 'Countries of passages, with the parts they play.';

COMMENT ON COLUMN public.passage_countries.topical IS 'Plays a part other than venue, which is what a filter by country means unless it says otherwise.';

CREATE TABLE public.passage_resolutions (
    passage bigint NOT NULL,
    symbol text NOT NULL COLLATE pg_catalog."C",
    dated date NOT NULL,
    commitment boolean NOT NULL
);

COMMENT ON TABLE public.passage_resolutions IS 'The resolutions a passage cites, once each, to filter by.';

CREATE TABLE public.passage_themes (
    passage bigint NOT NULL,
    theme text NOT NULL COLLATE pg_catalog."C",
    "position" smallint,
    weight double precision,
    dated date NOT NULL,
    commitment boolean NOT NULL,
    CONSTRAINT passage_themes_tag_has_weight CHECK ((num_nonnulls("position", weight) = ANY (ARRAY[0, 2])))
);

COMMENT ON TABLE public.passage_themes IS 'Themes of passages, and the top concepts that hold them.';

COMMENT ON COLUMN public.passage_themes."position" IS 'Most central first; null where the coder gave a narrower theme and this row only covers it.';

COMMENT ON COLUMN public.passage_themes.weight IS 'Sum of the evidence; comparable within one passage.';

CREATE TABLE public.passages (
    key bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    statement bigint NOT NULL,
    revision integer NOT NULL,
    dated date NOT NULL,
    ordinal integer NOT NULL,
    kind text NOT NULL,
    quote text NOT NULL,
    paragraph integer NOT NULL,
    sentence integer NOT NULL,
    marker text NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    lead_in text,
    lead_in_start integer,
    lead_in_end integer,
    act text NOT NULL,
    commitment boolean GENERATED ALWAYS AS ((act = 'commitment'::text)) STORED NOT NULL,
    strength smallint NOT NULL,
    verb text NOT NULL,
    actor text NOT NULL,
    actor_kind text NOT NULL,
    actor_start integer NOT NULL,
    actor_end integer NOT NULL,
    beneficiary text NOT NULL,
    deadline text,
    deadline_date date,
    deadline_start integer,
    deadline_end integer,
    restatement boolean NOT NULL,
    conditional boolean NOT NULL,
    reported boolean NOT NULL,
    self boolean NOT NULL,
    ruleset text NOT NULL,
    review text NOT NULL,
    search tsvector NOT NULL,
    said_at timestamp with time zone NOT NULL,
    tags json NOT NULL,
    citations json,
    marks text[] NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT passages_act_is_known CHECK ((act = ANY (ARRAY['commitment'::text, 'decision'::text, 'call'::text, 'condemnation'::text, 'welcome'::text, 'assertion'::text, 'other'::text, ''::text]))),
    CONSTRAINT passages_actor_in_order CHECK (((0 <= actor_start) AND (actor_start <= actor_end))),
    CONSTRAINT passages_actor_kind_is_known CHECK ((actor_kind = ANY (ARRAY['issuers'::text, 'issuer'::text, 'other'::text, ''::text]))),
    CONSTRAINT passages_commitment_has_strength CHECK (((act = 'commitment'::text) = (strength > 0))),
    CONSTRAINT passages_deadline_in_order CHECK (((num_nonnulls(deadline, deadline_date, deadline_start, deadline_end) = 0) OR ((deadline IS NOT NULL) AND (0 <= deadline_start) AND (deadline_start <= deadline_end)))),
    CONSTRAINT passages_id_is_of_passage CHECK (((octet_length(id) = 28) AND starts_with(id, 'p_'::text) AND (ltrim(substr(id, 3), '0123456789abcdefghjkmnpqrstvwxyz'::text) = ''::text))),
    CONSTRAINT passages_kind_is_known CHECK ((kind = ANY (ARRAY['title'::text, 'heading'::text, 'dateline'::text, 'paragraph'::text, 'item'::text, 'footnote'::text, 'signature'::text]))),
    CONSTRAINT passages_lead_in_fills_span CHECK (((num_nonnulls(lead_in, lead_in_start, lead_in_end) = 0) OR ((0 <= lead_in_start) AND (char_length(lead_in) = (lead_in_end - lead_in_start))))),
    CONSTRAINT passages_ordinal_from_one CHECK ((ordinal >= 1)),
    CONSTRAINT passages_quote_fills_span CHECK (((0 <= span_start) AND (char_length(quote) = (span_end - span_start)))),
    CONSTRAINT passages_review_is_known CHECK ((review = ANY (ARRAY['machine'::text, 'confirmed'::text, 'corrected'::text, 'rejected'::text]))),
    CONSTRAINT passages_strength_is_known CHECK (((strength >= 0) AND (strength <= 3)))
);

COMMENT ON TABLE public.passages IS 'Sentences and list items, coded. Offsets count code points of the body of the revision.';

COMMENT ON COLUMN public.passages.key IS 'Number of the row, for joins and pages; the passages of a statement are numbered backwards, so that newest first reads forwards.';

COMMENT ON COLUMN public.passages.id IS 'Made of the statement, the words and their occurrence: outlives coding again.';

COMMENT ON COLUMN public.passages.revision IS 'The revision in which the passage last changed; its offsets hold in every later one too.';

COMMENT ON COLUMN public.passages.dated IS 'The date of the statement, carried so that one index filters and orders.';

COMMENT ON COLUMN public.passages.act IS 'What the passage does; empty in a statement that is uncoded.';

COMMENT ON COLUMN public.passages.strength IS '3 firm, 2 intent, 1 soft; 0 where the act is no commitment.';

COMMENT ON COLUMN public.passages.deadline_date IS 'The last day of it; null where it cannot be told.';

COMMENT ON COLUMN public.passages.ruleset IS 'The ruleset that last changed the coding; rules in the evidence are rules of it.';

COMMENT ON COLUMN public.passages.search IS 'Words of lead-in, quote and title of the statement: passage_words(lead_in, quote, statements.words), by a trigger where the writer does not bring them.';

COMMENT ON COLUMN public.passages.said_at IS 'When its words, its coding or the head of its statement last changed, wherever it stands in the text.';

COMMENT ON COLUMN public.passages.tags IS 'Evidence of the act, and themes, countries and amounts with theirs, to read; passage_themes, passage_countries and passage_amounts have them to filter and count by.';

COMMENT ON COLUMN public.passages.citations IS 'Every mention of a resolution, in order, with the year, label and address it was read with; null where there are none.';

COMMENT ON COLUMN public.passages.marks IS 'What the passage is filed under, as kind:tag, by which it is found together with its words: its act and strength, its themes and those above them, its countries but venues, its resolutions, the issuers and the language of its statement, and what it has (deadline, amount, resolution). Of commitments all but act and strength with a plus before it, too.';

ALTER TABLE public.passages ALTER COLUMN key ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.passages_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.recode_results (
    recode bigint NOT NULL,
    statement bigint NOT NULL,
    changed boolean NOT NULL,
    passages integer NOT NULL,
    failure text NOT NULL
);

COMMENT ON TABLE public.recode_results IS 'What came of each statement, written in the transaction that codes it, so that a batch that was cut short goes on where it was.';

COMMENT ON COLUMN public.recode_results.passages IS 'How many passages were added, changed and removed.';

COMMENT ON COLUMN public.recode_results.failure IS 'Why the document could not be read again; empty where it could.';

CREATE TABLE public.recodes (
    number bigint NOT NULL,
    ruleset text NOT NULL,
    total integer NOT NULL,
    batches integer NOT NULL,
    finished integer DEFAULT 0 NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    superseded boolean DEFAULT false NOT NULL,
    CONSTRAINT recodes_batches_add_up CHECK (((0 <= finished) AND (finished <= batches)))
);

COMMENT ON TABLE public.recodes IS 'Times when every statement was coded again. Their batches are jobs in schema river.';

COMMENT ON COLUMN public.recodes.total IS 'How many statements stood at the beginning; once it has ended, how many were read.';

COMMENT ON COLUMN public.recodes.finished IS 'How many batches are done, counted in the transaction that completes each.';

COMMENT ON COLUMN public.recodes.superseded IS 'Given up for a recode under another ruleset.';

ALTER TABLE public.recodes ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.recodes_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.regions (
    code text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    broader text COLLATE pg_catalog."C",
    CONSTRAINT regions_not_broader_than_itself CHECK ((broader <> code))
);

COMMENT ON TABLE public.regions IS 'UN M49 regions.';

COMMENT ON COLUMN public.regions.broader IS 'The region that holds it; null for the world.';

CREATE TABLE public.resolutions (
    symbol text NOT NULL COLLATE pg_catalog."C",
    organ text NOT NULL,
    year integer NOT NULL,
    adopted date,
    label text NOT NULL,
    topic text NOT NULL,
    url text NOT NULL
);

COMMENT ON TABLE public.resolutions IS 'UN resolutions. A row appears with the first citation and learns what later ones know.';

COMMENT ON COLUMN public.resolutions.year IS 'Of adoption; 0 where it is unknown.';

CREATE TABLE public.reviews (
    key bigint NOT NULL,
    statement bigint NOT NULL,
    passage text NOT NULL COLLATE pg_catalog."C",
    verdict text NOT NULL,
    by text NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    CONSTRAINT reviews_by_somebody CHECK ((by <> ''::text)),
    CONSTRAINT reviews_verdict_is_known CHECK ((verdict = ANY (ARRAY['confirmed'::text, 'corrected'::text, 'rejected'::text])))
);

COMMENT ON TABLE public.reviews IS 'What people said of codings, never changed; the newest of a passage stands, also when the passage is coded again.';

COMMENT ON COLUMN public.reviews.passage IS 'Id of the passage. No foreign key: a verdict waits for a passage that a correction of the text took away and another brings back.';

COMMENT ON COLUMN public.reviews.before IS 'The record of the passage that was judged, as in changes.';

COMMENT ON COLUMN public.reviews.after IS 'The record as the person wants it.';

ALTER TABLE public.reviews ALTER COLUMN key ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.reviews_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.revisions (
    statement bigint NOT NULL,
    number integer NOT NULL,
    raw bytea NOT NULL,
    media_type text NOT NULL,
    digest bytea NOT NULL,
    body text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    CONSTRAINT revisions_counted_from_one CHECK ((number >= 1)),
    CONSTRAINT revisions_digest_is_of_raw CHECK ((digest = sha256(raw)))
);

COMMENT ON TABLE public.revisions IS 'Versions of the text of a statement, each as it was received and never changed.';

COMMENT ON COLUMN public.revisions.digest IS 'SHA-256 of raw, by which a document is recognised.';

COMMENT ON COLUMN public.revisions.body IS 'Normalised text; every offset of the archive counts its code points, from 0.';

CREATE TABLE public.statement_issuers (
    statement bigint NOT NULL,
    "position" smallint NOT NULL,
    issuer text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    country text COLLATE pg_catalog."C",
    dated date NOT NULL
);

COMMENT ON TABLE public.statement_issuers IS 'In whose name a statement is made, in its order and under the names it uses.';

CREATE TABLE public.statement_slugs (
    slug text NOT NULL COLLATE pg_catalog."C",
    statement bigint NOT NULL
);

COMMENT ON TABLE public.statement_slugs IS 'Every id a statement has or had, so that an id never comes to mean another statement and an old one leads to the new.';

CREATE TABLE public.statements (
    key bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL,
    words tsvector GENERATED ALWAYS AS (setweight(public.words_of(title), 'D'::"char")) STORED NOT NULL,
    date date,
    dated date GENERATED ALWAYS AS (COALESCE(date, '-infinity'::date)) STORED NOT NULL,
    place text NOT NULL,
    language text NOT NULL,
    source_url text NOT NULL,
    revision integer NOT NULL,
    status text NOT NULL,
    ruleset text NOT NULL,
    read_by text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_reason text,
    root text NOT NULL COLLATE pg_catalog."C",
    given jsonb,
    changed bigint,
    changed_at timestamp with time zone,
    said_at timestamp with time zone NOT NULL,
    issuers json NOT NULL,
    CONSTRAINT statements_coded_by_a_ruleset CHECK (((status = 'coded'::text) = (ruleset <> ''::text))),
    CONSTRAINT statements_status_is_known CHECK ((status = ANY (ARRAY['coded'::text, 'uncoded'::text]))),
    CONSTRAINT statements_updated_after_created CHECK ((updated_at >= created_at)),
    CONSTRAINT statements_withdrawn_for_a_reason CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
);

COMMENT ON TABLE public.statements IS 'Official texts as the archive holds them now. A row is never deleted.';

COMMENT ON COLUMN public.statements.key IS 'Number of the row, for joins and pages; never shown, never reused.';

COMMENT ON COLUMN public.statements.words IS 'The words of the title, which every passage can be found by.';

COMMENT ON COLUMN public.statements.dated IS 'The date to order by: undated statements come last, newest first.';

COMMENT ON COLUMN public.statements.ruleset IS 'The ruleset that last changed anything in the statement or its passages.';

COMMENT ON COLUMN public.statements.read_by IS 'The newest ruleset that read the statement, whether or not it changed anything: what a recode has still to do.';

COMMENT ON COLUMN public.statements.updated_at IS 'When the statement or one of its passages last changed: moves with a row of changes and not otherwise.';

COMMENT ON COLUMN public.statements.root IS 'The id it was made with, of which the ids of its passages are made.';

COMMENT ON COLUMN public.statements.given IS 'What senders said of the document: {title, date, place, language, source_url, issuers}. Null for a statement stored before this was kept.';

COMMENT ON COLUMN public.statements.changed IS 'Cursor of the last change of the statement; null until its first is written, in the same transaction.';

COMMENT ON COLUMN public.statements.changed_at IS 'When that change was logged, by the clock of the database; updated_at is when the writer says it was made.';

COMMENT ON COLUMN public.statements.said_at IS 'When its text or what is known of its origin last changed, however it is coded.';

COMMENT ON COLUMN public.statements.issuers IS 'In whose name it is made, in its order and under the names it uses, to read; statement_issuers has them to filter by.';

ALTER TABLE public.statements ALTER COLUMN key ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.statements_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.tallies (
    kind text NOT NULL,
    tag text NOT NULL COLLATE pg_catalog."C",
    commitments bigint NOT NULL,
    passages bigint NOT NULL,
    statements bigint NOT NULL,
    committing bigint NOT NULL,
    CONSTRAINT tallies_add_up CHECK (((0 <= commitments) AND (commitments <= passages) AND (0 <= committing) AND (committing <= statements))),
    CONSTRAINT tallies_kind_is_known CHECK ((kind = ANY (ARRAY['archive'::text, 'act'::text, 'theme'::text, 'country'::text, 'region'::text, 'resolution'::text, 'issuer'::text, 'strength'::text, 'year'::text, 'language'::text, 'has'::text])))
)
WITH (fillfactor='50');

COMMENT ON TABLE public.tallies IS 'How much of the archive is filed under a tag: what counted lists show and queries plan by, where counting would read too much. Kept with the change log, under its lock.';

COMMENT ON COLUMN public.tallies.tag IS 'Id of the tag; empty for the archive as a whole, for undated passages and for those without a theme, country, resolution or issuer.';

COMMENT ON COLUMN public.tallies.statements IS 'Statements with such a passage; of an issuer and of the archive, all that stand.';

COMMENT ON COLUMN public.tallies.committing IS 'Statements with such a passage that is a commitment.';

CREATE TABLE public.themes (
    id text NOT NULL COLLATE pg_catalog."C",
    broader text COLLATE pg_catalog."C",
    label text NOT NULL,
    scope_note text NOT NULL,
    cap text[] NOT NULL,
    sdg text[] NOT NULL,
    place integer NOT NULL,
    current boolean DEFAULT true NOT NULL,
    CONSTRAINT themes_not_broader_than_itself CHECK ((broader <> id))
);

COMMENT ON TABLE public.themes IS 'Concepts of the controlled vocabulary, in two levels.';

COMMENT ON COLUMN public.themes.broader IS 'The top concept it is under; null for a top concept.';

COMMENT ON COLUMN public.themes.place IS 'Place in the vocabulary as it is printed.';

COMMENT ON COLUMN public.themes.current IS 'False for a concept that the vocabulary dropped and stored passages still carry.';

CREATE TABLE public.uncrossed (
    passages integer NOT NULL,
    commitment boolean NOT NULL,
    tags text[] NOT NULL COLLATE pg_catalog."C"
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000', vacuum_truncate='false');

COMMENT ON TABLE public.uncrossed IS 'Passages that came or, below zero, went since crossings were last brought up to date. Written with the passages, read with crossings, and added to these by the thousand, which is cheaper.';

COMMENT ON COLUMN public.uncrossed.tags IS 'All that they are filed under, as in crossings.';

CREATE TABLE public.webhook_deliveries (
    number bigint NOT NULL,
    webhook bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    message text NOT NULL,
    attempt bigint NOT NULL,
    changes bigint NOT NULL,
    next_cursor bigint NOT NULL,
    next_mark bigint NOT NULL,
    status bigint NOT NULL,
    failure text NOT NULL,
    took interval NOT NULL
);

COMMENT ON TABLE public.webhook_deliveries IS 'Attempts to deliver, the last thousand of a subscription and none older than thirty days.';

COMMENT ON COLUMN public.webhook_deliveries.status IS 'Of the answer; 0 where none came.';

ALTER TABLE public.webhook_deliveries ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.webhook_deliveries_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.webhook_secrets (
    webhook bigint NOT NULL,
    secret bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone
);

COMMENT ON TABLE public.webhook_secrets IS 'What messages are signed with, as it is, for signing needs it; a table of its own, so that the right to read it can be withheld.';

COMMENT ON COLUMN public.webhook_secrets.expires_at IS 'Null of the newest; the one before it signs beside it until then.';

CREATE TABLE public.webhooks (
    key bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL,
    description text NOT NULL,
    filter_text text NOT NULL,
    filter jsonb NOT NULL,
    status text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    run bigint DEFAULT 1 NOT NULL,
    after_cursor bigint NOT NULL,
    after_mark bigint NOT NULL,
    pending_cursor bigint DEFAULT 0 NOT NULL,
    pending_mark bigint DEFAULT 0 NOT NULL,
    failures bigint DEFAULT 0 NOT NULL,
    failing_since timestamp with time zone,
    next_attempt timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone,
    lease text DEFAULT ''::text NOT NULL,
    leased_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT webhooks_status_check CHECK ((status = ANY (ARRAY['enabled'::text, 'paused'::text, 'disabled'::text])))
);

COMMENT ON TABLE public.webhooks IS 'Subscriptions to the change log, each with the place up to which it has arrived.';

COMMENT ON COLUMN public.webhooks.filter_text IS 'The filter as it was given, in the form of a query; filter is what was read in it.';

COMMENT ON COLUMN public.webhooks.run IS 'Rises with every replay and every other filter: what is sent again then are new messages, with ids of their own.';

COMMENT ON COLUMN public.webhooks.after_cursor IS 'With after_mark: the place behind the last change that has arrived, or was not to be told.';

COMMENT ON COLUMN public.webhooks.pending_cursor IS 'With pending_mark: the end of the message that is being delivered, 0 where none is. It is set before the first attempt, so that every attempt sends the same changes under the same id.';

COMMENT ON COLUMN public.webhooks.lease IS 'Of the server that is delivering, until leased_until by the clock of the database; who was killed with a lease is replaced when it is over.';

ALTER TABLE public.webhooks ALTER COLUMN key ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.webhooks_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.alterations
    ADD CONSTRAINT alterations_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (owner, name);

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.blocks
    ADD CONSTRAINT blocks_pkey PRIMARY KEY (statement, revision, "position");

ALTER TABLE ONLY public.logged
    ADD CONSTRAINT changes_pkey PRIMARY KEY (cursor);

ALTER TABLE public.logged
    ADD CONSTRAINT changes_removed_to_nothing CHECK (((num_nonnulls(after, place) =
CASE op
    WHEN 'removed'::text THEN 0
    ELSE 1
END) AND (COALESCE(place, 1) > 0))) NOT VALID;

ALTER TABLE ONLY public.countries
    ADD CONSTRAINT countries_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.country_regions
    ADD CONSTRAINT country_regions_pkey PRIMARY KEY (country, region);

ALTER TABLE ONLY public.crossings
    ADD CONSTRAINT crossings_pkey PRIMARY KEY (tag, other);

ALTER TABLE ONLY public.editions
    ADD CONSTRAINT editions_pkey PRIMARY KEY (edition);

ALTER TABLE ONLY public.issuers
    ADD CONSTRAINT issuers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.passage_amounts
    ADD CONSTRAINT passage_amounts_pkey PRIMARY KEY (passage, "position");

ALTER TABLE ONLY public.passage_countries
    ADD CONSTRAINT passage_countries_pkey PRIMARY KEY (passage, country);

ALTER TABLE ONLY public.passage_resolutions
    ADD CONSTRAINT passage_resolutions_pkey PRIMARY KEY (passage, symbol);

ALTER TABLE ONLY public.passage_themes
    ADD CONSTRAINT passage_themes_pkey PRIMARY KEY (passage, theme);

ALTER TABLE ONLY public.passages
    ADD CONSTRAINT passages_id_once UNIQUE (id);

ALTER TABLE ONLY public.passages
    ADD CONSTRAINT passages_ordinal_once UNIQUE (statement, ordinal);

ALTER TABLE ONLY public.passages
    ADD CONSTRAINT passages_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.recode_results
    ADD CONSTRAINT recode_results_pkey PRIMARY KEY (recode, statement);

ALTER TABLE ONLY public.recodes
    ADD CONSTRAINT recodes_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.regions
    ADD CONSTRAINT regions_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.resolutions
    ADD CONSTRAINT resolutions_pkey PRIMARY KEY (symbol);

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.revisions
    ADD CONSTRAINT revisions_pkey PRIMARY KEY (statement, number);

ALTER TABLE ONLY public.statement_issuers
    ADD CONSTRAINT statement_issuers_issuer_once UNIQUE (statement, issuer);

ALTER TABLE ONLY public.statement_issuers
    ADD CONSTRAINT statement_issuers_pkey PRIMARY KEY (statement, "position");

ALTER TABLE ONLY public.statement_slugs
    ADD CONSTRAINT statement_slugs_pkey PRIMARY KEY (slug);

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_dated_once UNIQUE (key, dated);

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_id_once UNIQUE (id);

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.tallies
    ADD CONSTRAINT tallies_pkey PRIMARY KEY (kind, tag);

ALTER TABLE ONLY public.themes
    ADD CONSTRAINT themes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.webhook_secrets
    ADD CONSTRAINT webhook_secrets_pkey PRIMARY KEY (webhook, secret);

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_id UNIQUE (id);

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_pkey PRIMARY KEY (key);

CREATE INDEX attempts_oldest_first ON public.attempts USING btree (at);

CREATE INDEX audit_by_time ON public.audit USING btree (at);

CREATE INDEX audit_of_action ON public.audit USING btree (action, number);

CREATE INDEX audit_of_key ON public.audit USING btree (key, number);

CREATE INDEX audit_of_subject ON public.audit USING btree (subject, number) WHERE (subject <> ''::text);

CREATE INDEX audit_refused ON public.audit USING btree (number) WHERE refused;

CREATE INDEX changes_of_gone ON public.logged USING btree (passage) WHERE ((op = 'removed'::text) AND (passage IS NOT NULL));

CREATE INDEX changes_of_statement ON public.logged USING btree (statement);

CREATE INDEX country_regions_by_region ON public.country_regions USING btree (region, country);

CREATE INDEX passage_countries_by_country ON public.passage_countries USING btree (country, dated DESC, passage DESC) INCLUDE (topical);

CREATE INDEX passage_countries_commitments ON public.passage_countries USING btree (country, dated DESC, passage DESC) INCLUDE (topical) WHERE commitment;

CREATE INDEX passage_resolutions_by_symbol ON public.passage_resolutions USING btree (symbol, dated DESC, passage DESC);

CREATE INDEX passage_resolutions_commitments ON public.passage_resolutions USING btree (symbol, dated DESC, passage DESC) WHERE commitment;

CREATE INDEX passage_themes_by_theme ON public.passage_themes USING btree (theme, dated DESC, passage DESC);

CREATE INDEX passage_themes_commitments ON public.passage_themes USING btree (theme, dated DESC, passage DESC) WHERE commitment;

CREATE INDEX passages_by_act ON public.passages USING btree (act, dated DESC, key DESC) INCLUDE (strength);

CREATE INDEX passages_by_deadline ON public.passages USING btree (deadline_date, key) WHERE (deadline IS NOT NULL);

COMMENT ON INDEX public.passages_by_deadline IS 'For lists by deadline, in either direction, and for whether there is one.';

CREATE INDEX passages_by_word ON public.passages USING gin (search, marks, public.periods(dated, commitment));

CREATE INDEX passages_commitments_by_word ON public.passages USING gin (search, marks, public.periods(dated, true)) WHERE commitment;

CREATE INDEX passages_due_by_mark ON public.passages USING gin (marks, public.periods(dated, commitment)) WHERE (deadline IS NOT NULL);

CREATE INDEX passages_firm_by_mark ON public.passages USING gin (marks, public.periods(dated, commitment)) WHERE (strength = 3);

CREATE INDEX passages_newest_first ON public.passages USING btree (dated DESC, key DESC);

CREATE INDEX passages_reviewed ON public.passages USING btree (review, dated DESC, key DESC) WHERE (review <> 'machine'::text);

COMMENT ON INDEX public.passages_reviewed IS 'For what people said of codings, which is little beside the rest.';

CREATE INDEX passages_soft_by_mark ON public.passages USING gin (marks, public.periods(dated, commitment)) WHERE (strength = 1);

CREATE UNIQUE INDEX recodes_one_at_a_time ON public.recodes USING btree (((ended_at IS NULL))) WHERE (ended_at IS NULL);

CREATE INDEX reviews_newest_of_passage ON public.reviews USING btree (passage, key DESC);

CREATE INDEX reviews_of_statement ON public.reviews USING btree (statement);

CREATE INDEX revisions_by_digest ON public.revisions USING btree (digest);

CREATE INDEX statement_issuers_by_issuer ON public.statement_issuers USING btree (issuer, dated DESC, statement DESC);

CREATE INDEX statement_slugs_by_statement ON public.statement_slugs USING btree (statement);

CREATE UNIQUE INDEX statements_by_change ON public.statements USING btree (changed);

CREATE INDEX statements_newest_first ON public.statements USING btree (dated DESC, key DESC) WHERE (withdrawn_at IS NULL);

CREATE INDEX webhook_deliveries_of_webhook ON public.webhook_deliveries USING btree (webhook, number);

CREATE TRIGGER alterations_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.alterations FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER alterations_in_order BEFORE INSERT ON public.alterations FOR EACH STATEMENT EXECUTE FUNCTION public.alterations_in_order();

CREATE TRIGGER audit_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER blocks_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.blocks FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER blocks_refer AFTER INSERT ON public.blocks REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.blocks_refer();

CREATE TRIGGER changes_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.logged FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER changes_are_logged INSTEAD OF INSERT ON public.changes FOR EACH ROW EXECUTE FUNCTION public.changes_are_logged();

CREATE TRIGGER changes_in_order BEFORE INSERT ON public.logged FOR EACH STATEMENT EXECUTE FUNCTION public.changes_in_order();

CREATE TRIGGER changes_stamp_statement AFTER INSERT ON public.logged FOR EACH ROW WHEN ((new.kind = 'statement'::text)) EXECUTE FUNCTION public.changes_stamp_statement();

CREATE TRIGGER countries_are_carried BEFORE TRUNCATE ON public.countries FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER countries_are_known AFTER INSERT ON public.passage_countries REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.countries_are_known();

CREATE TRIGGER countries_are_known_still AFTER UPDATE ON public.passage_countries REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.countries_are_known();

CREATE TRIGGER countries_are_noted AFTER INSERT OR DELETE OR UPDATE ON public.countries FOR EACH ROW EXECUTE FUNCTION public.note_alteration();

CREATE TRIGGER countries_refer AFTER INSERT ON public.passage_countries REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.tags_refer();

CREATE TRIGGER countries_refer_still AFTER UPDATE ON public.passage_countries REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.tags_refer();

CREATE TRIGGER country_is_carried AFTER DELETE ON public.countries FOR EACH ROW EXECUTE FUNCTION public.country_is_carried();

CREATE TRIGGER country_is_carried_still AFTER UPDATE OF code ON public.countries FOR EACH ROW WHEN ((new.code <> old.code)) EXECUTE FUNCTION public.country_is_carried();

CREATE TRIGGER country_regions_are_noted AFTER INSERT OR DELETE OR UPDATE ON public.country_regions FOR EACH ROW EXECUTE FUNCTION public.note_alteration();

CREATE TRIGGER crossings_by_parts BEFORE INSERT OR DELETE OR UPDATE ON public.crossings FOR EACH STATEMENT EXECUTE FUNCTION public.crossings_have_parts();

CREATE TRIGGER passage_refers AFTER UPDATE OF key, statement, revision, dated, act ON public.passages FOR EACH ROW EXECUTE FUNCTION public.passage_refers();

CREATE TRIGGER passages_are_taken_out BEFORE TRUNCATE ON public.passages FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER passages_refer AFTER INSERT ON public.passages REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.passages_refer();

CREATE TRIGGER passages_words BEFORE INSERT ON public.passages FOR EACH ROW WHEN ((new.search IS NULL)) EXECUTE FUNCTION public.passages_take_words();

CREATE TRIGGER passages_words_anew BEFORE UPDATE OF quote, lead_in, statement ON public.passages FOR EACH ROW EXECUTE FUNCTION public.passages_take_words();

CREATE TRIGGER regions_are_noted AFTER INSERT OR DELETE OR UPDATE ON public.regions FOR EACH ROW EXECUTE FUNCTION public.note_alteration();

CREATE TRIGGER resolutions_refer AFTER INSERT ON public.passage_resolutions REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.tags_refer();

CREATE TRIGGER resolutions_refer_still AFTER UPDATE ON public.passage_resolutions REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.tags_refer();

CREATE TRIGGER reviews_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.reviews FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER revisions_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.revisions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER statement_dates AFTER UPDATE OF date ON public.statements FOR EACH ROW WHEN ((new.dated <> old.dated)) EXECUTE FUNCTION public.statement_dates();

CREATE TRIGGER tags_go AFTER DELETE ON public.passages REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.tags_go();

CREATE TRIGGER tallies_with_crossings BEFORE INSERT OR DELETE OR UPDATE ON public.tallies FOR EACH STATEMENT EXECUTE FUNCTION public.crossings_are_kept();

CREATE TRIGGER theme_is_carried AFTER DELETE ON public.themes FOR EACH ROW EXECUTE FUNCTION public.theme_is_carried();

CREATE TRIGGER theme_is_carried_still AFTER UPDATE OF id ON public.themes FOR EACH ROW WHEN ((new.id <> old.id)) EXECUTE FUNCTION public.theme_is_carried();

CREATE TRIGGER themes_are_carried BEFORE TRUNCATE ON public.themes FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER themes_are_known AFTER INSERT ON public.passage_themes REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.themes_are_known();

CREATE TRIGGER themes_are_known_still AFTER UPDATE ON public.passage_themes REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.themes_are_known();

CREATE TRIGGER themes_are_noted AFTER INSERT OR DELETE OR UPDATE ON public.themes FOR EACH ROW EXECUTE FUNCTION public.note_alteration();

CREATE TRIGGER themes_refer AFTER INSERT ON public.passage_themes REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.tags_refer();

CREATE TRIGGER themes_refer_still AFTER UPDATE ON public.passage_themes REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.tags_refer();

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_owner FOREIGN KEY (owner) REFERENCES public.keys(id);

ALTER TABLE ONLY public.country_regions
    ADD CONSTRAINT country_regions_country FOREIGN KEY (country) REFERENCES public.countries(code) ON DELETE CASCADE;

ALTER TABLE ONLY public.country_regions
    ADD CONSTRAINT country_regions_region FOREIGN KEY (region) REFERENCES public.regions(code);

ALTER TABLE ONLY public.issuers
    ADD CONSTRAINT issuers_country_is_known FOREIGN KEY (country) REFERENCES public.countries(code);

ALTER TABLE ONLY public.passage_amounts
    ADD CONSTRAINT passage_amounts_passage FOREIGN KEY (passage) REFERENCES public.passages(key) ON DELETE CASCADE;

ALTER TABLE ONLY public.passage_resolutions
    ADD CONSTRAINT passage_resolutions_resolution FOREIGN KEY (symbol) REFERENCES public.resolutions(symbol);

ALTER TABLE ONLY public.recode_results
    ADD CONSTRAINT recode_results_recode FOREIGN KEY (recode) REFERENCES public.recodes(number);

ALTER TABLE ONLY public.recode_results
    ADD CONSTRAINT recode_results_statement FOREIGN KEY (statement) REFERENCES public.statements(key);

ALTER TABLE ONLY public.regions
    ADD CONSTRAINT regions_broader_is_region FOREIGN KEY (broader) REFERENCES public.regions(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_statement FOREIGN KEY (statement) REFERENCES public.statements(key);

ALTER TABLE ONLY public.revisions
    ADD CONSTRAINT revisions_statement FOREIGN KEY (statement) REFERENCES public.statements(key);

ALTER TABLE ONLY public.statement_issuers
    ADD CONSTRAINT statement_issuers_country_is_known FOREIGN KEY (country) REFERENCES public.countries(code);

ALTER TABLE ONLY public.statement_issuers
    ADD CONSTRAINT statement_issuers_dated_as_statement FOREIGN KEY (statement, dated) REFERENCES public.statements(key, dated) ON UPDATE CASCADE;

ALTER TABLE ONLY public.statement_issuers
    ADD CONSTRAINT statement_issuers_issuer FOREIGN KEY (issuer) REFERENCES public.issuers(id);

ALTER TABLE ONLY public.statement_slugs
    ADD CONSTRAINT statement_slugs_statement FOREIGN KEY (statement) REFERENCES public.statements(key) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_revision_exists FOREIGN KEY (key, revision) REFERENCES public.revisions(statement, number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.themes
    ADD CONSTRAINT themes_broader_is_theme FOREIGN KEY (broader) REFERENCES public.themes(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_webhook_fkey FOREIGN KEY (webhook) REFERENCES public.webhooks(key) ON DELETE CASCADE;

ALTER TABLE ONLY public.webhook_secrets
    ADD CONSTRAINT webhook_secrets_webhook_fkey FOREIGN KEY (webhook) REFERENCES public.webhooks(key) ON DELETE CASCADE;
