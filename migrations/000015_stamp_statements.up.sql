-- When each statement last changed, as who harvests has to know it: by the clock
-- of the database, under the lock of the log, so that a later change has no
-- earlier stamp and what was stamped before a moment is there at that moment.
ALTER TABLE statements
    ADD COLUMN changed    bigint,
    ADD COLUMN changed_at timestamptz;
UPDATE statements s
SET changed = c.cursor, changed_at = c.at
FROM (
    SELECT DISTINCT ON (statement) statement, cursor, at
    FROM changes
    WHERE kind = 'statement'
    ORDER BY statement, cursor DESC
) AS c
WHERE c.statement = s.id;
COMMENT ON COLUMN statements.changed IS 'Cursor of the last change of the statement; null until its first is written, in the same transaction.';
COMMENT ON COLUMN statements.changed_at IS 'When that change was logged, by the clock of the database; updated_at is when the writer says it was made.';
CREATE UNIQUE INDEX statements_by_change ON statements (changed);

CREATE FUNCTION changes_stamp_statement() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE statements
    SET changed = NEW.cursor,
        changed_at = greatest(clock_timestamp(), (SELECT changed_at FROM statements WHERE changed IS NOT NULL ORDER BY changed DESC LIMIT 1))
    WHERE id = NEW.statement;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION changes_stamp_statement() IS 'Keeps statements.changed; a row about an id that a statement has no more finds none.';
CREATE TRIGGER changes_stamp_statement AFTER INSERT ON changes
    FOR EACH ROW WHEN (NEW.kind = 'statement') EXECUTE FUNCTION changes_stamp_statement();

CREATE TABLE editions (
    edition text        CONSTRAINT editions_pkey PRIMARY KEY,
    since   timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE editions IS
    'Forms that records have had, and when the archive first had them: from then on every record looks different, which is no change of any.';
