-- Add customer_credit_limit_ck
--
-- Why:         NOT VALID: new and changed rows are held to it from now on, and the rows that are there are not
--              read under this lock.
-- Locks:       customer: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:         As it stands; one transaction.
-- If it fails: Nothing was changed. If the lock was not had in time, run it again.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE customer
  ADD CONSTRAINT customer_credit_limit_ck CHECK (credit_limit >= 0) NOT VALID;

COMMIT;
