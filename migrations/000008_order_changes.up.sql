CREATE FUNCTION changes_in_order() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(1, 0);
    PERFORM pg_notify('chancery_changes', '');
    RETURN NULL;
END $$;
COMMENT ON FUNCTION changes_in_order() IS
    'Takes the lock of the log before the first cursor is drawn, whoever writes and whether or not they took it, and wakes who listens once the rows can be seen.';
CREATE TRIGGER changes_in_order BEFORE INSERT ON changes
    FOR EACH STATEMENT EXECUTE FUNCTION changes_in_order();
