-- Back from: create spare_part
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.
-- Loses: spare_part and every row in it

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

DROP TABLE spare_part;

COMMIT;
