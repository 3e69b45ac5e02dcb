-- Create active_incident_photo
--
-- Why:   Only its query is kept; no table is locked against readers or writers.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

CREATE VIEW active_incident_photo
  WITH (security_invoker = true) AS
SELECT
  incident_photo_id,
  incident_id,
  caption,
  storage_key,
  file_name,
  content_type,
  byte_size,
  created_on,
  modified_on,
  deleted
FROM incident_photo
WHERE deleted = FALSE;

COMMENT ON VIEW active_incident_photo IS 'The rows of incident_photo that are not deleted.';

COMMIT;
