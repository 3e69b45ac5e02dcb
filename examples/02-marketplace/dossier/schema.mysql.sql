-- Marketplace for handmade goods
-- Schema for MySQL 8.0. Load it into an empty database.

CREATE TABLE sellers (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  shop_name VARCHAR(200) NOT NULL,
  contact_email VARCHAR(320) NOT NULL,
  country VARCHAR(200) NOT NULL,
  commission_rate DECIMAL(5,2) NOT NULL COMMENT 'In percent.',
  joined_date DATE NOT NULL,
  status VARCHAR(50) NOT NULL DEFAULT 'pending',
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT uq_sellers_shop_name UNIQUE (shop_name),
  CONSTRAINT check_sellers_contact_email_format CHECK (contact_email LIKE '%_@_%' AND contact_email NOT LIKE '% %' AND contact_email = LOWER(contact_email)),
  CONSTRAINT check_sellers_status_choice CHECK (status IN ('pending', 'active', 'suspended'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per seller.';

CREATE TABLE products (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  seller_id BIGINT NOT NULL COMMENT 'The seller this row belongs to.',
  sku VARCHAR(64) NOT NULL,
  title VARCHAR(200) NOT NULL,
  description MEDIUMTEXT NOT NULL,
  price DECIMAL(12,2) NOT NULL,
  currency VARCHAR(3) NOT NULL,
  stock_quantity INT NOT NULL,
  is_featured TINYINT(1) NOT NULL DEFAULT 0,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  deleted_at DATETIME(6) NULL COMMENT 'When the row was deleted; empty while it lives.',
  deleted_at_unset SMALLINT GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN 1 END) VIRTUAL,
  PRIMARY KEY (id),
  CONSTRAINT check_products_price_min CHECK (price > 0),
  CONSTRAINT check_products_currency_format CHECK (CHAR_LENGTH(currency) = 3 AND currency = UPPER(currency)),
  CONSTRAINT check_products_stock_quantity_min CHECK (stock_quantity >= 0),
  CONSTRAINT check_products_is_featured_boolean CHECK (is_featured IN (0, 1)),
  CONSTRAINT fk_products_seller_id_sellers FOREIGN KEY (seller_id) REFERENCES sellers (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per product.';

CREATE UNIQUE INDEX uq_products_sku ON products (sku, deleted_at_unset);

CREATE INDEX idx_products_on_seller_id_is_featured_deleted_at_title ON products (seller_id, is_featured, deleted_at, title);

CREATE TABLE categories (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  parent_id BIGINT NULL COMMENT 'The category that is its parent.',
  name VARCHAR(200) NOT NULL,
  slug VARCHAR(100) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_categories_slug UNIQUE (slug),
  CONSTRAINT check_categories_slug_format CHECK (slug NOT LIKE '% %' AND slug NOT LIKE '%/%' AND slug = LOWER(slug)),
  CONSTRAINT fk_categories_parent_id_categories FOREIGN KEY (parent_id) REFERENCES categories (id) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per category.';

CREATE INDEX idx_categories_on_parent_id ON categories (parent_id);

CREATE TABLE photos (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  product_id BIGINT NOT NULL COMMENT 'The product this row belongs to.',
  storage_key VARCHAR(500) NOT NULL COMMENT 'Where the object store has the file.',
  file_name VARCHAR(255) NOT NULL COMMENT 'Name the file was uploaded under.',
  content_type VARCHAR(127) NOT NULL COMMENT 'Media type of the file.',
  byte_size BIGINT NOT NULL COMMENT 'Size of the file in bytes. In bytes.',
  caption VARCHAR(200) NULL,
  position INT NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT check_photos_byte_size_min CHECK (byte_size >= 0),
  CONSTRAINT fk_photos_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per photo.';

CREATE INDEX idx_photos_on_product_id ON photos (product_id);

CREATE TABLE customers (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  email VARCHAR(320) NOT NULL,
  full_name VARCHAR(200) NOT NULL,
  phone_number VARCHAR(32) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT uq_customers_email UNIQUE (email),
  CONSTRAINT check_customers_email_format CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = LOWER(email))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per customer.';

CREATE TABLE addresses (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  customer_id BIGINT NOT NULL COMMENT 'The customer this row belongs to.',
  recipient_name VARCHAR(200) NOT NULL,
  street VARCHAR(300) NOT NULL,
  city VARCHAR(200) NOT NULL,
  postal_code VARCHAR(300) NOT NULL,
  country VARCHAR(200) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT fk_addresses_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per address.';

CREATE INDEX idx_addresses_on_customer_id ON addresses (customer_id);

CREATE TABLE orders (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  customer_id BIGINT NOT NULL COMMENT 'The customer this row belongs to.',
  address_id BIGINT NOT NULL COMMENT 'The address this row belongs to.',
  order_number VARCHAR(64) NOT NULL,
  placed_time DATETIME(6) NOT NULL,
  currency VARCHAR(3) NOT NULL,
  shipping_fee DECIMAL(12,2) NOT NULL,
  total_amount DECIMAL(12,2) NOT NULL,
  status VARCHAR(50) NOT NULL DEFAULT 'pending',
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_orders_order_number UNIQUE (order_number),
  CONSTRAINT check_orders_currency_format CHECK (CHAR_LENGTH(currency) = 3 AND currency = UPPER(currency)),
  CONSTRAINT check_orders_status_choice CHECK (status IN ('pending', 'paid', 'shipped', 'delivered', 'cancelled')),
  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
  CONSTRAINT fk_orders_address_id_addresses FOREIGN KEY (address_id) REFERENCES addresses (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per order.';

CREATE INDEX idx_orders_on_customer_id_placed_time ON orders (customer_id, placed_time DESC);

CREATE INDEX idx_orders_on_status_placed_time ON orders (status, placed_time);

CREATE INDEX idx_orders_on_address_id ON orders (address_id);

CREATE INDEX idx_orders_on_created_at ON orders (created_at);

CREATE TABLE order_lines (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  product_id BIGINT NOT NULL COMMENT 'The product this row belongs to.',
  order_id BIGINT NOT NULL COMMENT 'The order this row belongs to.',
  quantity INT NOT NULL,
  unit_price DECIMAL(12,2) NOT NULL,
  discount DECIMAL(12,2) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT check_order_lines_quantity_min CHECK (quantity >= 1),
  CONSTRAINT check_order_lines_discount_min CHECK (discount >= 0),
  CONSTRAINT check_order_lines_discount_unit_price_order CHECK (discount <= unit_price),
  CONSTRAINT fk_order_lines_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE RESTRICT,
  CONSTRAINT fk_order_lines_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per order line.';

CREATE INDEX idx_order_lines_on_product_id ON order_lines (product_id);

CREATE INDEX idx_order_lines_on_order_id ON order_lines (order_id);

CREATE TABLE payments (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  order_id BIGINT NOT NULL COMMENT 'The order this row belongs to.',
  provider_reference VARCHAR(64) NOT NULL,
  amount DECIMAL(12,2) NOT NULL,
  method VARCHAR(50) NOT NULL,
  status VARCHAR(50) NOT NULL,
  paid_time DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT uq_payments_provider_reference UNIQUE (provider_reference),
  CONSTRAINT check_payments_method_choice CHECK (method IN ('card', 'bank_transfer', 'wallet')),
  CONSTRAINT check_payments_status_choice CHECK (status IN ('authorised', 'captured', 'refunded', 'failed')),
  CONSTRAINT fk_payments_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per payment.';

CREATE INDEX idx_payments_on_order_id ON payments (order_id);

CREATE INDEX idx_payments_on_created_at ON payments (created_at);

CREATE TABLE reviews (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  product_id BIGINT NOT NULL COMMENT 'The product this row belongs to.',
  customer_id BIGINT NOT NULL COMMENT 'The customer this row belongs to.',
  rating INT NOT NULL,
  title VARCHAR(200) NOT NULL,
  comment MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_reviews_customer_id_product_id UNIQUE (customer_id, product_id),
  CONSTRAINT check_reviews_rating_range CHECK (rating BETWEEN 1 AND 5),
  CONSTRAINT fk_reviews_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE RESTRICT,
  CONSTRAINT fk_reviews_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per review.';

CREATE INDEX idx_reviews_on_product_id ON reviews (product_id);

CREATE TABLE payouts (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  seller_id BIGINT NOT NULL COMMENT 'The seller this row belongs to.',
  period_start DATE NOT NULL,
  period_end DATE NOT NULL,
  gross_amount DECIMAL(12,2) NOT NULL,
  fee_amount DECIMAL(12,2) NOT NULL,
  net_amount DECIMAL(12,2) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT check_payouts_period_end_period_start_order CHECK (period_end > period_start),
  CONSTRAINT fk_payouts_seller_id_sellers FOREIGN KEY (seller_id) REFERENCES sellers (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per payout.';

CREATE INDEX idx_payouts_on_seller_id ON payouts (seller_id);

CREATE TABLE product_categories (
  product_id BIGINT NOT NULL COMMENT 'The product this row belongs to.',
  category_id BIGINT NOT NULL COMMENT 'The category this row belongs to.',
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  PRIMARY KEY (product_id, category_id),
  CONSTRAINT fk_product_categories_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE,
  CONSTRAINT fk_product_categories_category_id_categories FOREIGN KEY (category_id) REFERENCES categories (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='Links one product and one category.';

CREATE INDEX idx_product_categories_on_category_id ON product_categories (category_id);

CREATE TABLE audit_log (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Order in which the changes were recorded.',
  table_name VARCHAR(128) NOT NULL COMMENT 'Table of the row that changed.',
  row_id VARCHAR(255) NOT NULL COMMENT 'Key of the row that changed.',
  action VARCHAR(10) NOT NULL COMMENT 'What was done: insert, update or delete.',
  old_values JSON NULL COMMENT 'The row before the change.',
  new_values JSON NULL COMMENT 'The row after the change.',
  changed_by VARCHAR(255) NULL COMMENT 'Who made the change, as the session named them.',
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the change was made.',
  PRIMARY KEY (id),
  CONSTRAINT check_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per change to an audited row: what it was, what it is, who changed it and when.';

CREATE INDEX idx_audit_log_on_table_name_row_id_changed_at ON audit_log (table_name, row_id, changed_at DESC);

CREATE SQL SECURITY INVOKER VIEW active_products AS
SELECT
  id,
  seller_id,
  sku,
  title,
  description,
  price,
  currency,
  stock_quantity,
  is_featured,
  created_at,
  updated_at,
  deleted_at
FROM products
WHERE deleted_at IS NULL;

CREATE TRIGGER trg_sellers_audit_insert AFTER INSERT ON sellers
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('sellers',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
     'id', NEW.id,
     'shop_name', NEW.shop_name,
     'contact_email', NEW.contact_email,
     'country', NEW.country,
     'commission_rate', NEW.commission_rate,
     'joined_date', NEW.joined_date,
     'status', NEW.status,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_sellers_audit_update AFTER UPDATE ON sellers
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('sellers',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
     'id', OLD.id,
     'shop_name', OLD.shop_name,
     'contact_email', OLD.contact_email,
     'country', OLD.country,
     'commission_rate', OLD.commission_rate,
     'joined_date', OLD.joined_date,
     'status', OLD.status,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   JSON_OBJECT(
     'id', NEW.id,
     'shop_name', NEW.shop_name,
     'contact_email', NEW.contact_email,
     'country', NEW.country,
     'commission_rate', NEW.commission_rate,
     'joined_date', NEW.joined_date,
     'status', NEW.status,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_sellers_audit_delete AFTER DELETE ON sellers
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('sellers',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
     'id', OLD.id,
     'shop_name', OLD.shop_name,
     'contact_email', OLD.contact_email,
     'country', OLD.country,
     'commission_rate', OLD.commission_rate,
     'joined_date', OLD.joined_date,
     'status', OLD.status,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

DELIMITER $$
CREATE TRIGGER check_categories_parent_id_id_other_insert BEFORE INSERT ON categories
FOR EACH ROW
BEGIN
  IF NOT (NEW.parent_id <> NEW.id) THEN
    SIGNAL SQLSTATE '23000' SET MYSQL_ERRNO = 3819, MESSAGE_TEXT = 'Check constraint ''check_categories_parent_id_id_other'' is violated.';
  END IF;
END$$
DELIMITER ;

DELIMITER $$
CREATE TRIGGER check_categories_parent_id_id_other_update BEFORE UPDATE ON categories
FOR EACH ROW
BEGIN
  IF NOT (NEW.parent_id <> NEW.id) THEN
    SIGNAL SQLSTATE '23000' SET MYSQL_ERRNO = 3819, MESSAGE_TEXT = 'Check constraint ''check_categories_parent_id_id_other'' is violated.';
  END IF;
END$$
DELIMITER ;

CREATE TRIGGER trg_customers_audit_insert AFTER INSERT ON customers
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('customers',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
     'id', NEW.id,
     'email', NEW.email,
     'full_name', NEW.full_name,
     'phone_number', NEW.phone_number,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_customers_audit_update AFTER UPDATE ON customers
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('customers',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
     'id', OLD.id,
     'email', OLD.email,
     'full_name', OLD.full_name,
     'phone_number', OLD.phone_number,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   JSON_OBJECT(
     'id', NEW.id,
     'email', NEW.email,
     'full_name', NEW.full_name,
     'phone_number', NEW.phone_number,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_customers_audit_delete AFTER DELETE ON customers
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('customers',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
     'id', OLD.id,
     'email', OLD.email,
     'full_name', OLD.full_name,
     'phone_number', OLD.phone_number,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_customers_delete_addresses_by_customer_id BEFORE DELETE ON customers
FOR EACH ROW
DELETE FROM addresses WHERE customer_id = OLD.id;

CREATE TRIGGER trg_addresses_audit_insert AFTER INSERT ON addresses
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('addresses',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
     'id', NEW.id,
     'customer_id', NEW.customer_id,
     'recipient_name', NEW.recipient_name,
     'street', NEW.street,
     'city', NEW.city,
     'postal_code', NEW.postal_code,
     'country', NEW.country,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_addresses_audit_update AFTER UPDATE ON addresses
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('addresses',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
     'id', OLD.id,
     'customer_id', OLD.customer_id,
     'recipient_name', OLD.recipient_name,
     'street', OLD.street,
     'city', OLD.city,
     'postal_code', OLD.postal_code,
     'country', OLD.country,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   JSON_OBJECT(
     'id', NEW.id,
     'customer_id', NEW.customer_id,
     'recipient_name', NEW.recipient_name,
     'street', NEW.street,
     'city', NEW.city,
     'postal_code', NEW.postal_code,
     'country', NEW.country,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_addresses_audit_delete AFTER DELETE ON addresses
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('addresses',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
     'id', OLD.id,
     'customer_id', OLD.customer_id,
     'recipient_name', OLD.recipient_name,
     'street', OLD.street,
     'city', OLD.city,
     'postal_code', OLD.postal_code,
     'country', OLD.country,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

DELIMITER $$
CREATE TRIGGER trg_orders_status_transition_update BEFORE UPDATE ON orders
FOR EACH ROW
BEGIN
  IF NOT (NEW.status <=> OLD.status)
    AND NOT COALESCE((OLD.status, NEW.status) IN (
      ('pending', 'paid'),
      ('paid', 'shipped'),
      ('shipped', 'delivered'),
      ('pending', 'cancelled'),
      ('paid', 'cancelled')
    ), FALSE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'orders.status cannot move to this state';
  END IF;
END$$
DELIMITER ;

CREATE TRIGGER trg_payments_audit_insert AFTER INSERT ON payments
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('payments',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
     'id', NEW.id,
     'order_id', NEW.order_id,
     'provider_reference', NEW.provider_reference,
     'amount', NEW.amount,
     'method', NEW.method,
     'status', NEW.status,
     'paid_time', NEW.paid_time,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_payments_audit_update AFTER UPDATE ON payments
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('payments',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
     'id', OLD.id,
     'order_id', OLD.order_id,
     'provider_reference', OLD.provider_reference,
     'amount', OLD.amount,
     'method', OLD.method,
     'status', OLD.status,
     'paid_time', OLD.paid_time,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   JSON_OBJECT(
     'id', NEW.id,
     'order_id', NEW.order_id,
     'provider_reference', NEW.provider_reference,
     'amount', NEW.amount,
     'method', NEW.method,
     'status', NEW.status,
     'paid_time', NEW.paid_time,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_payments_audit_delete AFTER DELETE ON payments
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('payments',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
     'id', OLD.id,
     'order_id', OLD.order_id,
     'provider_reference', OLD.provider_reference,
     'amount', OLD.amount,
     'method', OLD.method,
     'status', OLD.status,
     'paid_time', OLD.paid_time,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_payouts_audit_insert AFTER INSERT ON payouts
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('payouts',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
     'id', NEW.id,
     'seller_id', NEW.seller_id,
     'period_start', NEW.period_start,
     'period_end', NEW.period_end,
     'gross_amount', NEW.gross_amount,
     'fee_amount', NEW.fee_amount,
     'net_amount', NEW.net_amount,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_payouts_audit_update AFTER UPDATE ON payouts
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('payouts',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
     'id', OLD.id,
     'seller_id', OLD.seller_id,
     'period_start', OLD.period_start,
     'period_end', OLD.period_end,
     'gross_amount', OLD.gross_amount,
     'fee_amount', OLD.fee_amount,
     'net_amount', OLD.net_amount,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   JSON_OBJECT(
     'id', NEW.id,
     'seller_id', NEW.seller_id,
     'period_start', NEW.period_start,
     'period_end', NEW.period_end,
     'gross_amount', NEW.gross_amount,
     'fee_amount', NEW.fee_amount,
     'net_amount', NEW.net_amount,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_payouts_audit_delete AFTER DELETE ON payouts
FOR EACH ROW
INSERT INTO audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('payouts',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
     'id', OLD.id,
     'seller_id', OLD.seller_id,
     'period_start', OLD.period_start,
     'period_end', OLD.period_end,
     'gross_amount', OLD.gross_amount,
     'fee_amount', OLD.fee_amount,
     'net_amount', OLD.net_amount,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

DELIMITER $$
CREATE TRIGGER trg_audit_log_append_only_update BEFORE UPDATE ON audit_log
FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rows of audit_log cannot be changed';
END$$
DELIMITER ;

DELIMITER $$
CREATE TRIGGER trg_audit_log_append_only_delete BEFORE DELETE ON audit_log
FOR EACH ROW
BEGIN
  IF COALESCE(@app_allow_purge, 0) <> 1 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rows of audit_log cannot be deleted';
  END IF;
END$$
DELIMITER ;
