-- Back from: create part_usage
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.
-- Loses: part_usage and every row in it

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

DROP TABLE part_usage;

COMMIT;
