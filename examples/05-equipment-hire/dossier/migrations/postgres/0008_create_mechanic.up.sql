-- Create mechanic
--
-- Why:   New and empty: nothing that is there is locked, so it is complete with its indexes, rules and comments
--        from the start.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE mechanic (
  mechanic_id BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  full_name   VARCHAR(200) NOT NULL,
  email       VARCHAR(320) NOT NULL,
  hired_date  DATE         NOT NULL,
  created_on  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  modified_on TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted     BOOLEAN      NOT NULL DEFAULT FALSE,
  CONSTRAINT mechanic_pk PRIMARY KEY (mechanic_id),
  CONSTRAINT mechanic_email_ck CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = lower(email))
);

CREATE UNIQUE INDEX mechanic_email_uk ON mechanic (email) WHERE deleted = FALSE;

CREATE TRIGGER mechanic_set_modified_on
  BEFORE UPDATE ON mechanic
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

COMMENT ON TABLE mechanic IS 'One row per mechanic.';

COMMENT ON COLUMN mechanic.mechanic_id IS 'Surrogate key.';

COMMENT ON COLUMN mechanic.created_on IS 'When the row was written.';

COMMENT ON COLUMN mechanic.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN mechanic.deleted IS 'Whether the row is deleted.';

COMMIT;
