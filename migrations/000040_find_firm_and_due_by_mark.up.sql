-- Firm commitments are a tenth of all, soft ones a fifth, and what has a deadline one in
-- seventy passages; under two tags the index of words and marks went through all that
-- each tag has to find the few of them. Their own indexes have no others. Seven tenths
-- are meant by intent: there is little to leave out.
CREATE INDEX passages_firm_by_mark ON passages USING gin (marks, periods(dated, commitment)) WHERE strength = 3;
CREATE INDEX passages_soft_by_mark ON passages USING gin (marks, periods(dated, commitment)) WHERE strength = 1;
CREATE INDEX passages_due_by_mark ON passages USING gin (marks, periods(dated, commitment)) WHERE deadline IS NOT NULL;
