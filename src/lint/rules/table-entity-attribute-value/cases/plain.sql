CREATE TABLE products (id INTEGER PRIMARY KEY);
CREATE TABLE product_attributes (id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL, attribute TEXT NOT NULL, value TEXT, CONSTRAINT fk_product_attributes_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE);
-- expect table/entity-attribute-value table:product_attributes
