-- Create service_plan
--
-- Why:   New and empty: nothing that is there is locked, so it is complete with its indexes, rules and comments
--        from the start.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE service_plan (
  service_plan_id  BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  plan_name        VARCHAR(200) NOT NULL,
  number_of_visits INTEGER      NOT NULL,
  created_on       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  modified_on      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted          BOOLEAN      NOT NULL DEFAULT FALSE,
  CONSTRAINT service_plan_pk PRIMARY KEY (service_plan_id),
  CONSTRAINT service_plan_number_of_visits_ck CHECK (number_of_visits >= 1)
);

CREATE TRIGGER service_plan_set_modified_on
  BEFORE UPDATE ON service_plan
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

COMMENT ON TABLE service_plan IS 'One row per service plan.';

COMMENT ON COLUMN service_plan.service_plan_id IS 'Surrogate key.';

COMMENT ON COLUMN service_plan.created_on IS 'When the row was written.';

COMMENT ON COLUMN service_plan.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN service_plan.deleted IS 'Whether the row is deleted.';

COMMIT;
