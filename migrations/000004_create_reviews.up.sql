CREATE TABLE reviews (
    key       bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT reviews_pkey PRIMARY KEY,
    statement bigint      NOT NULL CONSTRAINT reviews_statement REFERENCES statements,
    passage   text COLLATE "C" NOT NULL,
    verdict   text        NOT NULL,
    by        text        NOT NULL,
    reason    text        NOT NULL,
    at        timestamptz NOT NULL,
    before    jsonb       NOT NULL,
    after     jsonb       NOT NULL,
    CONSTRAINT reviews_verdict_is_known CHECK (verdict IN ('confirmed', 'corrected', 'rejected')),
    CONSTRAINT reviews_by_somebody CHECK (by <> '')
);
COMMENT ON TABLE reviews IS
    'What people said of codings, never changed; the newest of a passage stands, also when the passage is coded again.';
COMMENT ON COLUMN reviews.passage IS
    'Id of the passage. No foreign key: a verdict waits for a passage that a correction of the text took away and another brings back.';
COMMENT ON COLUMN reviews.before IS 'The record of the passage that was judged, as in changes.';
COMMENT ON COLUMN reviews.after IS 'The record as the person wants it.';
CREATE INDEX reviews_newest_of_passage ON reviews (passage, key DESC);
CREATE INDEX reviews_of_statement ON reviews (statement);
CREATE TRIGGER reviews_are_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON reviews
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
