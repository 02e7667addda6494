-- The parser of words numbers a hyphenated word beside its parts, so that no phrase
-- ran into or out of one: "middle east" was not in "India-Middle East-Europe". A
-- hyphen between words is now a space, but beside a word that search leaves out:
-- of well-being and no-fly too little would be left. (U+0001 keeps it meanwhile;
-- looking back at such words costs ten times as much.) And abbreviations were found
-- with the word that they are in small letters, or left out with it: US and us, WHO
-- and who. They get a mark, in internal/postgres/fold.go, too.
CREATE OR REPLACE FUNCTION folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(translate(regexp_replace(regexp_replace(regexp_replace(
        CASE
            WHEN octet_length(words) = char_length(words) THEN words
            ELSE translate(
                replace(replace(replace(replace(replace(
                    regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'),
                    'Æ', 'AE'), 'æ', 'ae'), 'Œ', 'OE'), 'œ', 'oe'), 'ß', 'ss'),
                'ØøŁłĐđĦħŦŧı’‘ʼ', 'OoLlDdHhTti''''''')
        END,
        '(?<=[A-Za-z]{2})''(?=[A-Za-z]{2})|(?<=[A-Za-z])(?<![A-Za-z0-9][A-Za-z])\.(?=[A-Za-z])(?![A-Za-z][A-Za-z0-9])', '', 'g'),
        '\m([Aa]ll|[Aa]t|[Bb]y|[Dd]own|[Ff]or|[Ii]n|[Nn]o|[Oo]f|[Oo]ff|[Oo]n|[Oo]ut|[Oo]ver|[Ss]o|[Tt]o|[Uu]nder|[Uu]p)-(?=[A-Za-z])', E'\\1\x01', 'g'),
        CASE
            WHEN strpos(words, '-') > 0 THEN '/|(?<=[a-z])\.(?=[A-Z])|(?<=[A-Za-z0-9])-(?=[0-9])|(?<=[A-Za-z0-9.])-(?=[A-Za-z])(?!(and|at|being|by|down|for|in|of|off|on|out|over|the|to|under|up|with)\M)'
            ELSE '/|(?<=[a-z])\.(?=[A-Z])'
        END, ' ', 'g'), E'\x01', '-'),
        '(?<![A-Za-z0-9_])(AIDS|IT|US|WHO)(?![A-Za-z0-9_])', '\10', 'g');
COMMENT ON FUNCTION folded(text) IS
    'Text to take words from: without diacritics, the apostrophes of names and the dots of abbreviations, with a space where words are joined, and with a mark where an abbreviation reads like another word. Built-in functions only, so that no extension is needed.';

-- A phrase runs from the lead-in into the quote, but ran from the quote into the
-- title, too, where nobody reads on.
CREATE FUNCTION passage_words(lead_in text, quote text, title tsvector) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN setweight(words_of(coalesce(lead_in, '')), 'B') || setweight(words_of(quote), 'A') ||
        ts_delete('$:50'::tsvector || title, '$');
COMMENT ON FUNCTION passage_words(text, text, tsvector) IS
    'Words that find a passage: of lead-in and quote as they are read, and at a distance those of the title of the statement.';

CREATE OR REPLACE FUNCTION passages_take_words() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    NEW.search := passage_words(NEW.lead_in, NEW.quote, (SELECT words FROM statements WHERE key = NEW.statement));
    RETURN NEW;
END $$;
COMMENT ON FUNCTION passages_take_words() IS 'Fills passages.search.';

UPDATE statements SET title = title;
UPDATE passages SET quote = quote;
