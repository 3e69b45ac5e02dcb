-- Back from: add spare_part_supplier_id_fk
--
-- Locks: supplier: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE spare_part
  DROP CONSTRAINT spare_part_supplier_id_fk;

COMMIT;
