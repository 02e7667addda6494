-- What is stored stays as the log tells it; no more is admitted.
COMMENT ON COLUMN passages.act IS NULL;
ALTER TABLE passages DROP CONSTRAINT passages_act_is_known;
ALTER TABLE passages ADD CONSTRAINT passages_act_is_known CHECK (act IN
    ('commitment', 'decision', 'call', 'condemnation', 'welcome', 'assertion', 'other')) NOT VALID;
