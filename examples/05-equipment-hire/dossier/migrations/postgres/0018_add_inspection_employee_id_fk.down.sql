-- Back from: add inspection_employee_id_fk
--
-- Locks: employee: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE inspection
  DROP CONSTRAINT inspection_employee_id_fk;

COMMIT;
