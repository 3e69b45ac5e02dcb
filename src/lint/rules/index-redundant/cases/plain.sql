CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, placed_at TEXT NOT NULL);
CREATE INDEX idx_orders_on_customer_id ON orders (customer_id);
CREATE INDEX idx_orders_on_customer_id_placed_at ON orders (customer_id, placed_at);
-- expect index/redundant index:orders/idx_orders_on_customer_id
