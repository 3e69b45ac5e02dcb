-- Marketplace for handmade goods: create the schema (PostgreSQL 15)

BEGIN;
SET LOCAL lock_timeout = '5s';

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION set_updated_at() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  NEW.updated_at := greatest(clock_timestamp(), OLD.updated_at + interval '1 microsecond');
  RETURN NEW;
END;
$$;

CREATE FUNCTION trg_sellers_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    ('sellers',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_customers_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    ('customers',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_addresses_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    ('addresses',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_orders_status_transition() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    RETURN NEW;
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status
    AND NOT COALESCE((OLD.status, NEW.status) IN (
      ('pending', 'paid'),
      ('paid', 'shipped'),
      ('shipped', 'delivered'),
      ('pending', 'cancelled'),
      ('paid', 'cancelled')
    ), FALSE) THEN
    RAISE EXCEPTION 'orders.status cannot move from % to %', OLD.status, NEW.status;
  END IF;
  RETURN NEW;
END;
$$;

CREATE FUNCTION trg_payments_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    ('payments',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_payouts_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    ('payouts',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_audit_log_append_only() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('app.allow_purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of audit_log cannot be changed or deleted';
END;
$$;

CREATE TABLE sellers (
  id              BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  shop_name       VARCHAR(200) NOT NULL,
  contact_email   VARCHAR(320) NOT NULL,
  country         VARCHAR(200) NOT NULL,
  commission_rate NUMERIC(5,2) NOT NULL,
  joined_date     DATE         NOT NULL,
  status          VARCHAR(50)  NOT NULL DEFAULT 'pending',
  created_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  created_by      VARCHAR(255),
  CONSTRAINT pk_sellers PRIMARY KEY (id),
  CONSTRAINT uq_sellers_shop_name UNIQUE (shop_name),
  CONSTRAINT check_sellers_contact_email_format
    CHECK (contact_email LIKE '%_@_%' AND contact_email NOT LIKE '% %' AND contact_email = lower(contact_email)),
  CONSTRAINT check_sellers_status_choice CHECK (status IN ('pending', 'active', 'suspended'))
);

CREATE TABLE products (
  id             BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  seller_id      BIGINT        NOT NULL,
  sku            VARCHAR(64)   NOT NULL,
  title          VARCHAR(200)  NOT NULL,
  description    TEXT          NOT NULL,
  price          NUMERIC(12,2) NOT NULL,
  currency       VARCHAR(3)    NOT NULL,
  stock_quantity INTEGER       NOT NULL,
  is_featured    BOOLEAN       NOT NULL DEFAULT FALSE,
  created_at     TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at     TIMESTAMPTZ   NOT NULL DEFAULT now(),
  deleted_at     TIMESTAMPTZ,
  CONSTRAINT pk_products PRIMARY KEY (id),
  CONSTRAINT check_products_price_min CHECK (price > 0),
  CONSTRAINT check_products_currency_format CHECK (char_length(currency) = 3 AND currency = upper(currency)),
  CONSTRAINT check_products_stock_quantity_min CHECK (stock_quantity >= 0),
  CONSTRAINT fk_products_seller_id_sellers FOREIGN KEY (seller_id) REFERENCES sellers (id) ON DELETE RESTRICT
);

CREATE TABLE categories (
  id         BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  parent_id  BIGINT,
  name       VARCHAR(200) NOT NULL,
  slug       VARCHAR(100) NOT NULL,
  created_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_categories PRIMARY KEY (id),
  CONSTRAINT uq_categories_slug UNIQUE (slug),
  CONSTRAINT check_categories_slug_format
    CHECK (slug NOT LIKE '% %' AND slug NOT LIKE '%/%' AND slug = lower(slug)),
  CONSTRAINT check_categories_parent_id_id_other CHECK (parent_id <> id),
  CONSTRAINT fk_categories_parent_id_categories
    FOREIGN KEY (parent_id) REFERENCES categories (id) ON DELETE SET NULL
);

CREATE TABLE photos (
  id           BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  product_id   BIGINT       NOT NULL,
  storage_key  VARCHAR(500) NOT NULL,
  file_name    VARCHAR(255) NOT NULL,
  content_type VARCHAR(127) NOT NULL,
  byte_size    BIGINT       NOT NULL,
  caption      VARCHAR(200),
  "position"   INTEGER      NOT NULL,
  created_at   TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at   TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_photos PRIMARY KEY (id),
  CONSTRAINT check_photos_byte_size_min CHECK (byte_size >= 0),
  CONSTRAINT fk_photos_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE
);

CREATE TABLE customers (
  id           BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  email        VARCHAR(320) NOT NULL,
  full_name    VARCHAR(200) NOT NULL,
  phone_number VARCHAR(32),
  created_at   TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at   TIMESTAMPTZ  NOT NULL DEFAULT now(),
  created_by   VARCHAR(255),
  CONSTRAINT pk_customers PRIMARY KEY (id),
  CONSTRAINT uq_customers_email UNIQUE (email),
  CONSTRAINT check_customers_email_format
    CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = lower(email))
);

CREATE TABLE addresses (
  id             BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  customer_id    BIGINT       NOT NULL,
  recipient_name VARCHAR(200) NOT NULL,
  street         VARCHAR(300) NOT NULL,
  city           VARCHAR(200) NOT NULL,
  postal_code    VARCHAR(300) NOT NULL,
  country        VARCHAR(200) NOT NULL,
  created_at     TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at     TIMESTAMPTZ  NOT NULL DEFAULT now(),
  created_by     VARCHAR(255),
  CONSTRAINT pk_addresses PRIMARY KEY (id),
  CONSTRAINT fk_addresses_customer_id_customers
    FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
);

CREATE TABLE orders (
  id           BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  customer_id  BIGINT        NOT NULL,
  address_id   BIGINT        NOT NULL,
  order_number VARCHAR(64)   NOT NULL,
  placed_time  TIMESTAMPTZ   NOT NULL,
  currency     VARCHAR(3)    NOT NULL,
  shipping_fee NUMERIC(12,2) NOT NULL,
  total_amount NUMERIC(12,2) NOT NULL,
  status       VARCHAR(50)   NOT NULL DEFAULT 'pending',
  created_at   TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at   TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT pk_orders PRIMARY KEY (id),
  CONSTRAINT uq_orders_order_number UNIQUE (order_number),
  CONSTRAINT check_orders_currency_format CHECK (char_length(currency) = 3 AND currency = upper(currency)),
  CONSTRAINT check_orders_status_choice
    CHECK (status IN ('pending', 'paid', 'shipped', 'delivered', 'cancelled')),
  CONSTRAINT fk_orders_customer_id_customers
    FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
  CONSTRAINT fk_orders_address_id_addresses FOREIGN KEY (address_id) REFERENCES addresses (id) ON DELETE RESTRICT
);

CREATE TABLE order_lines (
  id         BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  product_id BIGINT        NOT NULL,
  order_id   BIGINT        NOT NULL,
  quantity   INTEGER       NOT NULL,
  unit_price NUMERIC(12,2) NOT NULL,
  discount   NUMERIC(12,2) NOT NULL,
  created_at TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT pk_order_lines PRIMARY KEY (id),
  CONSTRAINT check_order_lines_quantity_min CHECK (quantity >= 1),
  CONSTRAINT check_order_lines_discount_min CHECK (discount >= 0),
  CONSTRAINT check_order_lines_discount_unit_price_order CHECK (discount <= unit_price),
  CONSTRAINT fk_order_lines_product_id_products
    FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE RESTRICT,
  CONSTRAINT fk_order_lines_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE
);

CREATE TABLE payments (
  id                 BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  order_id           BIGINT        NOT NULL,
  provider_reference VARCHAR(64)   NOT NULL,
  amount             NUMERIC(12,2) NOT NULL,
  method             VARCHAR(50)   NOT NULL,
  status             VARCHAR(50)   NOT NULL,
  paid_time          TIMESTAMPTZ   NOT NULL,
  created_at         TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at         TIMESTAMPTZ   NOT NULL DEFAULT now(),
  created_by         VARCHAR(255),
  CONSTRAINT pk_payments PRIMARY KEY (id),
  CONSTRAINT uq_payments_provider_reference UNIQUE (provider_reference),
  CONSTRAINT check_payments_method_choice CHECK (method IN ('card', 'bank_transfer', 'wallet')),
  CONSTRAINT check_payments_status_choice CHECK (status IN ('authorised', 'captured', 'refunded', 'failed')),
  CONSTRAINT fk_payments_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE RESTRICT
);

CREATE TABLE reviews (
  id          BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  product_id  BIGINT       NOT NULL,
  customer_id BIGINT       NOT NULL,
  rating      INTEGER      NOT NULL,
  title       VARCHAR(200) NOT NULL,
  comment     TEXT,
  created_at  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_reviews PRIMARY KEY (id),
  CONSTRAINT uq_reviews_customer_id_product_id UNIQUE (customer_id, product_id),
  CONSTRAINT check_reviews_rating_range CHECK (rating BETWEEN 1 AND 5),
  CONSTRAINT fk_reviews_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE RESTRICT,
  CONSTRAINT fk_reviews_customer_id_customers
    FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE RESTRICT
);

CREATE TABLE payouts (
  id           BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  seller_id    BIGINT        NOT NULL,
  period_start DATE          NOT NULL,
  period_end   DATE          NOT NULL,
  gross_amount NUMERIC(12,2) NOT NULL,
  fee_amount   NUMERIC(12,2) NOT NULL,
  net_amount   NUMERIC(12,2) NOT NULL,
  created_at   TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at   TIMESTAMPTZ   NOT NULL DEFAULT now(),
  created_by   VARCHAR(255),
  CONSTRAINT pk_payouts PRIMARY KEY (id),
  CONSTRAINT check_payouts_period_end_period_start_order CHECK (period_end > period_start),
  CONSTRAINT fk_payouts_seller_id_sellers FOREIGN KEY (seller_id) REFERENCES sellers (id) ON DELETE RESTRICT
);

CREATE TABLE product_categories (
  product_id  BIGINT      NOT NULL,
  category_id BIGINT      NOT NULL,
  created_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT pk_product_categories PRIMARY KEY (product_id, category_id),
  CONSTRAINT fk_product_categories_product_id_products
    FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE,
  CONSTRAINT fk_product_categories_category_id_categories
    FOREIGN KEY (category_id) REFERENCES categories (id) ON DELETE CASCADE
);

CREATE TABLE audit_log (
  id         BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  table_name VARCHAR(128) NOT NULL,
  row_id     VARCHAR(255) NOT NULL,
  action     VARCHAR(10)  NOT NULL,
  old_values JSONB,
  new_values JSONB,
  changed_by VARCHAR(255),
  changed_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_audit_log PRIMARY KEY (id),
  CONSTRAINT check_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete'))
);

CREATE UNIQUE INDEX uq_products_sku ON products (sku) WHERE deleted_at IS NULL;

CREATE INDEX idx_products_on_seller_id_title
  ON products (seller_id, title)
  WHERE is_featured = TRUE AND deleted_at IS NULL;

CREATE INDEX idx_products_on_seller_id ON products (seller_id);

CREATE INDEX idx_products_on_title ON products USING gin (title gin_trgm_ops) WHERE deleted_at IS NULL;

CREATE INDEX idx_categories_on_parent_id ON categories (parent_id);

CREATE INDEX idx_photos_on_product_id ON photos (product_id);

CREATE INDEX idx_addresses_on_customer_id ON addresses (customer_id);

CREATE INDEX idx_orders_on_customer_id_placed_time ON orders (customer_id, placed_time DESC);

CREATE INDEX idx_orders_on_address_id ON orders (address_id);

CREATE INDEX idx_orders_on_placed_time ON orders (placed_time) WHERE status = 'pending';

CREATE INDEX idx_orders_on_created_at ON orders (created_at);

CREATE INDEX idx_order_lines_on_product_id ON order_lines (product_id);

CREATE INDEX idx_order_lines_on_order_id ON order_lines (order_id);

CREATE INDEX idx_payments_on_order_id ON payments (order_id);

CREATE INDEX idx_payments_on_created_at ON payments (created_at);

CREATE INDEX idx_reviews_on_product_id ON reviews (product_id);

CREATE INDEX idx_payouts_on_seller_id ON payouts (seller_id);

CREATE INDEX idx_product_categories_on_category_id ON product_categories (category_id);

CREATE INDEX idx_audit_log_on_table_name_row_id_changed_at ON audit_log (table_name, row_id, changed_at DESC);

CREATE TRIGGER trg_sellers_updated_at_touch
  BEFORE UPDATE ON sellers
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_sellers_audit
  AFTER INSERT OR UPDATE OR DELETE ON sellers
  FOR EACH ROW
  EXECUTE FUNCTION trg_sellers_audit();

CREATE TRIGGER trg_products_updated_at_touch
  BEFORE UPDATE ON products
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_categories_updated_at_touch
  BEFORE UPDATE ON categories
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_photos_updated_at_touch
  BEFORE UPDATE ON photos
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_customers_updated_at_touch
  BEFORE UPDATE ON customers
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_customers_audit
  AFTER INSERT OR UPDATE OR DELETE ON customers
  FOR EACH ROW
  EXECUTE FUNCTION trg_customers_audit();

CREATE TRIGGER trg_addresses_updated_at_touch
  BEFORE UPDATE ON addresses
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_addresses_audit
  AFTER INSERT OR UPDATE OR DELETE ON addresses
  FOR EACH ROW
  EXECUTE FUNCTION trg_addresses_audit();

CREATE TRIGGER trg_orders_status_transition
  BEFORE INSERT OR UPDATE ON orders
  FOR EACH ROW
  EXECUTE FUNCTION trg_orders_status_transition();

CREATE TRIGGER trg_orders_updated_at_touch
  BEFORE UPDATE ON orders
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_order_lines_updated_at_touch
  BEFORE UPDATE ON order_lines
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_payments_updated_at_touch
  BEFORE UPDATE ON payments
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_payments_audit
  AFTER INSERT OR UPDATE OR DELETE ON payments
  FOR EACH ROW
  EXECUTE FUNCTION trg_payments_audit();

CREATE TRIGGER trg_reviews_updated_at_touch
  BEFORE UPDATE ON reviews
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_payouts_updated_at_touch
  BEFORE UPDATE ON payouts
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_payouts_audit
  AFTER INSERT OR UPDATE OR DELETE ON payouts
  FOR EACH ROW
  EXECUTE FUNCTION trg_payouts_audit();

CREATE TRIGGER trg_audit_log_append_only
  BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW
  EXECUTE FUNCTION trg_audit_log_append_only();

CREATE VIEW active_products
  WITH (security_invoker = true) AS
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

COMMENT ON VIEW active_products IS 'The rows of products that are not deleted.';

COMMENT ON TABLE sellers IS 'One row per seller.';

COMMENT ON COLUMN sellers.id IS 'Surrogate key.';

COMMENT ON COLUMN sellers.commission_rate IS 'In percent.';

COMMENT ON COLUMN sellers.created_at IS 'When the row was written.';

COMMENT ON COLUMN sellers.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN sellers.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE products IS 'One row per product.';

COMMENT ON COLUMN products.id IS 'Surrogate key.';

COMMENT ON COLUMN products.seller_id IS 'The seller this row belongs to.';

COMMENT ON COLUMN products.created_at IS 'When the row was written.';

COMMENT ON COLUMN products.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN products.deleted_at IS 'When the row was deleted; empty while it lives.';

COMMENT ON TABLE categories IS 'One row per category.';

COMMENT ON COLUMN categories.id IS 'Surrogate key.';

COMMENT ON COLUMN categories.parent_id IS 'The category that is its parent.';

COMMENT ON COLUMN categories.created_at IS 'When the row was written.';

COMMENT ON COLUMN categories.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE photos IS 'One row per photo.';

COMMENT ON COLUMN photos.id IS 'Surrogate key.';

COMMENT ON COLUMN photos.product_id IS 'The product this row belongs to.';

COMMENT ON COLUMN photos.storage_key IS 'Where the object store has the file.';

COMMENT ON COLUMN photos.file_name IS 'Name the file was uploaded under.';

COMMENT ON COLUMN photos.content_type IS 'Media type of the file.';

COMMENT ON COLUMN photos.byte_size IS 'Size of the file in bytes. In bytes.';

COMMENT ON COLUMN photos.created_at IS 'When the row was written.';

COMMENT ON COLUMN photos.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE customers IS 'One row per customer.';

COMMENT ON COLUMN customers.id IS 'Surrogate key.';

COMMENT ON COLUMN customers.created_at IS 'When the row was written.';

COMMENT ON COLUMN customers.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN customers.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE addresses IS 'One row per address.';

COMMENT ON COLUMN addresses.id IS 'Surrogate key.';

COMMENT ON COLUMN addresses.customer_id IS 'The customer this row belongs to.';

COMMENT ON COLUMN addresses.created_at IS 'When the row was written.';

COMMENT ON COLUMN addresses.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN addresses.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE orders IS 'One row per order.';

COMMENT ON COLUMN orders.id IS 'Surrogate key.';

COMMENT ON COLUMN orders.customer_id IS 'The customer this row belongs to.';

COMMENT ON COLUMN orders.address_id IS 'The address this row belongs to.';

COMMENT ON COLUMN orders.created_at IS 'When the row was written.';

COMMENT ON COLUMN orders.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE order_lines IS 'One row per order line.';

COMMENT ON COLUMN order_lines.id IS 'Surrogate key.';

COMMENT ON COLUMN order_lines.product_id IS 'The product this row belongs to.';

COMMENT ON COLUMN order_lines.order_id IS 'The order this row belongs to.';

COMMENT ON COLUMN order_lines.created_at IS 'When the row was written.';

COMMENT ON COLUMN order_lines.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE payments IS 'One row per payment.';

COMMENT ON COLUMN payments.id IS 'Surrogate key.';

COMMENT ON COLUMN payments.order_id IS 'The order this row belongs to.';

COMMENT ON COLUMN payments.created_at IS 'When the row was written.';

COMMENT ON COLUMN payments.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN payments.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE reviews IS 'One row per review.';

COMMENT ON COLUMN reviews.id IS 'Surrogate key.';

COMMENT ON COLUMN reviews.product_id IS 'The product this row belongs to.';

COMMENT ON COLUMN reviews.customer_id IS 'The customer this row belongs to.';

COMMENT ON COLUMN reviews.created_at IS 'When the row was written.';

COMMENT ON COLUMN reviews.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE payouts IS 'One row per payout.';

COMMENT ON COLUMN payouts.id IS 'Surrogate key.';

COMMENT ON COLUMN payouts.seller_id IS 'The seller this row belongs to.';

COMMENT ON COLUMN payouts.created_at IS 'When the row was written.';

COMMENT ON COLUMN payouts.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN payouts.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE product_categories IS 'Links one product and one category.';

COMMENT ON COLUMN product_categories.product_id IS 'The product this row belongs to.';

COMMENT ON COLUMN product_categories.category_id IS 'The category this row belongs to.';

COMMENT ON COLUMN product_categories.created_at IS 'When the row was written.';

COMMENT ON TABLE audit_log IS 'One row per change to an audited row: what it was, what it is, who changed it and when.';

COMMENT ON COLUMN audit_log.id IS 'Order in which the changes were recorded.';

COMMENT ON COLUMN audit_log.table_name IS 'Table of the row that changed.';

COMMENT ON COLUMN audit_log.row_id IS 'Key of the row that changed.';

COMMENT ON COLUMN audit_log.action IS 'What was done: insert, update or delete.';

COMMENT ON COLUMN audit_log.old_values IS 'The row before the change.';

COMMENT ON COLUMN audit_log.new_values IS 'The row after the change.';

COMMENT ON COLUMN audit_log.changed_by IS 'Who made the change, as the session named them.';

COMMENT ON COLUMN audit_log.changed_at IS 'When the change was made.';

COMMIT;
