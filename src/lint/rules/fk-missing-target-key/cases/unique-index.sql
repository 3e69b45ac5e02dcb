CREATE TABLE users (id INTEGER PRIMARY KEY, handle TEXT NOT NULL, email TEXT NOT NULL);
CREATE UNIQUE INDEX uq_users_handle ON users (handle);
CREATE TABLE posts (id INTEGER PRIMARY KEY, author TEXT, sender TEXT, CONSTRAINT fk_posts_author_users FOREIGN KEY (author) REFERENCES users (handle), CONSTRAINT fk_posts_sender_users FOREIGN KEY (sender) REFERENCES users (email));
-- expect fk/missing-target-key foreign-key:posts/fk_posts_sender_users
