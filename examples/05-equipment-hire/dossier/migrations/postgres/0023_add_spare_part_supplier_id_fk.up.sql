-- Add spare_part_supplier_id_fk
--
-- Why:         Apart from CREATE TABLE, so that supplier alone is locked and only this is tried again when the
--              lock is not had. spare_part is empty, so there is no row to validate.
-- Locks:       supplier: SHARE ROW EXCLUSIVE for an instant; writes wait
-- Run:         As it stands; one transaction.
-- If it fails: Nothing was changed. If the lock was not had in time, run it again.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE spare_part
  ADD CONSTRAINT spare_part_supplier_id_fk
    FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id) ON DELETE SET NULL;

COMMIT;
