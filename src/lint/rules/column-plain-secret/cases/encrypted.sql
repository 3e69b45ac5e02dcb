CREATE TABLE users (id INTEGER PRIMARY KEY, encrypted_password TEXT NOT NULL, hashed_pin TEXT, password TEXT);
-- expect column/plain-secret column:users/password
