-- Create inspection
--
-- Why:   New and empty: nothing that is there is locked, so it is complete with its indexes, rules and comments
--        from the start.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE inspection (
  inspection_id     BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
  equipment_unit_id BIGINT      NOT NULL,
  rental_id         BIGINT      NOT NULL,
  employee_id       BIGINT      NOT NULL,
  direction         VARCHAR(50) NOT NULL,
  inspected_time    TIMESTAMPTZ NOT NULL,
  fuel_level        INTEGER     NOT NULL,
  remark            TEXT,
  created_on        TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT inspection_pk PRIMARY KEY (inspection_id),
  CONSTRAINT inspection_direction_ck CHECK (direction IN ('out', 'in')),
  CONSTRAINT inspection_fuel_level_ck CHECK (fuel_level BETWEEN 0 AND 100)
);

CREATE INDEX inspection_equipment_unit_id_inspected_time_ix
  ON inspection (equipment_unit_id, inspected_time DESC);

CREATE INDEX inspection_rental_id_ix ON inspection (rental_id);

CREATE INDEX inspection_employee_id_ix ON inspection (employee_id);

CREATE TRIGGER trg_inspection_append_only
  BEFORE UPDATE OR DELETE ON inspection
  FOR EACH ROW
  EXECUTE FUNCTION trg_inspection_append_only();

COMMENT ON TABLE inspection IS 'One row per inspection.';

COMMENT ON COLUMN inspection.inspection_id IS 'Surrogate key.';

COMMENT ON COLUMN inspection.equipment_unit_id IS 'The equipment unit this row belongs to.';

COMMENT ON COLUMN inspection.rental_id IS 'The rental this row belongs to.';

COMMENT ON COLUMN inspection.employee_id IS 'The employee this row belongs to.';

COMMENT ON COLUMN inspection.created_on IS 'When the row was written.';

COMMIT;
