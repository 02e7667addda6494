-- Fresh tags were held to their passages by looking each of these up, which was a
-- fifteenth of what a load takes of Postgres. The passages of a write have their keys side
-- by side: where they do, they are read in one go. Sets are compared, for a join is planned
-- without knowing how many there are.
CREATE OR REPLACE FUNCTION tags_refer() RETURNS trigger
    LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    first bigint;
    last bigint;
    tags bigint;
    one record;
BEGIN
    -- Nobody else sees a passage of this transaction, to take it away or to date it
    -- otherwise.
    SELECT min(passage), max(passage), count(*) INTO first, last, tags FROM fresh;
    IF last - first < 10 * tags AND NOT EXISTS (
        SELECT passage, dated, commitment FROM fresh
        EXCEPT
        SELECT key, dated, commitment FROM passages
        WHERE key BETWEEN first AND last AND xmin = pg_current_xact_id()::xid)
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
