-- Add incident_equipment_unit_id_fk
--
-- Why:         Apart from CREATE TABLE, so that equipment_unit alone is locked and only this is tried again when
--              the lock is not had. incident is empty, so there is no row to validate.
-- Locks:       equipment_unit: SHARE ROW EXCLUSIVE for an instant; writes wait
-- Run:         As it stands; one transaction.
-- If it fails: Nothing was changed. If the lock was not had in time, run it again.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE incident
  ADD CONSTRAINT incident_equipment_unit_id_fk
    FOREIGN KEY (equipment_unit_id) REFERENCES equipment_unit (equipment_unit_id) ON DELETE RESTRICT;

COMMIT;
