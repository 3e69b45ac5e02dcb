-- Marketplace for handmade goods: drop the schema (SQLite 3.45). All rows in it are lost.

PRAGMA foreign_keys = OFF;
BEGIN;

PRAGMA defer_foreign_keys = ON;

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

COMMIT;
PRAGMA foreign_keys = ON;
