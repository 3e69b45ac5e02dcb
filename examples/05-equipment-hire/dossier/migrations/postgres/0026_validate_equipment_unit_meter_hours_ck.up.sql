-- Validate equipment_unit_meter_hours_ck
--
-- Why:         In a transaction of its own, after the one that added the constraint: every row is read, while
--              others read and write.
-- Locks:       equipment_unit: SHARE UPDATE EXCLUSIVE while the table is read; reads and writes go on
-- Run:         As it stands; one transaction.
-- If it fails: A row that breaks the rule is named by the error. Mend such rows and run the step again; the
--              constraint holds for new rows meanwhile.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = 0;

ALTER TABLE equipment_unit
  VALIDATE CONSTRAINT equipment_unit_meter_hours_ck;

COMMIT;
