DROP TRIGGER changes_in_order ON changes;
DROP FUNCTION changes_in_order();
