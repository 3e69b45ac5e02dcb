CREATE TABLE users (id INTEGER PRIMARY KEY, "firstName" TEXT);
-- expect naming/column column:users/firstName
