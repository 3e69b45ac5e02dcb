-- Add incident_invoice_id_fk
--
-- Why:         Apart from CREATE TABLE, so that invoice alone is locked and only this is tried again when the
--              lock is not had. incident is empty, so there is no row to validate.
-- Locks:       invoice: SHARE ROW EXCLUSIVE for an instant; writes wait
-- Run:         As it stands; one transaction.
-- If it fails: Nothing was changed. If the lock was not had in time, run it again.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE incident
  ADD CONSTRAINT incident_invoice_id_fk FOREIGN KEY (invoice_id) REFERENCES invoice (invoice_id) ON DELETE SET NULL;

COMMIT;
