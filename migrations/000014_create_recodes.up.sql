CREATE TABLE recodes (
    number     bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT recodes_pkey PRIMARY KEY,
    ruleset    text        NOT NULL,
    total      integer     NOT NULL,
    batches    integer     NOT NULL,
    finished   integer     NOT NULL DEFAULT 0,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    superseded boolean     NOT NULL DEFAULT false,
    CONSTRAINT recodes_batches_add_up CHECK (0 <= finished AND finished <= batches)
);
COMMENT ON TABLE recodes IS 'Times when every statement was coded again. Their batches are jobs in schema river.';
COMMENT ON COLUMN recodes.total IS 'How many statements stood at the beginning; once it has ended, how many were read.';
COMMENT ON COLUMN recodes.finished IS 'How many batches are done, counted in the transaction that completes each.';
COMMENT ON COLUMN recodes.superseded IS 'Given up for a recode under another ruleset.';
CREATE UNIQUE INDEX recodes_one_at_a_time ON recodes ((ended_at IS NULL)) WHERE ended_at IS NULL;

CREATE TABLE recode_results (
    recode    bigint  NOT NULL CONSTRAINT recode_results_recode REFERENCES recodes,
    statement bigint  NOT NULL CONSTRAINT recode_results_statement REFERENCES statements,
    changed   boolean NOT NULL,
    passages  integer NOT NULL,
    failure   text    NOT NULL,
    CONSTRAINT recode_results_pkey PRIMARY KEY (recode, statement)
);
COMMENT ON TABLE recode_results IS
    'What came of each statement, written in the transaction that codes it, so that a batch that was cut short goes on where it was.';
COMMENT ON COLUMN recode_results.passages IS 'How many passages were added, changed and removed.';
COMMENT ON COLUMN recode_results.failure IS 'Why the document could not be read again; empty where it could.';
