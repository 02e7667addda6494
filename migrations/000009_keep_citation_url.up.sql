-- A citation is shown with the address it was read with, as with its year and
-- label: what a later statement knows of the resolution changes no record of an
-- earlier one, which the log would not tell.
ALTER TABLE passage_citations ADD COLUMN url text;
UPDATE passage_citations c SET url = r.url FROM resolutions r WHERE r.symbol = c.symbol;
ALTER TABLE passage_citations ALTER COLUMN url SET NOT NULL;
COMMENT ON TABLE passage_citations IS 'Every mention of a resolution, in order, with the year, label and address it was read with.';
