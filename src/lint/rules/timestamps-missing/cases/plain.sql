CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
-- expect timestamps/missing table:notes
