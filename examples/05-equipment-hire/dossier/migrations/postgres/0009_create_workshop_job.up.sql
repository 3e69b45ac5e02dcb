-- Create workshop_job
--
-- Why:   New and empty: nothing that is there is locked, so it is complete with its indexes, rules and comments
--        from the start.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.
-- Note:  Its references are to tables that earlier steps created.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE workshop_job (
  workshop_job_id   BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  equipment_unit_id BIGINT        NOT NULL,
  incident_id       BIGINT,
  mechanic_id       BIGINT,
  job_number        VARCHAR(64)   NOT NULL,
  description       TEXT          NOT NULL,
  opened_date       DATE          NOT NULL,
  due_date          DATE          NOT NULL,
  finished_date     DATE,
  labour_cost       NUMERIC(10,2) NOT NULL,
  created_on        TIMESTAMPTZ   NOT NULL DEFAULT now(),
  modified_on       TIMESTAMPTZ   NOT NULL DEFAULT now(),
  deleted           BOOLEAN       NOT NULL DEFAULT FALSE,
  CONSTRAINT workshop_job_pk PRIMARY KEY (workshop_job_id),
  CONSTRAINT workshop_job_finished_date_opened_date_ck CHECK (finished_date >= opened_date),
  CONSTRAINT workshop_job_incident_id_fk
    FOREIGN KEY (incident_id) REFERENCES incident (incident_id) ON DELETE SET NULL,
  CONSTRAINT workshop_job_mechanic_id_fk
    FOREIGN KEY (mechanic_id) REFERENCES mechanic (mechanic_id) ON DELETE SET NULL
);

CREATE UNIQUE INDEX workshop_job_job_number_uk ON workshop_job (job_number) WHERE deleted = FALSE;

CREATE INDEX workshop_job_equipment_unit_id_due_date_ix
  ON workshop_job (equipment_unit_id, due_date)
  WHERE deleted = FALSE;

CREATE INDEX workshop_job_equipment_unit_id_ix ON workshop_job (equipment_unit_id);

CREATE INDEX workshop_job_incident_id_ix ON workshop_job (incident_id);

CREATE INDEX workshop_job_mechanic_id_ix ON workshop_job (mechanic_id);

CREATE TRIGGER workshop_job_set_modified_on
  BEFORE UPDATE ON workshop_job
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

COMMENT ON TABLE workshop_job IS 'One row per workshop job.';

COMMENT ON COLUMN workshop_job.workshop_job_id IS 'Surrogate key.';

COMMENT ON COLUMN workshop_job.equipment_unit_id IS 'The equipment unit this row belongs to.';

COMMENT ON COLUMN workshop_job.incident_id IS 'The incident this row belongs to.';

COMMENT ON COLUMN workshop_job.mechanic_id IS 'The mechanic this row belongs to.';

COMMENT ON COLUMN workshop_job.created_on IS 'When the row was written.';

COMMENT ON COLUMN workshop_job.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN workshop_job.deleted IS 'Whether the row is deleted.';

COMMIT;
