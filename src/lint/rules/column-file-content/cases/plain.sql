CREATE TABLE photos (id INTEGER PRIMARY KEY, content BLOB NOT NULL);
-- expect column/file-content column:photos/content
