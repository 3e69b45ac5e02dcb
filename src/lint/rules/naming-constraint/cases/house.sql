CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y TEXT, z TEXT, v TEXT);
CREATE INDEX a_x_idx ON a (x);
CREATE INDEX a_y_idx ON a (y);
CREATE INDEX a_z_idx ON a (z);
CREATE INDEX index_v ON a (v);
-- expect naming/constraint index:a/index_v
