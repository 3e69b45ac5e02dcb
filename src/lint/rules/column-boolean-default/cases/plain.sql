CREATE TABLE posts (id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, CONSTRAINT check_posts_archived_boolean CHECK (archived IN (0, 1)));
-- expect column/boolean-default column:posts/archived
