-- Back from: create workshop_job
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.
-- Loses: workshop_job and every row in it

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

DROP TABLE workshop_job;

COMMIT;
