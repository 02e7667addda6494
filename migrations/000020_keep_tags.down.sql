ALTER TABLE statements DROP COLUMN issuers;
ALTER TABLE passages DROP COLUMN tags, DROP COLUMN citations;
COMMENT ON COLUMN passages.evidence IS 'What led to the act and its fields: [{field, value, rule, start, end}].';
