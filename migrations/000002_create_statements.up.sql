CREATE TABLE statements (
    key              bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT statements_pkey PRIMARY KEY,
    id               text COLLATE "C" NOT NULL CONSTRAINT statements_id_once UNIQUE,
    title            text        NOT NULL,
    words            tsvector    NOT NULL GENERATED ALWAYS AS (setweight(words_of(title), 'D')) STORED,
    date             date,
    dated            date        NOT NULL GENERATED ALWAYS AS (coalesce(date, '-infinity'::date)) STORED,
    place            text        NOT NULL,
    language         text        NOT NULL,
    source_url       text        NOT NULL,
    revision         integer     NOT NULL,
    status           text        NOT NULL,
    ruleset          text        NOT NULL,
    read_by          text        NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    CONSTRAINT statements_dated_once UNIQUE (key, dated),
    CONSTRAINT statements_status_is_known CHECK (status IN ('coded', 'uncoded')),
    CONSTRAINT statements_coded_by_a_ruleset CHECK ((status = 'coded') = (ruleset <> '')),
    CONSTRAINT statements_withdrawn_for_a_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    CONSTRAINT statements_updated_after_created CHECK (updated_at >= created_at)
);
COMMENT ON TABLE statements IS 'Official texts as the archive holds them now. A row is never deleted.';
COMMENT ON COLUMN statements.key IS 'Number of the row, for joins and pages; never shown, never reused.';
COMMENT ON COLUMN statements.words IS 'The words of the title, which every passage can be found by.';
COMMENT ON COLUMN statements.dated IS 'The date to order by: undated statements come last, newest first.';
COMMENT ON COLUMN statements.ruleset IS 'The ruleset that last changed anything in the statement or its passages.';
COMMENT ON COLUMN statements.read_by IS 'The newest ruleset that read the statement, whether or not it changed anything: what a recode has still to do.';
COMMENT ON COLUMN statements.updated_at IS 'When the statement or one of its passages last changed: moves with a row of changes and not otherwise.';
CREATE INDEX statements_newest_first ON statements (dated DESC, key DESC) WHERE withdrawn_at IS NULL;

CREATE TABLE statement_slugs (
    slug      text COLLATE "C" CONSTRAINT statement_slugs_pkey PRIMARY KEY,
    statement bigint NOT NULL
        CONSTRAINT statement_slugs_statement REFERENCES statements DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE statement_slugs IS
    'Every id a statement has or had, so that an id never comes to mean another statement and an old one leads to the new.';
CREATE INDEX statement_slugs_by_statement ON statement_slugs (statement);

CREATE TABLE statement_issuers (
    statement bigint   NOT NULL,
    position  smallint NOT NULL,
    issuer    text COLLATE "C" NOT NULL CONSTRAINT statement_issuers_issuer REFERENCES issuers,
    name      text     NOT NULL,
    country   text COLLATE "C" CONSTRAINT statement_issuers_country_is_known REFERENCES countries,
    dated     date     NOT NULL,
    CONSTRAINT statement_issuers_pkey PRIMARY KEY (statement, position),
    CONSTRAINT statement_issuers_issuer_once UNIQUE (statement, issuer),
    CONSTRAINT statement_issuers_dated_as_statement FOREIGN KEY (statement, dated)
        REFERENCES statements (key, dated) ON UPDATE CASCADE
);
COMMENT ON TABLE statement_issuers IS 'In whose name a statement is made, in its order and under the names it uses.';
CREATE INDEX statement_issuers_by_issuer ON statement_issuers (issuer, dated DESC, statement DESC);

CREATE TABLE revisions (
    statement   bigint      NOT NULL CONSTRAINT revisions_statement REFERENCES statements,
    number      integer     NOT NULL,
    raw         bytea       NOT NULL,
    media_type  text        NOT NULL,
    digest      bytea       NOT NULL,
    body        text        NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT revisions_pkey PRIMARY KEY (statement, number),
    CONSTRAINT revisions_counted_from_one CHECK (number >= 1),
    CONSTRAINT revisions_digest_is_of_raw CHECK (digest = sha256(raw))
);
COMMENT ON TABLE revisions IS 'Versions of the text of a statement, each as it was received and never changed.';
COMMENT ON COLUMN revisions.digest IS 'SHA-256 of raw, by which a document is recognised.';
COMMENT ON COLUMN revisions.body IS 'Normalised text; every offset of the archive counts its code points, from 0.';
CREATE INDEX revisions_by_digest ON revisions (digest);
CREATE TRIGGER revisions_are_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON revisions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE statements ADD CONSTRAINT statements_revision_exists FOREIGN KEY (key, revision)
    REFERENCES revisions (statement, number) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE blocks (
    statement  bigint   NOT NULL,
    revision   integer  NOT NULL,
    position   integer  NOT NULL,
    kind       text     NOT NULL,
    level      smallint NOT NULL,
    marker     text     NOT NULL,
    span_start integer  NOT NULL,
    span_end   integer  NOT NULL,
    CONSTRAINT blocks_pkey PRIMARY KEY (statement, revision, position),
    CONSTRAINT blocks_revision FOREIGN KEY (statement, revision) REFERENCES revisions,
    CONSTRAINT blocks_kind_is_known CHECK (kind IN
        ('title', 'heading', 'dateline', 'paragraph', 'item', 'footnote', 'signature')),
    CONSTRAINT blocks_span_in_order CHECK (0 <= span_start AND span_start <= span_end)
);
COMMENT ON TABLE blocks IS 'Headings, paragraphs and list items of a revision, in order.';
COMMENT ON COLUMN blocks.level IS 'Nesting of headings and items, from 1; else 0.';
COMMENT ON COLUMN blocks.marker IS 'As printed before an item or numbered paragraph.';
CREATE TRIGGER blocks_are_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON blocks
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
