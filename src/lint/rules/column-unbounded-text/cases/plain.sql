CREATE TABLE customers (id INTEGER PRIMARY KEY, full_name TEXT NOT NULL);
-- expect column/unbounded-text column:customers/full_name
