-- Back from: build equipment_unit_service_plan_id_ix
--
-- Locks: equipment_unit: SHARE UPDATE EXCLUSIVE for an instant; reads and writes go on
-- Run:   Outside a transaction: not with --single-transaction, nor in a migration tool that opens one around
--        each file.

SET statement_timeout = 0;
SET lock_timeout = 0;

DROP INDEX CONCURRENTLY IF EXISTS equipment_unit_service_plan_id_ix;

RESET statement_timeout;
RESET lock_timeout;
