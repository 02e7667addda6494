DROP TABLE recode_results;
DROP TABLE recodes;
