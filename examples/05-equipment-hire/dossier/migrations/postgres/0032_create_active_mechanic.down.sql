-- Back from: create active_mechanic
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

DROP VIEW active_mechanic;

COMMIT;
