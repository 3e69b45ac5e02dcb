-- Back from: create active_part_usage
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

DROP VIEW active_part_usage;

COMMIT;
