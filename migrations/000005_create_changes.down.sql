DROP TABLE tallies;
DROP TABLE changes;
