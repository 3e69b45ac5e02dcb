-- Marketplace for handmade goods: drop the schema (PostgreSQL 15). All rows in it are lost.

BEGIN;
SET LOCAL lock_timeout = '5s';

DROP VIEW active_products;

DROP TABLE audit_log;

DROP TABLE product_categories;

DROP TABLE payouts;

DROP TABLE reviews;

DROP TABLE payments;

DROP TABLE order_lines;

DROP TABLE orders;

DROP TABLE addresses;

DROP TABLE customers;

DROP TABLE photos;

DROP TABLE categories;

DROP TABLE products;

DROP TABLE sellers;

DROP FUNCTION trg_audit_log_append_only();

DROP FUNCTION trg_payouts_audit();

DROP FUNCTION trg_payments_audit();

DROP FUNCTION trg_orders_status_transition();

DROP FUNCTION trg_addresses_audit();

DROP FUNCTION trg_customers_audit();

DROP FUNCTION trg_sellers_audit();

DROP FUNCTION set_updated_at();

DROP EXTENSION IF EXISTS pg_trgm;

COMMIT;
