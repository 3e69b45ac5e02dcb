-- Back from: create trigger functions
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

DROP FUNCTION trg_incident_status_transition();

DROP FUNCTION trg_inspection_append_only();

COMMIT;
