-- The parser of words takes "ISIS/Daesh" for the name of a file, "U.S." for
-- another, "partners.We" for a host and "2021-2025" for 2021 and -2025; "Da’esh"
-- it cuts in two. So none was found by the words that people look for. What is
-- taken out here is of no length in internal/postgres/fold.go, too; what becomes
-- a space keeps its length.
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

UPDATE statements SET title = title WHERE title ~ '[/.’‘ʼ''-]';
UPDATE passages SET quote = quote WHERE quote ~ '[/’‘ʼ'']|\.[A-Za-z]|-[0-9]' OR lead_in ~ '[/’‘ʼ'']|\.[A-Za-z]|-[0-9]'
    OR statement IN (SELECT key FROM statements WHERE title ~ '[/.’‘ʼ''-]');
