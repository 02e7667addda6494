-- The current coding. Passages of withdrawn statements and earlier codings are
-- in changes, not here.

CREATE TABLE passages (
    key            bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT passages_pkey PRIMARY KEY,
    id             text COLLATE "C" NOT NULL CONSTRAINT passages_id_once UNIQUE,
    statement      bigint   NOT NULL,
    revision       integer  NOT NULL,
    dated          date     NOT NULL,
    ordinal        integer  NOT NULL,
    kind           text     NOT NULL,
    quote          text     NOT NULL,
    paragraph      integer  NOT NULL,
    sentence       integer  NOT NULL,
    marker         text     NOT NULL,
    span_start     integer  NOT NULL,
    span_end       integer  NOT NULL,
    lead_in        text,
    lead_in_start  integer,
    lead_in_end    integer,
    act            text     NOT NULL,
    commitment     boolean  NOT NULL GENERATED ALWAYS AS (act = 'commitment') STORED,
    strength       smallint NOT NULL,
    verb           text     NOT NULL,
    actor          text     NOT NULL,
    actor_kind     text     NOT NULL,
    actor_start    integer  NOT NULL,
    actor_end      integer  NOT NULL,
    beneficiary    text     NOT NULL,
    deadline       text,
    deadline_date  date,
    deadline_start integer,
    deadline_end   integer,
    restatement    boolean  NOT NULL,
    conditional    boolean  NOT NULL,
    reported       boolean  NOT NULL,
    self           boolean  NOT NULL,
    evidence       jsonb    NOT NULL,
    ruleset        text     NOT NULL,
    review         text     NOT NULL,
    search         tsvector NOT NULL,
    CONSTRAINT passages_dated_once UNIQUE (key, dated, commitment),
    CONSTRAINT passages_ordinal_once UNIQUE (statement, ordinal),
    CONSTRAINT passages_revision_exists FOREIGN KEY (statement, revision) REFERENCES revisions,
    CONSTRAINT passages_dated_as_statement FOREIGN KEY (statement, dated)
        REFERENCES statements (key, dated) ON UPDATE CASCADE,
    CONSTRAINT passages_id_is_of_passage CHECK (id ~ '^p_[0-9a-hjkmnp-tv-z]{26}$'),
    CONSTRAINT passages_ordinal_from_one CHECK (ordinal >= 1),
    CONSTRAINT passages_kind_is_known CHECK (kind IN
        ('title', 'heading', 'dateline', 'paragraph', 'item', 'footnote', 'signature')),
    CONSTRAINT passages_act_is_known CHECK (act IN
        ('commitment', 'decision', 'call', 'condemnation', 'welcome', 'assertion', 'other')),
    CONSTRAINT passages_commitment_has_strength CHECK ((act = 'commitment') = (strength > 0)),
    CONSTRAINT passages_strength_is_known CHECK (strength BETWEEN 0 AND 3),
    CONSTRAINT passages_actor_kind_is_known CHECK (actor_kind IN ('issuers', 'issuer', 'other', '')),
    CONSTRAINT passages_review_is_known CHECK (review IN ('machine', 'confirmed', 'corrected', 'rejected')),
    CONSTRAINT passages_quote_fills_span CHECK (0 <= span_start AND char_length(quote) = span_end - span_start),
    CONSTRAINT passages_lead_in_fills_span CHECK (num_nonnulls(lead_in, lead_in_start, lead_in_end) = 0
        OR (0 <= lead_in_start AND char_length(lead_in) = lead_in_end - lead_in_start)),
    CONSTRAINT passages_actor_in_order CHECK (0 <= actor_start AND actor_start <= actor_end),
    CONSTRAINT passages_deadline_in_order CHECK (
        num_nonnulls(deadline, deadline_date, deadline_start, deadline_end) = 0
        OR (deadline IS NOT NULL AND 0 <= deadline_start AND deadline_start <= deadline_end))
);
COMMENT ON TABLE passages IS 'Sentences and list items, coded. Offsets count code points of the body of the revision.';
COMMENT ON COLUMN passages.key IS 'Number of the row, for joins and pages; the passages of a statement are numbered backwards, so that newest first reads forwards.';
COMMENT ON COLUMN passages.id IS 'Made of the statement, the words and their occurrence: outlives coding again.';
COMMENT ON COLUMN passages.revision IS 'The revision in which the passage last changed; its offsets hold in every later one too.';
COMMENT ON COLUMN passages.dated IS 'The date of the statement, carried so that one index filters and orders.';
COMMENT ON COLUMN passages.strength IS '3 firm, 2 intent, 1 soft; 0 where the act is no commitment.';
COMMENT ON COLUMN passages.deadline_date IS 'The last day of it; null where it cannot be told.';
COMMENT ON COLUMN passages.evidence IS 'What led to the act and its fields: [{field, value, rule, start, end}].';
COMMENT ON COLUMN passages.ruleset IS 'The ruleset that last changed the coding; rules in the evidence are rules of it.';
COMMENT ON COLUMN passages.search IS 'Words of lead-in, quote and title of the statement, kept by a trigger.';
CREATE INDEX passages_newest_first ON passages (dated DESC, key DESC);
CREATE INDEX passages_by_act ON passages (act, dated DESC, key DESC) INCLUDE (strength);
-- Queries read the pending list to its end, so it is kept short.
CREATE INDEX passages_by_word ON passages USING gin (search) WITH (gin_pending_list_limit = 256);

CREATE FUNCTION passages_take_words() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    NEW.search :=
        CASE WHEN NEW.lead_in IS NULL THEN '' ELSE setweight(words_of(NEW.lead_in), 'B') END ||
        setweight(words_of(NEW.quote), 'A') ||
        (SELECT words FROM statements WHERE key = NEW.statement);
    RETURN NEW;
END $$;
COMMENT ON FUNCTION passages_take_words() IS
    'Fills passages.search. The lead-in stands before the quote, so that a phrase may run from one into the other.';
CREATE TRIGGER passages_words BEFORE INSERT OR UPDATE OF quote, lead_in, statement ON passages
    FOR EACH ROW EXECUTE FUNCTION passages_take_words();

CREATE TABLE passage_amounts (
    passage    bigint           NOT NULL CONSTRAINT passage_amounts_passage REFERENCES passages ON DELETE CASCADE,
    position   smallint         NOT NULL,
    text       text             NOT NULL,
    value      double precision NOT NULL,
    currency   text             NOT NULL,
    unit       text             NOT NULL,
    span_start integer          NOT NULL,
    span_end   integer          NOT NULL,
    CONSTRAINT passage_amounts_pkey PRIMARY KEY (passage, position),
    CONSTRAINT passage_amounts_span_in_order CHECK (0 <= span_start AND span_start <= span_end)
);
COMMENT ON TABLE passage_amounts IS 'Money and quantified targets of a passage, in order.';

-- The tables that filter. Each repeats the date and whether the passage is a
-- commitment, held to the passage by its foreign key, so that a page of one tag
-- is one stretch of one index.

CREATE TABLE passage_themes (
    passage    bigint  NOT NULL,
    theme      text COLLATE "C" NOT NULL CONSTRAINT passage_themes_theme REFERENCES themes,
    position   smallint,
    weight     double precision,
    evidence   jsonb,
    dated      date    NOT NULL,
    commitment boolean NOT NULL,
    CONSTRAINT passage_themes_pkey PRIMARY KEY (passage, theme),
    CONSTRAINT passage_themes_as_passage FOREIGN KEY (passage, dated, commitment)
        REFERENCES passages (key, dated, commitment) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT passage_themes_tag_has_evidence CHECK (num_nonnulls(position, weight, evidence) IN (0, 3))
);
COMMENT ON TABLE passage_themes IS 'Themes of passages, and the top concepts that hold them.';
COMMENT ON COLUMN passage_themes.position IS 'Most central first; null where the coder gave a narrower theme and this row only covers it.';
COMMENT ON COLUMN passage_themes.weight IS 'Sum of the evidence; comparable within one passage.';
CREATE INDEX passage_themes_by_theme ON passage_themes (theme, dated DESC, passage DESC);
CREATE INDEX passage_themes_commitments ON passage_themes (theme, dated DESC, passage DESC) WHERE commitment;

CREATE TABLE passage_countries (
    passage    bigint   NOT NULL,
    country    text COLLATE "C" NOT NULL CONSTRAINT passage_countries_country REFERENCES countries,
    position   smallint NOT NULL,
    roles      text[]   NOT NULL,
    topical    boolean  NOT NULL GENERATED ALWAYS AS (NOT roles <@ ARRAY['venue']) STORED,
    ambiguous  boolean  NOT NULL,
    evidence   jsonb    NOT NULL,
    dated      date     NOT NULL,
    commitment boolean  NOT NULL,
    CONSTRAINT passage_countries_pkey PRIMARY KEY (passage, country),
    CONSTRAINT passage_countries_as_passage FOREIGN KEY (passage, dated, commitment)
        REFERENCES passages (key, dated, commitment) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT passage_countries_role_is_known CHECK (cardinality(roles) > 0 AND
        roles <@ ARRAY['issuer', 'actor', 'target', 'beneficiary', 'location', 'venue'])
);
COMMENT ON TABLE passage_countries IS 'Countries of passages, with the parts they play.';
COMMENT ON COLUMN passage_countries.topical IS 'Plays a part other than venue, which is what a filter by country means unless it says otherwise.';
CREATE INDEX passage_countries_by_country ON passage_countries (country, dated DESC, passage DESC) INCLUDE (topical);
CREATE INDEX passage_countries_commitments ON passage_countries (country, dated DESC, passage DESC) INCLUDE (topical) WHERE commitment;

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
    CONSTRAINT passage_citations_pkey PRIMARY KEY (passage, position),
    CONSTRAINT passage_citations_flag_is_known CHECK (flags <@ ARRAY
        ['organ_inferred', 'year_inferred', 'year_conflict', 'unverified', 'open_reference', 'range']),
    CONSTRAINT passage_citations_span_in_order CHECK (0 <= span_start AND span_start <= span_end)
);
COMMENT ON TABLE passage_citations IS 'Every mention of a resolution, in order, with the year and label it was read with.';

CREATE TABLE passage_resolutions (
    passage    bigint  NOT NULL,
    symbol     text COLLATE "C" NOT NULL CONSTRAINT passage_resolutions_resolution REFERENCES resolutions,
    dated      date    NOT NULL,
    commitment boolean NOT NULL,
    CONSTRAINT passage_resolutions_pkey PRIMARY KEY (passage, symbol),
    CONSTRAINT passage_resolutions_as_passage FOREIGN KEY (passage, dated, commitment)
        REFERENCES passages (key, dated, commitment) ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE passage_resolutions IS 'The resolutions a passage cites, once each, to filter by.';
CREATE INDEX passage_resolutions_by_symbol ON passage_resolutions (symbol, dated DESC, passage DESC);
CREATE INDEX passage_resolutions_commitments ON passage_resolutions (symbol, dated DESC, passage DESC) WHERE commitment;
