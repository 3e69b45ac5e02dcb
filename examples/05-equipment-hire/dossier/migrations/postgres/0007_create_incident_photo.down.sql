-- Back from: create incident_photo
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.
-- Loses: incident_photo and every row in it

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

DROP TABLE incident_photo;

COMMIT;
