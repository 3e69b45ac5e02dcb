-- An index over some rows does not help the look-up of children.
CREATE TABLE customers (id INTEGER PRIMARY KEY);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL,
  deleted_at TEXT,
  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id)
);
CREATE INDEX idx_orders_on_customer_id ON orders (customer_id) WHERE deleted_at IS NULL;
-- expect fk/missing-index foreign-key:orders/fk_orders_customer_id_customers
