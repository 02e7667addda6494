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

UPDATE statements SET title = title WHERE title ~ '-|AIDS|IT|US|U\.S|WHO';
UPDATE passages SET quote = quote WHERE quote ~ '-|AIDS|IT|US|U\.S|WHO' OR lead_in ~ '-|AIDS|IT|US|U\.S|WHO'
    OR statement IN (SELECT key FROM statements WHERE title ~ '-|AIDS|IT|US|U\.S|WHO');
