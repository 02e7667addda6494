-- Words of commitments that have a tag, too, were looked for among those of all passages,
-- which are five times as many. The index of the words of commitments now has their marks.
-- Its periods are called so that no other index can be taken for it.
CREATE INDEX passages_commitments_by_word_and_mark ON passages USING gin (search, marks, periods(dated, true)) WHERE commitment;

-- Reading goes on meanwhile: the index of before goes when the other is there.
DROP INDEX passages_commitments_by_word;
ALTER INDEX passages_commitments_by_word_and_mark RENAME TO passages_commitments_by_word;
