-- Add equipment_unit_meter_hours_ck
--
-- Why:         NOT VALID: new and changed rows are held to it from now on, and the rows that are there are not
--              read under this lock.
-- Locks:       equipment_unit: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:         As it stands; one transaction.
-- If it fails: Nothing was changed. If the lock was not had in time, run it again.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE equipment_unit
  ADD CONSTRAINT equipment_unit_meter_hours_ck CHECK (meter_hours >= 0) NOT VALID;

COMMIT;
