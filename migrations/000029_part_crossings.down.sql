DROP TRIGGER crossings_by_parts ON crossings;
DROP FUNCTION crossings_have_parts();
ALTER TABLE crossings
    DROP COLUMN decisions, DROP COLUMN calls, DROP COLUMN condemnations, DROP COLUMN welcomes, DROP COLUMN assertions,
    DROP COLUMN firm, DROP COLUMN intent;
