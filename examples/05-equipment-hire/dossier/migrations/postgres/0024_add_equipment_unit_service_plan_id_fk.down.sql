-- Back from: add equipment_unit_service_plan_id_fk
--
-- Locks: equipment_unit: ACCESS EXCLUSIVE for an instant; reads and writes wait
--        service_plan: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE equipment_unit
  DROP CONSTRAINT equipment_unit_service_plan_id_fk;

COMMIT;
