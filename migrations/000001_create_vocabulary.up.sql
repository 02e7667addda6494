-- What passages are tagged with. Ids are compared by byte, whatever the locale
-- of the cluster, so that lists and pages are in the same order everywhere.

CREATE FUNCTION folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN octet_length(words) = char_length(words) THEN words
        ELSE translate(
            replace(replace(replace(replace(replace(
                regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'),
                'Æ', 'AE'), 'æ', 'ae'), 'Œ', 'OE'), 'œ', 'oe'), 'ß', 'ss'),
            'ØøŁłĐđĦħŦŧı', 'OoLlDdHhTti')
    END;
COMMENT ON FUNCTION folded(text) IS
    'Text without diacritics, for the words to search by. Built-in functions only, so that no extension is needed.';

-- Neither function is strict: Postgres puts what is not strict in the place of
-- the call, which makes the words of a passage in half the time.
CREATE FUNCTION words_of(content text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('pg_catalog.english', folded(left(content, 100000)));
COMMENT ON FUNCTION words_of(text) IS
    'The stemmed words of a text, or of its first 100,000 characters: a tsvector holds no more than a megabyte.';

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are kept as they were written', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
COMMENT ON FUNCTION refuse_change() IS 'Trigger of the tables whose rows are written once.';

CREATE TABLE themes (
    id         text COLLATE "C" CONSTRAINT themes_pkey PRIMARY KEY,
    broader    text COLLATE "C" CONSTRAINT themes_broader_is_theme REFERENCES themes DEFERRABLE INITIALLY DEFERRED,
    label      text    NOT NULL,
    scope_note text    NOT NULL,
    cap        text[]  NOT NULL,
    sdg        text[]  NOT NULL,
    place      integer NOT NULL,
    current    boolean NOT NULL DEFAULT true,
    CONSTRAINT themes_not_broader_than_itself CHECK (broader <> id)
);
COMMENT ON TABLE themes IS 'Concepts of the controlled vocabulary, in two levels.';
COMMENT ON COLUMN themes.broader IS 'The top concept it is under; null for a top concept.';
COMMENT ON COLUMN themes.place IS 'Place in the vocabulary as it is printed.';
COMMENT ON COLUMN themes.current IS 'False for a concept that the vocabulary dropped and stored passages still carry.';

CREATE TABLE regions (
    code    text COLLATE "C" CONSTRAINT regions_pkey PRIMARY KEY,
    name    text NOT NULL,
    broader text COLLATE "C" CONSTRAINT regions_broader_is_region REFERENCES regions DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT regions_not_broader_than_itself CHECK (broader <> code)
);
COMMENT ON TABLE regions IS 'UN M49 regions.';
COMMENT ON COLUMN regions.broader IS 'The region that holds it; null for the world.';

CREATE TABLE countries (
    code    text COLLATE "C" CONSTRAINT countries_pkey PRIMARY KEY,
    alpha2  text    NOT NULL,
    m49     text    NOT NULL,
    name    text    NOT NULL,
    formal  text    NOT NULL,
    current boolean NOT NULL DEFAULT true,
    CONSTRAINT countries_code_is_alpha3 CHECK (code ~ '^[A-Z]{3}$')
);
COMMENT ON TABLE countries IS 'Countries and territories by ISO 3166-1 alpha-3 code.';
COMMENT ON COLUMN countries.current IS 'False for a country that the vocabulary dropped and stored passages still carry.';

CREATE TABLE country_regions (
    country text COLLATE "C" NOT NULL CONSTRAINT country_regions_country REFERENCES countries ON DELETE CASCADE,
    region  text COLLATE "C" NOT NULL CONSTRAINT country_regions_region REFERENCES regions,
    place   integer NOT NULL,
    CONSTRAINT country_regions_pkey PRIMARY KEY (country, region)
);
COMMENT ON TABLE country_regions IS 'Which regions hold a country, all levels of them.';
COMMENT ON COLUMN country_regions.place IS 'From the widest region to the narrowest.';
CREATE INDEX country_regions_by_region ON country_regions (region, country);

CREATE TABLE issuers (
    id      text COLLATE "C" CONSTRAINT issuers_pkey PRIMARY KEY,
    name    text NOT NULL,
    country text COLLATE "C" CONSTRAINT issuers_country_is_known REFERENCES countries
);
COMMENT ON TABLE issuers IS
    'Bodies and governments in whose name statements are made, under the name they first came with. A row appears with its first statement.';

CREATE TABLE resolutions (
    symbol  text COLLATE "C" CONSTRAINT resolutions_pkey PRIMARY KEY,
    organ   text    NOT NULL,
    year    integer NOT NULL,
    adopted date,
    label   text    NOT NULL,
    topic   text    NOT NULL,
    url     text    NOT NULL
);
COMMENT ON TABLE resolutions IS 'UN resolutions. A row appears with the first citation and learns what later ones know.';
COMMENT ON COLUMN resolutions.year IS 'Of adoption; 0 where it is unknown.';
