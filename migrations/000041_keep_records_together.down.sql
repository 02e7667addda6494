DROP VIEW changes;
DROP FUNCTION changes_are_logged();
ALTER TABLE logged DROP CONSTRAINT changes_removed_to_nothing;
ALTER TABLE logged DISABLE TRIGGER changes_are_kept;
UPDATE logged l SET after = whole_record(h.head, of.passage)
FROM logged h, unnest(h.passages) WITH ORDINALITY AS of (passage, place)
WHERE h.passages IS NOT NULL AND l.cursor = h.cursor + of.place AND l.place = of.place;
ALTER TABLE logged ENABLE TRIGGER changes_are_kept;
ALTER TABLE logged DROP COLUMN place, DROP COLUMN head, DROP COLUMN passages;
DROP FUNCTION whole_record(text, text);
ALTER TABLE logged ADD CONSTRAINT changes_removed_to_nothing CHECK ((op = 'removed') = (after IS NULL));
ALTER TABLE logged RENAME TO changes;
