CREATE OR REPLACE FUNCTION folded(words text) RETURNS text
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

UPDATE statements SET title = title WHERE title ~ '[/.’‘ʼ''-]';
UPDATE passages SET quote = quote WHERE quote ~ '[/’‘ʼ'']|\.[A-Za-z]|-[0-9]' OR lead_in ~ '[/’‘ʼ'']|\.[A-Za-z]|-[0-9]'
    OR statement IN (SELECT key FROM statements WHERE title ~ '[/.’‘ʼ''-]');
