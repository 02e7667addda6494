CREATE TABLE changes (
    cursor    bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT changes_pkey PRIMARY KEY,
    at        timestamptz NOT NULL,
    op        text        NOT NULL,
    reason    text        NOT NULL,
    kind      text        NOT NULL,
    statement text COLLATE "C" NOT NULL,
    passage   text COLLATE "C",
    before    jsonb,
    after     jsonb,
    CONSTRAINT changes_op_is_known CHECK (op IN ('added', 'changed', 'removed')),
    CONSTRAINT changes_reason_is_known CHECK (reason IN
        ('ingested', 'source_corrected', 'recoded', 'reviewed', 'withdrawn')),
    CONSTRAINT changes_kind_is_known CHECK (kind IN ('statement', 'passage')),
    CONSTRAINT changes_passage_has_id CHECK ((kind = 'passage') = (passage IS NOT NULL)),
    CONSTRAINT changes_added_from_nothing CHECK ((op = 'added') = (before IS NULL)),
    CONSTRAINT changes_removed_to_nothing CHECK ((op = 'removed') = (after IS NULL))
);
COMMENT ON TABLE changes IS
    'The change log: what happened to statements and passages, and why. Written last in the transaction that made the change, under an advisory lock, so that cursors become visible in order; never changed.';
COMMENT ON COLUMN changes.cursor IS 'Place in the log, rising; numbers may be missing.';
COMMENT ON COLUMN changes.statement IS 'Id of the statement, as it was then.';
COMMENT ON COLUMN changes.before IS 'The full record, {v, passage, statement}; v is the version of the form.';
CREATE INDEX changes_of_statement ON changes (statement, cursor);
CREATE INDEX changes_of_passage ON changes (passage, cursor) WHERE passage IS NOT NULL;
CREATE TRIGGER changes_are_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON changes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE tallies (
    kind        text NOT NULL,
    tag         text COLLATE "C" NOT NULL,
    commitments bigint NOT NULL,
    passages    bigint NOT NULL,
    statements  bigint NOT NULL,
    committing  bigint NOT NULL,
    CONSTRAINT tallies_pkey PRIMARY KEY (kind, tag),
    CONSTRAINT tallies_kind_is_known CHECK (kind IN ('archive', 'act', 'theme', 'country', 'resolution', 'issuer')),
    CONSTRAINT tallies_add_up CHECK (0 <= commitments AND commitments <= passages
        AND 0 <= committing AND committing <= statements)
) WITH (fillfactor = 50);
COMMENT ON TABLE tallies IS
    'How much of the archive is filed under a tag: what counted lists show and queries plan by, where counting would read too much. Kept with the change log, under its lock.';
COMMENT ON COLUMN tallies.tag IS 'Id of the tag; empty for the archive as a whole.';
COMMENT ON COLUMN tallies.statements IS 'Statements with such a passage; of an issuer and of the archive, all that stand.';
COMMENT ON COLUMN tallies.committing IS 'Statements with such a passage that is a commitment.';
