CREATE INDEX passages_commitments_by_word_alone ON passages USING gin (search, periods(dated, commitment)) WHERE commitment;
DROP INDEX passages_commitments_by_word;
ALTER INDEX passages_commitments_by_word_alone RENAME TO passages_commitments_by_word;
