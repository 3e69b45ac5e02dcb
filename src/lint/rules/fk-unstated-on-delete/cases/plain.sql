CREATE TABLE orders (id INTEGER PRIMARY KEY);
CREATE TABLE order_lines (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL,
  CONSTRAINT fk_order_lines_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id)
);
-- expect fk/unstated-on-delete foreign-key:order_lines/fk_order_lines_order_id_orders
