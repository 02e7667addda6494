DROP TRIGGER themes_are_carried ON themes;
DROP TRIGGER countries_are_carried ON countries;
DROP FUNCTION passages_refer, passage_refers, statement_dates, tags_refer, tags_go, themes_are_known, countries_are_known,
    theme_is_carried, country_is_carried CASCADE;
DROP TRIGGER passages_are_taken_out ON passages;
DROP FUNCTION refuse_reference, require_read_committed;

ALTER TABLE passages
    ADD CONSTRAINT passages_dated_as_statement FOREIGN KEY (statement, dated) REFERENCES statements (key, dated) ON UPDATE CASCADE,
    ADD CONSTRAINT passages_revision_exists FOREIGN KEY (statement, revision) REFERENCES revisions (statement, number);
ALTER TABLE passage_themes
    ADD CONSTRAINT passage_themes_as_passage FOREIGN KEY (passage, dated, commitment)
        REFERENCES passages (key, dated, commitment) ON UPDATE CASCADE ON DELETE CASCADE,
    ADD CONSTRAINT passage_themes_theme FOREIGN KEY (theme) REFERENCES themes;
ALTER TABLE passage_countries
    ADD CONSTRAINT passage_countries_as_passage FOREIGN KEY (passage, dated, commitment)
        REFERENCES passages (key, dated, commitment) ON UPDATE CASCADE ON DELETE CASCADE,
    ADD CONSTRAINT passage_countries_country FOREIGN KEY (country) REFERENCES countries;
ALTER TABLE passage_resolutions
    ADD CONSTRAINT passage_resolutions_as_passage FOREIGN KEY (passage, dated, commitment)
        REFERENCES passages (key, dated, commitment) ON UPDATE CASCADE ON DELETE CASCADE;
