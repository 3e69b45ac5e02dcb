-- Marketplace for handmade goods: create the schema (SQLite 3.45)

PRAGMA foreign_keys = ON;
BEGIN;

-- One row per seller.
CREATE TABLE sellers (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  shop_name TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  country TEXT NOT NULL,
  commission_rate INTEGER NOT NULL, -- In percent. In hundredths.
  joined_date TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'pending',
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT uq_sellers_shop_name UNIQUE (shop_name),
  CONSTRAINT check_sellers_contact_email_format CHECK (contact_email GLOB '*?@?*' AND contact_email NOT GLOB '* *' AND contact_email = lower(contact_email)),
  CONSTRAINT check_sellers_status_choice CHECK (status IN ('pending', 'active', 'suspended')),
  CONSTRAINT check_sellers_shop_name_length CHECK (length(shop_name) <= 200),
  CONSTRAINT check_sellers_contact_email_length CHECK (length(contact_email) <= 320),
  CONSTRAINT check_sellers_country_length CHECK (length(country) <= 200),
  CONSTRAINT check_sellers_joined_date_format CHECK (joined_date GLOB '????-??-??' AND (date(joined_date) IS joined_date)),
  CONSTRAINT check_sellers_status_length CHECK (length(status) <= 50),
  CONSTRAINT check_sellers_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_sellers_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_sellers_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

-- One row per product.
CREATE TABLE products (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  seller_id INTEGER NOT NULL, -- The seller this row belongs to.
  sku TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  price INTEGER NOT NULL, -- In hundredths.
  currency TEXT NOT NULL,
  stock_quantity INTEGER NOT NULL,
  is_featured INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  deleted_at TEXT, -- When the row was deleted; empty while it lives.
  CONSTRAINT fk_products_seller_id_sellers FOREIGN KEY (seller_id) REFERENCES sellers (id) ON DELETE RESTRICT,
  CONSTRAINT check_products_price_min CHECK (price > 0),
  CONSTRAINT check_products_currency_format CHECK (length(currency) = 3 AND currency = upper(currency)),
  CONSTRAINT check_products_stock_quantity_min CHECK (stock_quantity >= 0),
  CONSTRAINT check_products_sku_length CHECK (length(sku) <= 64),
  CONSTRAINT check_products_title_length CHECK (length(title) <= 200),
  CONSTRAINT check_products_currency_length CHECK (length(currency) <= 3),
  CONSTRAINT check_products_is_featured_boolean CHECK (is_featured IN (0, 1)),
  CONSTRAINT check_products_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_products_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_products_deleted_at_format CHECK (deleted_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', deleted_at) IS deleted_at))
) STRICT;

CREATE UNIQUE INDEX uq_products_sku ON products (sku) WHERE deleted_at IS NULL;

CREATE INDEX idx_products_on_seller_id_title ON products (seller_id, title) WHERE is_featured = 1 AND deleted_at IS NULL;

CREATE INDEX idx_products_on_seller_id ON products (seller_id);

-- One row per category.
CREATE TABLE categories (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  parent_id INTEGER, -- The category that is its parent.
  name TEXT NOT NULL,
  slug TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_categories_slug UNIQUE (slug),
  CONSTRAINT fk_categories_parent_id_categories FOREIGN KEY (parent_id) REFERENCES categories (id) ON DELETE SET NULL,
  CONSTRAINT check_categories_slug_format CHECK (slug NOT GLOB '* *' AND slug NOT GLOB '*/*' AND slug = lower(slug)),
  CONSTRAINT check_categories_parent_id_id_other CHECK (parent_id <> id),
  CONSTRAINT check_categories_name_length CHECK (length(name) <= 200),
  CONSTRAINT check_categories_slug_length CHECK (length(slug) <= 100),
  CONSTRAINT check_categories_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_categories_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_categories_on_parent_id ON categories (parent_id);

-- One row per photo.
CREATE TABLE photos (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  product_id INTEGER NOT NULL, -- The product this row belongs to.
  storage_key TEXT NOT NULL, -- Where the object store has the file.
  file_name TEXT NOT NULL, -- Name the file was uploaded under.
  content_type TEXT NOT NULL, -- Media type of the file.
  byte_size INTEGER NOT NULL, -- Size of the file in bytes. In bytes.
  caption TEXT,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT fk_photos_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE,
  CONSTRAINT check_photos_byte_size_min CHECK (byte_size >= 0),
  CONSTRAINT check_photos_storage_key_length CHECK (length(storage_key) <= 500),
  CONSTRAINT check_photos_file_name_length CHECK (length(file_name) <= 255),
  CONSTRAINT check_photos_content_type_length CHECK (length(content_type) <= 127),
  CONSTRAINT check_photos_caption_length CHECK (length(caption) <= 200),
  CONSTRAINT check_photos_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_photos_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_photos_on_product_id ON photos (product_id);

-- One row per customer.
CREATE TABLE customers (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  email TEXT NOT NULL,
  full_name TEXT NOT NULL,
  phone_number TEXT,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT uq_customers_email UNIQUE (email),
  CONSTRAINT check_customers_email_format CHECK (email GLOB '*?@?*' AND email NOT GLOB '* *' AND email = lower(email)),
  CONSTRAINT check_customers_email_length CHECK (length(email) <= 320),
  CONSTRAINT check_customers_full_name_length CHECK (length(full_name) <= 200),
  CONSTRAINT check_customers_phone_number_length CHECK (length(phone_number) <= 32),
  CONSTRAINT check_customers_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_customers_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_customers_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

-- One row per address.
CREATE TABLE addresses (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  customer_id INTEGER NOT NULL, -- The customer this row belongs to.
  recipient_name TEXT NOT NULL,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  country TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT fk_addresses_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE,
  CONSTRAINT check_addresses_recipient_name_length CHECK (length(recipient_name) <= 200),
  CONSTRAINT check_addresses_street_length CHECK (length(street) <= 300),
  CONSTRAINT check_addresses_city_length CHECK (length(city) <= 200),
  CONSTRAINT check_addresses_postal_code_length CHECK (length(postal_code) <= 300),
  CONSTRAINT check_addresses_country_length CHECK (length(country) <= 200),
  CONSTRAINT check_addresses_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_addresses_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_addresses_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

CREATE INDEX idx_addresses_on_customer_id ON addresses (customer_id);

-- One row per order.
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  customer_id INTEGER NOT NULL, -- The customer this row belongs to.
  address_id INTEGER NOT NULL, -- The address this row belongs to.
  order_number TEXT NOT NULL,
  placed_time TEXT NOT NULL,
  currency TEXT NOT NULL,
  shipping_fee INTEGER NOT NULL, -- In hundredths.
  total_amount INTEGER NOT NULL, -- In hundredths.
  status TEXT NOT NULL DEFAULT 'pending',
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_orders_order_number UNIQUE (order_number),
  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
  CONSTRAINT fk_orders_address_id_addresses FOREIGN KEY (address_id) REFERENCES addresses (id) ON DELETE RESTRICT,
  CONSTRAINT check_orders_currency_format CHECK (length(currency) = 3 AND currency = upper(currency)),
  CONSTRAINT check_orders_status_choice CHECK (status IN ('pending', 'paid', 'shipped', 'delivered', 'cancelled')),
  CONSTRAINT check_orders_order_number_length CHECK (length(order_number) <= 64),
  CONSTRAINT check_orders_placed_time_format CHECK (placed_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', placed_time) IS placed_time)),
  CONSTRAINT check_orders_currency_length CHECK (length(currency) <= 3),
  CONSTRAINT check_orders_status_length CHECK (length(status) <= 50),
  CONSTRAINT check_orders_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_orders_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_orders_on_customer_id_placed_time ON orders (customer_id, placed_time DESC);

CREATE INDEX idx_orders_on_address_id ON orders (address_id);

CREATE INDEX idx_orders_on_placed_time ON orders (placed_time) WHERE status = 'pending';

CREATE INDEX idx_orders_on_created_at ON orders (created_at);

-- One row per order line.
CREATE TABLE order_lines (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  product_id INTEGER NOT NULL, -- The product this row belongs to.
  order_id INTEGER NOT NULL, -- The order this row belongs to.
  quantity INTEGER NOT NULL,
  unit_price INTEGER NOT NULL, -- In hundredths.
  discount INTEGER NOT NULL, -- In hundredths.
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT fk_order_lines_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE RESTRICT,
  CONSTRAINT fk_order_lines_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
  CONSTRAINT check_order_lines_quantity_min CHECK (quantity >= 1),
  CONSTRAINT check_order_lines_discount_min CHECK (discount >= 0),
  CONSTRAINT check_order_lines_discount_unit_price_order CHECK (discount <= unit_price),
  CONSTRAINT check_order_lines_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_order_lines_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_order_lines_on_product_id ON order_lines (product_id);

CREATE INDEX idx_order_lines_on_order_id ON order_lines (order_id);

-- One row per payment.
CREATE TABLE payments (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  order_id INTEGER NOT NULL, -- The order this row belongs to.
  provider_reference TEXT NOT NULL,
  amount INTEGER NOT NULL, -- In hundredths.
  method TEXT NOT NULL,
  status TEXT NOT NULL,
  paid_time TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT uq_payments_provider_reference UNIQUE (provider_reference),
  CONSTRAINT fk_payments_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT,
  CONSTRAINT check_payments_method_choice CHECK (method IN ('card', 'bank_transfer', 'wallet')),
  CONSTRAINT check_payments_status_choice CHECK (status IN ('authorised', 'captured', 'refunded', 'failed')),
  CONSTRAINT check_payments_provider_reference_length CHECK (length(provider_reference) <= 64),
  CONSTRAINT check_payments_method_length CHECK (length(method) <= 50),
  CONSTRAINT check_payments_status_length CHECK (length(status) <= 50),
  CONSTRAINT check_payments_paid_time_format CHECK (paid_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', paid_time) IS paid_time)),
  CONSTRAINT check_payments_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_payments_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_payments_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

CREATE INDEX idx_payments_on_order_id ON payments (order_id);

CREATE INDEX idx_payments_on_created_at ON payments (created_at);

-- One row per review.
CREATE TABLE reviews (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  product_id INTEGER NOT NULL, -- The product this row belongs to.
  customer_id INTEGER NOT NULL, -- The customer this row belongs to.
  rating INTEGER NOT NULL,
  title TEXT NOT NULL,
  comment TEXT,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_reviews_customer_id_product_id UNIQUE (customer_id, product_id),
  CONSTRAINT fk_reviews_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE RESTRICT,
  CONSTRAINT fk_reviews_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
  CONSTRAINT check_reviews_rating_range CHECK (rating BETWEEN 1 AND 5),
  CONSTRAINT check_reviews_title_length CHECK (length(title) <= 200),
  CONSTRAINT check_reviews_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_reviews_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_reviews_on_product_id ON reviews (product_id);

-- One row per payout.
CREATE TABLE payouts (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  seller_id INTEGER NOT NULL, -- The seller this row belongs to.
  period_start TEXT NOT NULL,
  period_end TEXT NOT NULL,
  gross_amount INTEGER NOT NULL, -- In hundredths.
  fee_amount INTEGER NOT NULL, -- In hundredths.
  net_amount INTEGER NOT NULL, -- In hundredths.
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT fk_payouts_seller_id_sellers FOREIGN KEY (seller_id) REFERENCES sellers (id) ON DELETE RESTRICT,
  CONSTRAINT check_payouts_period_end_period_start_order CHECK (period_end > period_start),
  CONSTRAINT check_payouts_period_start_format CHECK (period_start GLOB '????-??-??' AND (date(period_start) IS period_start)),
  CONSTRAINT check_payouts_period_end_format CHECK (period_end GLOB '????-??-??' AND (date(period_end) IS period_end)),
  CONSTRAINT check_payouts_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_payouts_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_payouts_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

CREATE INDEX idx_payouts_on_seller_id ON payouts (seller_id);

-- Links one product and one category.
CREATE TABLE product_categories (
  product_id INTEGER NOT NULL, -- The product this row belongs to.
  category_id INTEGER NOT NULL, -- The category this row belongs to.
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  CONSTRAINT pk_product_categories PRIMARY KEY (product_id, category_id),
  CONSTRAINT fk_product_categories_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE,
  CONSTRAINT fk_product_categories_category_id_categories FOREIGN KEY (category_id) REFERENCES categories (id) ON DELETE CASCADE,
  CONSTRAINT check_product_categories_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at))
) STRICT;

CREATE INDEX idx_product_categories_on_category_id ON product_categories (category_id);

-- One row per change to an audited row: what it was, what it is, who changed it and when.
CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY, -- Order in which the changes were recorded.
  table_name TEXT NOT NULL, -- Table of the row that changed.
  row_id TEXT NOT NULL, -- Key of the row that changed.
  action TEXT NOT NULL, -- What was done: insert, update or delete.
  old_values TEXT, -- The row before the change.
  new_values TEXT, -- The row after the change.
  changed_by TEXT, -- Who made the change, as the session named them.
  changed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the change was made.
  CONSTRAINT check_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete')),
  CONSTRAINT check_audit_log_table_name_length CHECK (length(table_name) <= 128),
  CONSTRAINT check_audit_log_row_id_length CHECK (length(row_id) <= 255),
  CONSTRAINT check_audit_log_action_length CHECK (length(action) <= 10),
  CONSTRAINT check_audit_log_old_values_json CHECK (json_valid(old_values)),
  CONSTRAINT check_audit_log_new_values_json CHECK (json_valid(new_values)),
  CONSTRAINT check_audit_log_changed_by_length CHECK (length(changed_by) <= 255),
  CONSTRAINT check_audit_log_changed_at_format CHECK (changed_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', changed_at) IS changed_at))
) STRICT;

CREATE INDEX idx_audit_log_on_table_name_row_id_changed_at ON audit_log (table_name, row_id, changed_at DESC);

CREATE TRIGGER trg_sellers_updated_at_touch
AFTER UPDATE ON sellers
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE sellers SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_sellers_audit_insert
AFTER INSERT ON sellers
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'sellers',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'shop_name', NEW.shop_name,
      'contact_email', NEW.contact_email,
      'country', NEW.country,
      'commission_rate', NEW.commission_rate,
      'joined_date', NEW.joined_date,
      'status', NEW.status,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_sellers_audit_update
AFTER UPDATE OF id, shop_name, contact_email, country, commission_rate, joined_date, status, created_at, created_by ON sellers
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'sellers',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'shop_name', OLD.shop_name,
      'contact_email', OLD.contact_email,
      'country', OLD.country,
      'commission_rate', OLD.commission_rate,
      'joined_date', OLD.joined_date,
      'status', OLD.status,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'shop_name', NEW.shop_name,
      'contact_email', NEW.contact_email,
      'country', NEW.country,
      'commission_rate', NEW.commission_rate,
      'joined_date', NEW.joined_date,
      'status', NEW.status,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_sellers_audit_delete
AFTER DELETE ON sellers
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'sellers',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'shop_name', OLD.shop_name,
      'contact_email', OLD.contact_email,
      'country', OLD.country,
      'commission_rate', OLD.commission_rate,
      'joined_date', OLD.joined_date,
      'status', OLD.status,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_products_updated_at_touch
AFTER UPDATE ON products
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE products SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_categories_updated_at_touch
AFTER UPDATE ON categories
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE categories SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_photos_updated_at_touch
AFTER UPDATE ON photos
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE photos SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_customers_updated_at_touch
AFTER UPDATE ON customers
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE customers SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_customers_audit_insert
AFTER INSERT ON customers
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'customers',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'email', NEW.email,
      'full_name', NEW.full_name,
      'phone_number', NEW.phone_number,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_customers_audit_update
AFTER UPDATE OF id, email, full_name, phone_number, created_at, created_by ON customers
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'customers',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'email', OLD.email,
      'full_name', OLD.full_name,
      'phone_number', OLD.phone_number,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'email', NEW.email,
      'full_name', NEW.full_name,
      'phone_number', NEW.phone_number,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_customers_audit_delete
AFTER DELETE ON customers
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'customers',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'email', OLD.email,
      'full_name', OLD.full_name,
      'phone_number', OLD.phone_number,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_addresses_updated_at_touch
AFTER UPDATE ON addresses
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE addresses SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_addresses_audit_insert
AFTER INSERT ON addresses
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'addresses',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'customer_id', NEW.customer_id,
      'recipient_name', NEW.recipient_name,
      'street', NEW.street,
      'city', NEW.city,
      'postal_code', NEW.postal_code,
      'country', NEW.country,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_addresses_audit_update
AFTER UPDATE OF id, customer_id, recipient_name, street, city, postal_code, country, created_at, created_by ON addresses
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'addresses',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'customer_id', OLD.customer_id,
      'recipient_name', OLD.recipient_name,
      'street', OLD.street,
      'city', OLD.city,
      'postal_code', OLD.postal_code,
      'country', OLD.country,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'customer_id', NEW.customer_id,
      'recipient_name', NEW.recipient_name,
      'street', NEW.street,
      'city', NEW.city,
      'postal_code', NEW.postal_code,
      'country', NEW.country,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_addresses_audit_delete
AFTER DELETE ON addresses
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'addresses',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'customer_id', OLD.customer_id,
      'recipient_name', OLD.recipient_name,
      'street', OLD.street,
      'city', OLD.city,
      'postal_code', OLD.postal_code,
      'country', OLD.country,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_orders_status_transition_update
BEFORE UPDATE OF status ON orders
FOR EACH ROW
WHEN NEW.status IS NOT OLD.status
  AND NOT coalesce((OLD.status, NEW.status) IN (VALUES ('pending', 'paid'), ('paid', 'shipped'), ('shipped', 'delivered'), ('pending', 'cancelled'), ('paid', 'cancelled')), 0)
BEGIN
  SELECT RAISE(ABORT, 'orders.status cannot move to this state');
END;

CREATE TRIGGER trg_orders_updated_at_touch
AFTER UPDATE ON orders
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE orders SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_order_lines_updated_at_touch
AFTER UPDATE ON order_lines
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE order_lines SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_payments_updated_at_touch
AFTER UPDATE ON payments
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE payments SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_payments_audit_insert
AFTER INSERT ON payments
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'payments',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'order_id', NEW.order_id,
      'provider_reference', NEW.provider_reference,
      'amount', NEW.amount,
      'method', NEW.method,
      'status', NEW.status,
      'paid_time', NEW.paid_time,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_payments_audit_update
AFTER UPDATE OF id, order_id, provider_reference, amount, method, status, paid_time, created_at, created_by ON payments
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'payments',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'order_id', OLD.order_id,
      'provider_reference', OLD.provider_reference,
      'amount', OLD.amount,
      'method', OLD.method,
      'status', OLD.status,
      'paid_time', OLD.paid_time,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'order_id', NEW.order_id,
      'provider_reference', NEW.provider_reference,
      'amount', NEW.amount,
      'method', NEW.method,
      'status', NEW.status,
      'paid_time', NEW.paid_time,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_payments_audit_delete
AFTER DELETE ON payments
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'payments',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'order_id', OLD.order_id,
      'provider_reference', OLD.provider_reference,
      'amount', OLD.amount,
      'method', OLD.method,
      'status', OLD.status,
      'paid_time', OLD.paid_time,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_reviews_updated_at_touch
AFTER UPDATE ON reviews
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE reviews SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_payouts_updated_at_touch
AFTER UPDATE ON payouts
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE payouts SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_payouts_audit_insert
AFTER INSERT ON payouts
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'payouts',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'seller_id', NEW.seller_id,
      'period_start', NEW.period_start,
      'period_end', NEW.period_end,
      'gross_amount', NEW.gross_amount,
      'fee_amount', NEW.fee_amount,
      'net_amount', NEW.net_amount,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_payouts_audit_update
AFTER UPDATE OF id, seller_id, period_start, period_end, gross_amount, fee_amount, net_amount, created_at, created_by ON payouts
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'payouts',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'seller_id', OLD.seller_id,
      'period_start', OLD.period_start,
      'period_end', OLD.period_end,
      'gross_amount', OLD.gross_amount,
      'fee_amount', OLD.fee_amount,
      'net_amount', OLD.net_amount,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'seller_id', NEW.seller_id,
      'period_start', NEW.period_start,
      'period_end', NEW.period_end,
      'gross_amount', NEW.gross_amount,
      'fee_amount', NEW.fee_amount,
      'net_amount', NEW.net_amount,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_payouts_audit_delete
AFTER DELETE ON payouts
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'payouts',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'seller_id', OLD.seller_id,
      'period_start', OLD.period_start,
      'period_end', OLD.period_end,
      'gross_amount', OLD.gross_amount,
      'fee_amount', OLD.fee_amount,
      'net_amount', OLD.net_amount,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_audit_log_append_only_update
BEFORE UPDATE ON audit_log
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of audit_log cannot be changed');
END;

CREATE TRIGGER trg_audit_log_append_only_delete
BEFORE DELETE ON audit_log
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of audit_log cannot be deleted');
END;

-- The rows of products that are not deleted.
CREATE VIEW active_products AS
SELECT * FROM products WHERE deleted_at IS NULL;

COMMIT;
