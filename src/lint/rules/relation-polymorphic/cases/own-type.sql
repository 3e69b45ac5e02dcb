-- The type of the share itself, and a number that says a kind.
CREATE TABLE shares (share_id INTEGER PRIMARY KEY, share_type TEXT NOT NULL);
CREATE TABLE jobs (id INTEGER PRIMARY KEY, runner_id INTEGER NOT NULL, runner_type INTEGER NOT NULL);
CREATE TABLE notes (id INTEGER PRIMARY KEY, noteable_id INTEGER NOT NULL, noteable_type TEXT NOT NULL);
-- expect relation/polymorphic table:notes
