-- Back from: create active_service_plan
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

DROP VIEW active_service_plan;

COMMIT;
