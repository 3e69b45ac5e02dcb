-- Create active_mechanic
--
-- Why:   Only its query is kept; no table is locked against readers or writers.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

CREATE VIEW active_mechanic
  WITH (security_invoker = true) AS
SELECT
  mechanic_id,
  full_name,
  email,
  hired_date,
  created_on,
  modified_on,
  deleted
FROM mechanic
WHERE deleted = FALSE;

COMMENT ON VIEW active_mechanic IS 'The rows of mechanic that are not deleted.';

COMMIT;
