CREATE TABLE products (id INTEGER PRIMARY KEY, featured INTEGER NOT NULL DEFAULT 0, CONSTRAINT check_products_featured_boolean CHECK (featured IN (0, 1)));
CREATE INDEX idx_products_on_featured ON products (featured);
-- expect index/lone-boolean index:products/idx_products_on_featured
