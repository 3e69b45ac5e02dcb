-- Create incident
--
-- Why:   New and empty: nothing that is there is locked, so it is complete with its indexes, rules and comments
--        from the start.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE incident (
  incident_id       BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  rental_id         BIGINT        NOT NULL,
  equipment_unit_id BIGINT        NOT NULL,
  invoice_id        BIGINT,
  incident_number   VARCHAR(64)   NOT NULL,
  description       TEXT          NOT NULL,
  estimated_cost    NUMERIC(10,2) NOT NULL,
  occurred_date     DATE          NOT NULL,
  status            VARCHAR(50)   NOT NULL DEFAULT 'open',
  created_on        TIMESTAMPTZ   NOT NULL DEFAULT now(),
  modified_on       TIMESTAMPTZ   NOT NULL DEFAULT now(),
  deleted           BOOLEAN       NOT NULL DEFAULT FALSE,
  CONSTRAINT incident_pk PRIMARY KEY (incident_id),
  CONSTRAINT incident_estimated_cost_ck CHECK (estimated_cost >= 0),
  CONSTRAINT incident_status_ck CHECK (status IN ('open', 'assessed', 'charged', 'waived'))
);

CREATE UNIQUE INDEX incident_incident_number_uk ON incident (incident_number) WHERE deleted = FALSE;

CREATE INDEX incident_rental_id_ix ON incident (rental_id);

CREATE INDEX incident_equipment_unit_id_ix ON incident (equipment_unit_id);

CREATE INDEX incident_invoice_id_ix ON incident (invoice_id);

CREATE INDEX incident_occurred_date_ix ON incident (occurred_date) WHERE status = 'open' AND deleted = FALSE;

CREATE TRIGGER trg_incident_status_transition
  BEFORE INSERT OR UPDATE ON incident
  FOR EACH ROW
  EXECUTE FUNCTION trg_incident_status_transition();

CREATE TRIGGER incident_set_modified_on
  BEFORE UPDATE ON incident
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

COMMENT ON TABLE incident IS 'One row per incident.';

COMMENT ON COLUMN incident.incident_id IS 'Surrogate key.';

COMMENT ON COLUMN incident.rental_id IS 'The rental this row belongs to.';

COMMENT ON COLUMN incident.equipment_unit_id IS 'The equipment unit this row belongs to.';

COMMENT ON COLUMN incident.invoice_id IS 'The invoice this row belongs to.';

COMMENT ON COLUMN incident.created_on IS 'When the row was written.';

COMMENT ON COLUMN incident.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN incident.deleted IS 'Whether the row is deleted.';

COMMIT;
