CREATE TABLE notes (id INTEGER PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
-- expect timestamps/not-kept-current table:notes
