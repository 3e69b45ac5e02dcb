CREATE TABLE customers (id INTEGER PRIMARY KEY, phone_1 TEXT, phone_2 TEXT);
-- expect table/repeated-columns table:customers
