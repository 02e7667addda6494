DROP TABLE resolutions;
DROP TABLE issuers;
DROP TABLE country_regions;
DROP TABLE countries;
DROP TABLE regions;
DROP TABLE themes;
DROP FUNCTION refuse_change();
DROP FUNCTION folded(text);
