-- Marketplace for handmade goods: drop the schema (MySQL 8.0). All rows in it are lost.
-- Every statement commits by itself on this engine: after a failure, run the other direction before trying again.

SET SESSION lock_wait_timeout = 5;

DROP TRIGGER trg_audit_log_append_only_delete;

DROP TRIGGER trg_audit_log_append_only_update;

DROP TRIGGER trg_payouts_audit_delete;

DROP TRIGGER trg_payouts_audit_update;

DROP TRIGGER trg_payouts_audit_insert;

DROP TRIGGER trg_payments_audit_delete;

DROP TRIGGER trg_payments_audit_update;

DROP TRIGGER trg_payments_audit_insert;

DROP TRIGGER trg_orders_status_transition_update;

DROP TRIGGER trg_addresses_audit_delete;

DROP TRIGGER trg_addresses_audit_update;

DROP TRIGGER trg_addresses_audit_insert;

DROP TRIGGER trg_customers_delete_addresses_by_customer_id;

DROP TRIGGER trg_customers_audit_delete;

DROP TRIGGER trg_customers_audit_update;

DROP TRIGGER trg_customers_audit_insert;

DROP TRIGGER check_categories_parent_id_id_other_update;

DROP TRIGGER check_categories_parent_id_id_other_insert;

DROP TRIGGER trg_sellers_audit_delete;

DROP TRIGGER trg_sellers_audit_update;

DROP TRIGGER trg_sellers_audit_insert;

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
