-- Lists are read from their newest end, and the indexes of words and marks have what they
-- find in no order: of a word that many passages have, thousands were fetched or looked
-- through for a page. They now know when a passage is of, too, and find the newest alone.
CREATE FUNCTION periods(dated date, commitment boolean) RETURNS integer[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN NOT isfinite(dated) AND commitment THEN ARRAY[-1, -2]
        WHEN NOT isfinite(dated) THEN ARRAY[-1]
        WHEN commitment THEN ARRAY[
            (dated - date '0001-01-01') / 8, 1000000 + (dated - date '0001-01-01') / 64, 2000000 + (dated - date '0001-01-01') / 512,
            3000000 + (dated - date '0001-01-01') / 8, 4000000 + (dated - date '0001-01-01') / 64, 5000000 + (dated - date '0001-01-01') / 512]
        ELSE ARRAY[
            (dated - date '0001-01-01') / 8, 1000000 + (dated - date '0001-01-01') / 64, 2000000 + (dated - date '0001-01-01') / 512]
    END;
COMMENT ON FUNCTION periods(date, boolean) IS
    'The periods of 8, 64 and 512 days that a passage is of, for the indexes of words and marks: counted from the year 1, those of 64 days from a million on, of 512 from two millions; and from three to five millions on once more for commitments. Below zero for undated passages.';

-- Reading goes on meanwhile: the indexes of before go when the others are there.
CREATE INDEX passages_by_word_and_period ON passages USING gin (search, marks, periods(dated, commitment));
CREATE INDEX passages_commitments_by_word_and_period ON passages USING gin (search, periods(dated, commitment)) WHERE commitment;
DROP INDEX passages_by_word, passages_commitments_by_word;
ALTER INDEX passages_by_word_and_period RENAME TO passages_by_word;
ALTER INDEX passages_commitments_by_word_and_period RENAME TO passages_commitments_by_word;
