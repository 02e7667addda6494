-- The log is asked for a passage where that stands no more: whether it went, and from
-- which statement. So only what went need be found by passage. (Reading goes on
-- meanwhile; writing waits for as long as it takes to read the log.)
CREATE INDEX changes_of_gone ON changes (passage) WHERE op = 'removed' AND passage IS NOT NULL;
