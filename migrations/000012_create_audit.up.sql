CREATE TABLE audit (
    number  bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_pkey PRIMARY KEY,
    at      timestamptz NOT NULL,
    action  text        NOT NULL,
    subject text COLLATE "C" NOT NULL,
    detail  text        NOT NULL,
    refused boolean     NOT NULL,
    key     text COLLATE "C" NOT NULL,
    name    text        NOT NULL,
    request text        NOT NULL,
    client  text        NOT NULL
);
COMMENT ON TABLE audit IS
    'Who wrote what, written in the transaction of the write, and who was refused to; never changed.';
COMMENT ON COLUMN audit.action IS 'statement.correct, passage.review, key.create; of what was refused, method and route.';
COMMENT ON COLUMN audit.subject IS 'Id of what it was done to, as it was then; empty where it was refused.';
COMMENT ON COLUMN audit.key IS
    'Id of the key; empty on the command line, and where none is known. No foreign key: to write down who was refused takes as long whether there is such a key or not.';
COMMENT ON COLUMN audit.name IS 'Of the key at that time, or who ran the command.';
COMMENT ON COLUMN audit.request IS 'Id of the request, as in X-Request-Id and the log of the server.';
CREATE INDEX audit_of_action ON audit (action, number);
CREATE INDEX audit_refused ON audit (number) WHERE refused;
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_of_key ON audit (key, number);
CREATE INDEX audit_of_subject ON audit (subject, number) WHERE subject <> '';
CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
