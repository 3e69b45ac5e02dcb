CREATE TABLE users (id INTEGER PRIMARY KEY, password TEXT NOT NULL);
-- expect column/plain-secret column:users/password
