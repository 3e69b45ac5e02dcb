CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, deleted_at TEXT, CONSTRAINT uq_users_email UNIQUE (email));
-- expect soft-delete/unique-over-deleted unique:users/uq_users_email
