-- Create trigger functions
--
-- Why:   Before the triggers that call them. Nothing is locked.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;

CREATE FUNCTION trg_inspection_append_only() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('app.allow_purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of inspection cannot be changed or deleted';
END;
$$;

CREATE FUNCTION trg_incident_status_transition() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    RETURN NEW;
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status
    AND NOT COALESCE((OLD.status, NEW.status) IN (
      ('open', 'assessed'),
      ('assessed', 'charged'),
      ('assessed', 'waived')
    ), FALSE) THEN
    RAISE EXCEPTION 'incident.status cannot move from % to %', OLD.status, NEW.status;
  END IF;
  RETURN NEW;
END;
$$;

COMMIT;
