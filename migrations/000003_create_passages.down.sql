DROP TABLE passage_resolutions;
DROP TABLE passage_citations;
DROP TABLE passage_countries;
DROP TABLE passage_themes;
DROP TABLE passage_amounts;
DROP TABLE passages;
DROP FUNCTION passages_take_words();
