ALTER TABLE passages
    ALTER tags SET COMPRESSION default, ALTER search SET COMPRESSION default, ALTER marks SET COMPRESSION default;
ALTER TABLE revisions ALTER raw SET COMPRESSION default, ALTER body SET COMPRESSION default;

DROP INDEX changes_of_statement;
ALTER TABLE changes ALTER after TYPE jsonb USING after::jsonb;
CREATE INDEX changes_of_statement ON changes (statement, cursor);
DO $$
BEGIN
    ALTER TABLE changes ALTER after SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
    RAISE NOTICE 'no LZ4';
END $$;
