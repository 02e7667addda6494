-- Most who look for words look for commitments, which the index told by a mark that a
-- sixth of all passages have: to read all of these took longer than to find the words.
CREATE INDEX passages_commitments_by_word ON passages USING gin (search) WHERE commitment;
