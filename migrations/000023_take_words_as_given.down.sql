DROP TRIGGER passages_words ON passages;
DROP TRIGGER passages_words_anew ON passages;
CREATE TRIGGER passages_words BEFORE INSERT OR UPDATE OF quote, lead_in, statement ON passages
    FOR EACH ROW EXECUTE FUNCTION passages_take_words();
COMMENT ON COLUMN passages.search IS 'Words of lead-in, quote and title of the statement, kept by a trigger.';
