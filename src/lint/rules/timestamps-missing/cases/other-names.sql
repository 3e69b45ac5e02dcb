CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL, "createdAt" TEXT, last_modified TEXT);
CREATE TABLE drafts (id INTEGER PRIMARY KEY, body TEXT NOT NULL, "createdAt" TEXT);
-- expect timestamps/missing table:drafts
