-- Back from: create active_incident_photo
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

DROP VIEW active_incident_photo;

COMMIT;
