CREATE TABLE invoices (id INTEGER PRIMARY KEY, total REAL NOT NULL);
-- expect column/float-money column:invoices/total
