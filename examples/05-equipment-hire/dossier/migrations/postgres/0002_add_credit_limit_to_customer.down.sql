-- Back from: add credit_limit to customer
--
-- Locks: customer: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:   As it stands; one transaction.
-- Loses: the values of credit_limit

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE customer
  DROP COLUMN credit_limit;

COMMIT;
