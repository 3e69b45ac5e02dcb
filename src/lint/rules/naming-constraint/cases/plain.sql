CREATE TABLE users (id INTEGER PRIMARY KEY, handle TEXT NOT NULL, CONSTRAINT unique_handle UNIQUE (handle));
-- expect naming/constraint unique:users/unique_handle
