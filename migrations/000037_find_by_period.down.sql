CREATE INDEX passages_by_word_alone ON passages USING gin (search, marks);
CREATE INDEX passages_commitments_by_word_alone ON passages USING gin (search) WHERE commitment;
DROP INDEX passages_by_word, passages_commitments_by_word;
ALTER INDEX passages_by_word_alone RENAME TO passages_by_word;
ALTER INDEX passages_commitments_by_word_alone RENAME TO passages_commitments_by_word;
DROP FUNCTION periods(date, boolean);
