-- Back from: add customer_credit_limit_ck
--
-- Locks: customer: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE customer
  DROP CONSTRAINT customer_credit_limit_ck;

COMMIT;
