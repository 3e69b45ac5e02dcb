CREATE TABLE users (id INTEGER PRIMARY KEY);
CREATE TABLE a (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
CREATE TABLE b (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
CREATE TABLE c (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
-- A switch of the whole system, and a table that speaks of users without saying so.
CREATE TABLE switches (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE visits (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL);
-- expect table/orphan table:visits
