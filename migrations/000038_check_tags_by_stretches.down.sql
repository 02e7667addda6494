CREATE OR REPLACE FUNCTION tags_refer() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    one record;
BEGIN
    -- Nobody else sees a passage of this transaction, to take it away or to date it
    -- otherwise.
    IF (SELECT bool_and((
            SELECT p.dated = f.dated AND p.commitment = f.commitment AND p.xmin = pg_current_xact_id()::xid
            FROM passages p WHERE p.key = f.passage) IS TRUE)
        FROM (SELECT DISTINCT passage, dated, commitment FROM fresh) AS f)
    THEN
        RETURN NULL;
    END IF;
    PERFORM FROM passages
    WHERE key = ANY(ARRAY(SELECT DISTINCT passage FROM fresh)) AND xmin <> pg_current_xact_id()::xid
    ORDER BY key FOR SHARE;
    SELECT f.passage, f.dated, f.commitment INTO one
    FROM fresh f
    WHERE NOT EXISTS (
        SELECT FROM passages p WHERE p.key = f.passage AND p.dated = f.dated AND p.commitment = f.commitment)
    LIMIT 1;
    IF FOUND THEN
        PERFORM refuse_reference(TG_TABLE_NAME || '_as_passage', one::text);
    END IF;
    RETURN NULL;
END $$;
