-- Back from: add 3 columns to equipment_unit
--
-- Locks: equipment_unit: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:   As it stands; one transaction.
-- Loses: the values of service_plan_id, meter_hours, next_service_date

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE equipment_unit
  DROP COLUMN next_service_date,
  DROP COLUMN meter_hours,
  DROP COLUMN service_plan_id;

COMMIT;
