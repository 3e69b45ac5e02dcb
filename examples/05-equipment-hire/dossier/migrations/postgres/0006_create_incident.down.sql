-- Back from: create incident
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.
-- Loses: incident and every row in it

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

DROP TABLE incident;

COMMIT;
