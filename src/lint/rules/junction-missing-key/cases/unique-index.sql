CREATE TABLE users (id INTEGER PRIMARY KEY);
CREATE TABLE teams (id INTEGER PRIMARY KEY);
-- A unique index over the pair is enough.
CREATE TABLE members (user_id INTEGER NOT NULL REFERENCES users (id), team_id INTEGER NOT NULL REFERENCES teams (id));
CREATE UNIQUE INDEX uq_members_user_id_team_id ON members (user_id, team_id);
-- So is a key over one of the two, and a number that tells repetitions apart.
CREATE TABLE favourites (user_id INTEGER PRIMARY KEY REFERENCES users (id), team_id INTEGER NOT NULL REFERENCES teams (id));
CREATE TABLE stops (team_id INTEGER NOT NULL REFERENCES teams (id), position INTEGER NOT NULL, user_id INTEGER NOT NULL REFERENCES users (id), PRIMARY KEY (team_id, position));
-- A partial index is not.
CREATE TABLE guests (user_id INTEGER NOT NULL REFERENCES users (id), team_id INTEGER NOT NULL REFERENCES teams (id));
CREATE UNIQUE INDEX uq_guests_user_id_team_id ON guests (user_id, team_id) WHERE user_id > 10;
-- expect junction/missing-key table:guests
