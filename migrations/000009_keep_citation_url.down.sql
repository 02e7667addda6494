ALTER TABLE passage_citations DROP COLUMN url;
COMMENT ON TABLE passage_citations IS 'Every mention of a resolution, in order, with the year and label it was read with.';
