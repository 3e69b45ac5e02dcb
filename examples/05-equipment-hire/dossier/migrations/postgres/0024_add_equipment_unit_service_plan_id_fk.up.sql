-- Add equipment_unit_service_plan_id_fk
--
-- Why:         NOT VALID: no row is read under this lock, which equipment_unit and service_plan hold together.
-- Locks:       equipment_unit: SHARE ROW EXCLUSIVE for an instant; writes wait
--              service_plan: SHARE ROW EXCLUSIVE for an instant; writes wait
-- Run:         As it stands; one transaction.
-- If it fails: Nothing was changed. If the lock was not had in time, run it again.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE equipment_unit
  ADD CONSTRAINT equipment_unit_service_plan_id_fk
    FOREIGN KEY (service_plan_id) REFERENCES service_plan (service_plan_id) ON DELETE SET NULL NOT VALID;

COMMIT;
