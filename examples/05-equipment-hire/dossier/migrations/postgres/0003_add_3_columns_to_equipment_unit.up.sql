-- Add 3 columns to equipment_unit
--
-- Why:         One ALTER TABLE, so that the lock is taken once. Only the catalogue changes: a default that is
--              the same for all rows is kept there.
-- Locks:       equipment_unit: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:         As it stands; one transaction.
-- If it fails: Nothing was changed. If the lock was not had in time, run it again.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE equipment_unit
  ADD COLUMN service_plan_id BIGINT,
  ADD COLUMN meter_hours NUMERIC(12,4),
  ADD COLUMN next_service_date DATE;

COMMENT ON COLUMN equipment_unit.service_plan_id IS 'The service plan this row belongs to.';

COMMIT;
