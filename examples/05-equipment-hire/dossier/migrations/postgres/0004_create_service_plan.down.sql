-- Back from: create service_plan
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.
-- Loses: service_plan and every row in it

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

DROP TABLE service_plan;

COMMIT;
