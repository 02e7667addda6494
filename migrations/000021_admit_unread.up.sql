-- Of a statement in a language that the coder does not read only the sentences
-- that cite a resolution are passages. Nobody has read what they do.
ALTER TABLE passages DROP CONSTRAINT passages_act_is_known;
ALTER TABLE passages ADD CONSTRAINT passages_act_is_known CHECK (act IN
    ('commitment', 'decision', 'call', 'condemnation', 'welcome', 'assertion', 'other', ''));
COMMENT ON COLUMN passages.act IS 'What the passage does; empty in a statement that is uncoded.';
