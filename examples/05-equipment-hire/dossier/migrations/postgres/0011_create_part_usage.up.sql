-- Create part_usage
--
-- Why:   New and empty: nothing that is there is locked, so it is complete with its indexes, rules and comments
--        from the start.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.
-- Note:  Its references are to tables that earlier steps created.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE part_usage (
  part_usage_id   BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  workshop_job_id BIGINT        NOT NULL,
  spare_part_id   BIGINT        NOT NULL,
  quantity        INTEGER       NOT NULL,
  unit_price      NUMERIC(10,2) NOT NULL,
  created_on      TIMESTAMPTZ   NOT NULL DEFAULT now(),
  modified_on     TIMESTAMPTZ   NOT NULL DEFAULT now(),
  deleted         BOOLEAN       NOT NULL DEFAULT FALSE,
  CONSTRAINT part_usage_pk PRIMARY KEY (part_usage_id),
  CONSTRAINT part_usage_quantity_ck CHECK (quantity >= 1),
  CONSTRAINT part_usage_workshop_job_id_fk
    FOREIGN KEY (workshop_job_id) REFERENCES workshop_job (workshop_job_id) ON DELETE RESTRICT,
  CONSTRAINT part_usage_spare_part_id_fk
    FOREIGN KEY (spare_part_id) REFERENCES spare_part (spare_part_id) ON DELETE RESTRICT
);

CREATE INDEX part_usage_workshop_job_id_ix ON part_usage (workshop_job_id);

CREATE INDEX part_usage_spare_part_id_ix ON part_usage (spare_part_id);

CREATE TRIGGER part_usage_set_modified_on
  BEFORE UPDATE ON part_usage
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

COMMENT ON TABLE part_usage IS 'One row per part usage.';

COMMENT ON COLUMN part_usage.part_usage_id IS 'Surrogate key.';

COMMENT ON COLUMN part_usage.workshop_job_id IS 'The workshop job this row belongs to.';

COMMENT ON COLUMN part_usage.spare_part_id IS 'The spare part this row belongs to.';

COMMENT ON COLUMN part_usage.created_on IS 'When the row was written.';

COMMENT ON COLUMN part_usage.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN part_usage.deleted IS 'Whether the row is deleted.';

COMMIT;
