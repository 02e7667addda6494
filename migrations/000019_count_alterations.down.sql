DROP TRIGGER schema_migrations_are_noted ON schema_migrations;
DROP TRIGGER country_regions_are_noted ON country_regions;
DROP TRIGGER regions_are_noted ON regions;
DROP TRIGGER countries_are_noted ON countries;
DROP TRIGGER themes_are_noted ON themes;
DROP FUNCTION note_alteration();
DROP TABLE alterations;
DROP FUNCTION alterations_in_order();
