-- Create active_part_usage
--
-- Why:   Only its query is kept; no table is locked against readers or writers.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

CREATE VIEW active_part_usage
  WITH (security_invoker = true) AS
SELECT
  part_usage_id,
  workshop_job_id,
  spare_part_id,
  quantity,
  unit_price,
  created_on,
  modified_on,
  deleted
FROM part_usage
WHERE deleted = FALSE;

COMMENT ON VIEW active_part_usage IS 'The rows of part_usage that are not deleted.';

COMMIT;
