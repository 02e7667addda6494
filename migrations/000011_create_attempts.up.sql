CREATE TABLE attempts (
    owner   text COLLATE "C" NOT NULL CONSTRAINT attempts_owner REFERENCES keys,
    name    text COLLATE "C" NOT NULL,
    digest  bytea       NOT NULL,
    answer  jsonb       NOT NULL,
    created boolean     NOT NULL,
    at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT attempts_pkey PRIMARY KEY (owner, name)
);
COMMENT ON TABLE attempts IS
    'Requests that their senders named, so as to repeat them until they are answered: written in the transaction of the write, and forgotten after a week.';
COMMENT ON COLUMN attempts.owner IS 'The key that the request came with.';
COMMENT ON COLUMN attempts.digest IS 'SHA-256 of what was sent: the same name for something else is a mistake.';
COMMENT ON COLUMN attempts.answer IS 'The record of the statement, as in changes, that the request was answered with.';
CREATE INDEX attempts_oldest_first ON attempts (at);
