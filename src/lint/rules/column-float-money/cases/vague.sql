CREATE TABLE supplement_nutrients (id INTEGER PRIMARY KEY, nutrient TEXT, amount REAL NOT NULL);
CREATE TABLE backfills (id INTEGER PRIMARY KEY, estimated_cost REAL);
CREATE TABLE order_lines (id INTEGER PRIMARY KEY, discount REAL NOT NULL);
-- expect column/float-money column:order_lines/discount
