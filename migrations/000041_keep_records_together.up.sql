-- Each passage that is taken in had a record in a row of the log of its own: a third of
-- the archive, for which a row is too short to be compressed. The records of those of one
-- statement are nearly alike, and are kept in the row before theirs, as one value. Rows of
-- before stay as they are.
ALTER TABLE changes RENAME TO logged;
ALTER TABLE logged ADD COLUMN place integer, ADD COLUMN head text, ADD COLUMN passages text[];
COMMENT ON COLUMN logged.place IS 'Of a row without its record: that is the head and, at this place, one of the passages of the row whose cursor is lower by as much.';
COMMENT ON COLUMN logged.head IS 'What the records of the rows that follow have in common, {v, statement}; null where these have records of their own.';
COMMENT ON COLUMN logged.passages IS 'What passages were after the changes of the rows that follow, in their order.';
CREATE FUNCTION whole_record(head text, passage text) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ("left"(head, -1) || ',"passage":' || passage || '}')::json;
COMMENT ON FUNCTION whole_record(text, text) IS 'The record of a passage as it stands in a row of its own.';
DO $$
BEGIN
    ALTER TABLE logged ALTER passages SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
    RAISE NOTICE 'no LZ4';
END $$;

-- Not valid, for the rows of before need not be read: what held them says as much.
ALTER TABLE logged DROP CONSTRAINT changes_removed_to_nothing;
ALTER TABLE logged ADD CONSTRAINT changes_removed_to_nothing CHECK (
    num_nonnulls(after, place) = CASE op WHEN 'removed' THEN 0 ELSE 1 END AND coalesce(place, 1) > 0) NOT VALID;

-- Servers of before read and write the log by its old name, a row with each record.
CREATE VIEW changes AS
SELECT cursor, at, op, reason, kind, statement, passage, before,
    coalesce(after, (SELECT whole_record(h.head, h.passages[l.place]) FROM logged h WHERE h.cursor = l.cursor - l.place)) AS after
FROM logged l;
COMMENT ON VIEW changes IS 'The log with each record in its row, for servers of before.';
CREATE FUNCTION changes_are_logged() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO logged (at, op, reason, kind, statement, passage, before, after)
    VALUES (NEW.at, NEW.op, NEW.reason, NEW.kind, NEW.statement, NEW.passage, NEW.before, NEW.after);
    RETURN NEW;
END $$;
COMMENT ON FUNCTION changes_are_logged() IS 'Writes what servers of before write into the log.';
CREATE TRIGGER changes_are_logged INSTEAD OF INSERT ON changes FOR EACH ROW EXECUTE FUNCTION changes_are_logged();
