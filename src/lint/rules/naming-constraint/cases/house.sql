CREATE TABLE people (id INTEGER PRIMARY KEY, x TEXT, y TEXT, z TEXT, v TEXT, w TEXT, CONSTRAINT people_x_given CHECK (x <> ''));
CREATE INDEX people_x_idx ON people (x);
CREATE INDEX people_y_idx ON people (y);
CREATE INDEX people_z_idx ON people (z);
-- Another style, but the table is said.
CREATE INDEX index_people_on_w ON people (w);
CREATE INDEX index_v ON people (v);
-- expect naming/constraint index:people/index_v
