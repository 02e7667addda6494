-- What is compressed stays so until it is written anew: every server that could
-- write it can read it.
ALTER TABLE changes ALTER before SET COMPRESSION default, ALTER after SET COMPRESSION default;
