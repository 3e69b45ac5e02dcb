-- Add credit_limit to customer
--
-- Why:         One ALTER TABLE, so that the lock is taken once. Only the catalogue changes: a default that is
--              the same for all rows is kept there.
-- Locks:       customer: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:         As it stands; one transaction.
-- If it fails: Nothing was changed. If the lock was not had in time, run it again.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE customer
  ADD COLUMN credit_limit NUMERIC(10,2);

COMMIT;
