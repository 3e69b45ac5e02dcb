-- Back from: add workshop_job_equipment_unit_id_fk
--
-- Locks: equipment_unit: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE workshop_job
  DROP CONSTRAINT workshop_job_equipment_unit_id_fk;

COMMIT;
