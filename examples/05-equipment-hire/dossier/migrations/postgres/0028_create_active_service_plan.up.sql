-- Create active_service_plan
--
-- Why:   Only its query is kept; no table is locked against readers or writers.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

CREATE VIEW active_service_plan
  WITH (security_invoker = true) AS
SELECT
  service_plan_id,
  plan_name,
  number_of_visits,
  created_on,
  modified_on,
  deleted
FROM service_plan
WHERE deleted = FALSE;

COMMENT ON VIEW active_service_plan IS 'The rows of service_plan that are not deleted.';

COMMIT;
