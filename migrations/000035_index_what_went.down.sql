DROP INDEX changes_of_gone;
