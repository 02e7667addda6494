CREATE OR REPLACE FUNCTION folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(regexp_replace(
        CASE
            WHEN octet_length(words) = char_length(words) THEN words
            ELSE translate(
                replace(replace(replace(replace(replace(
                    regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'),
                    'Æ', 'AE'), 'æ', 'ae'), 'Œ', 'OE'), 'œ', 'oe'), 'ß', 'ss'),
                'ØøŁłĐđĦħŦŧı’‘ʼ', 'OoLlDdHhTti''''''')
        END,
        '(?<=[A-Za-z]{2})''(?=[A-Za-z]{2})|(?<=[A-Za-z])(?<![A-Za-z0-9][A-Za-z])\.(?=[A-Za-z])(?![A-Za-z][A-Za-z0-9])', '', 'g'),
        '/|(?<=[a-z])\.(?=[A-Z])|(?<=[A-Za-z0-9])-(?=[0-9])', ' ', 'g');
COMMENT ON FUNCTION folded(text) IS
    'Text to take words from: without diacritics, the apostrophes of names and the dots of abbreviations, and with a space where words are joined. Built-in functions only, so that no extension is needed.';

CREATE OR REPLACE FUNCTION passages_take_words() RETURNS trigger
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
DROP FUNCTION passage_words(text, text, tsvector);

UPDATE statements SET title = title;
UPDATE passages SET quote = quote;
