-- Back from: create active_incident
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

DROP VIEW active_incident;

COMMIT;
