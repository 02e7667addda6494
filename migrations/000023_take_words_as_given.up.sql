-- To take the words of every passage out of its text was a third of the time of a
-- write. A writer may bring them now, see internal/postgres/lexicon.go; who does not
-- need not, and who alters a text in place gets the words of the new one. A
-- migration that alters passage_words has the trigger fire for every row again:
-- servers of before it bring the words of before.
DROP TRIGGER passages_words ON passages;
CREATE TRIGGER passages_words BEFORE INSERT ON passages
    FOR EACH ROW WHEN (NEW.search IS NULL) EXECUTE FUNCTION passages_take_words();
CREATE TRIGGER passages_words_anew BEFORE UPDATE OF quote, lead_in, statement ON passages
    FOR EACH ROW EXECUTE FUNCTION passages_take_words();
COMMENT ON COLUMN passages.search IS
    'Words of lead-in, quote and title of the statement: passage_words(lead_in, quote, statements.words), by a trigger where the writer does not bring them.';
