-- Back from: create active_spare_part
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

DROP VIEW active_spare_part;

COMMIT;
