-- Nobody looks for more than changes_of_gone has. Each passage that is taken in had an
-- entry here at a place of its own: two thirds of what the indexes of the log took, and
-- two fifths of the time to write a row of it into them. Servers of before read the log
-- to tell a passage that went from one that never was.
DROP INDEX changes_of_passage;
