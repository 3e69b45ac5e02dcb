-- Back from: create active_workshop_job
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

DROP VIEW active_workshop_job;

COMMIT;
