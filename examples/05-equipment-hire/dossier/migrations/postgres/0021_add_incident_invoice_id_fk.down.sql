-- Back from: add incident_invoice_id_fk
--
-- Locks: invoice: ACCESS EXCLUSIVE for an instant; reads and writes wait
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE incident
  DROP CONSTRAINT incident_invoice_id_fk;

COMMIT;
