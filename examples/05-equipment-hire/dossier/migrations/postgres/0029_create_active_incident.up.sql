-- Create active_incident
--
-- Why:   Only its query is kept; no table is locked against readers or writers.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

CREATE VIEW active_incident
  WITH (security_invoker = true) AS
SELECT
  incident_id,
  rental_id,
  equipment_unit_id,
  invoice_id,
  incident_number,
  description,
  estimated_cost,
  occurred_date,
  status,
  created_on,
  modified_on,
  deleted
FROM incident
WHERE deleted = FALSE;

COMMENT ON VIEW active_incident IS 'The rows of incident that are not deleted.';

COMMIT;
