CREATE INDEX changes_of_passage ON changes (passage, cursor) WHERE passage IS NOT NULL;
