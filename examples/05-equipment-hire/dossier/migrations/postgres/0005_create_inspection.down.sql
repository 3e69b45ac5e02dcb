-- Back from: create inspection
--
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.
-- Loses: inspection and every row in it

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

DROP TABLE inspection;

COMMIT;
