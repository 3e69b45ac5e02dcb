-- Build equipment_unit_next_service_date_ix
--
-- Why:         Built while others write. CONCURRENTLY does not run in a transaction, so it is a file of its own.
-- Locks:       equipment_unit: SHARE UPDATE EXCLUSIVE while the index is built; reads and writes go on
-- Run:         Outside a transaction: not with --single-transaction, nor in a migration tool that opens one
--              around each file.
-- If it fails: An index that was not finished stays behind, marked INVALID: run the way back, then the step
--              again.

SET statement_timeout = 0;
SET lock_timeout = 0;

CREATE INDEX CONCURRENTLY equipment_unit_next_service_date_ix ON equipment_unit (next_service_date) WHERE deleted = FALSE;

RESET statement_timeout;
RESET lock_timeout;
