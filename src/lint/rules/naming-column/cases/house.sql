-- Most columns are in camel case: that is the house style, and the one that differs is told.
CREATE TABLE users (id INTEGER PRIMARY KEY, "firstName" TEXT, "lastName" TEXT, "isActive" INTEGER, "createdAt" TEXT, last_login TEXT);
-- expect naming/column column:users/last_login
