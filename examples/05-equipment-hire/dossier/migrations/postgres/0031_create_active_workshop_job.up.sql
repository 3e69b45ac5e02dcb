-- Create active_workshop_job
--
-- Why:   Only its query is kept; no table is locked against readers or writers.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

CREATE VIEW active_workshop_job
  WITH (security_invoker = true) AS
SELECT
  workshop_job_id,
  equipment_unit_id,
  incident_id,
  mechanic_id,
  job_number,
  description,
  opened_date,
  due_date,
  finished_date,
  labour_cost,
  created_on,
  modified_on,
  deleted
FROM workshop_job
WHERE deleted = FALSE;

COMMENT ON VIEW active_workshop_job IS 'The rows of workshop_job that are not deleted.';

COMMIT;
