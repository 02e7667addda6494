DROP TRIGGER tallies_with_crossings ON tallies;
DROP FUNCTION crossings_are_kept();
DROP TABLE uncrossed;
DROP TABLE crossings;
