-- Create active_spare_part
--
-- Why:   Only its query is kept; no table is locked against readers or writers.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

CREATE VIEW active_spare_part
  WITH (security_invoker = true) AS
SELECT
  spare_part_id,
  supplier_id,
  part_number,
  name,
  unit_price,
  stock_count,
  created_on,
  modified_on,
  deleted
FROM spare_part
WHERE deleted = FALSE;

COMMENT ON VIEW active_spare_part IS 'The rows of spare_part that are not deleted.';

COMMIT;
