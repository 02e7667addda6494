-- Answers show more than the records that the log tells of: names of themes and
-- countries, and what regions hold. And another schema may find other passages by
-- the same words. What is kept of answers is right until one of these is altered.
CREATE TABLE alterations (
    number  bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT alterations_pkey PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    subject text        NOT NULL
);
COMMENT ON TABLE alterations IS
    'When what records are shown with was altered. With the last cursor of changes the last number tells which state the archive is in: who alters anything that is shown by hand, and not through the log, adds a row.';
COMMENT ON COLUMN alterations.number IS 'Rising, and visible in order, as the cursors of changes.';
COMMENT ON COLUMN alterations.subject IS 'The table whose row was altered.';
CREATE TRIGGER alterations_are_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON alterations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION alterations_in_order() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(3, 0);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION alterations_in_order() IS 'Takes the lock of the vocabulary before the first number is drawn, whoever writes.';
CREATE TRIGGER alterations_in_order BEFORE INSERT ON alterations
    FOR EACH STATEMENT EXECUTE FUNCTION alterations_in_order();

CREATE FUNCTION note_alteration() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO alterations (subject) VALUES (TG_TABLE_NAME);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION note_alteration() IS 'Trigger of the tables that records are shown with.';
CREATE TRIGGER themes_are_noted AFTER INSERT OR UPDATE OR DELETE ON themes
    FOR EACH ROW EXECUTE FUNCTION note_alteration();
CREATE TRIGGER countries_are_noted AFTER INSERT OR UPDATE OR DELETE ON countries
    FOR EACH ROW EXECUTE FUNCTION note_alteration();
CREATE TRIGGER regions_are_noted AFTER INSERT OR UPDATE OR DELETE ON regions
    FOR EACH ROW EXECUTE FUNCTION note_alteration();
CREATE TRIGGER country_regions_are_noted AFTER INSERT OR UPDATE OR DELETE ON country_regions
    FOR EACH ROW EXECUTE FUNCTION note_alteration();
CREATE TRIGGER schema_migrations_are_noted AFTER INSERT ON schema_migrations
    FOR EACH ROW EXECUTE FUNCTION note_alteration();
