-- Create spare_part
--
-- Why:   New and empty: nothing that is there is locked, so it is complete with its indexes, rules and comments
--        from the start.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE spare_part (
  spare_part_id BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  supplier_id   BIGINT,
  part_number   VARCHAR(64)   NOT NULL,
  name          VARCHAR(200)  NOT NULL,
  unit_price    NUMERIC(10,2) NOT NULL,
  stock_count   INTEGER       NOT NULL,
  created_on    TIMESTAMPTZ   NOT NULL DEFAULT now(),
  modified_on   TIMESTAMPTZ   NOT NULL DEFAULT now(),
  deleted       BOOLEAN       NOT NULL DEFAULT FALSE,
  CONSTRAINT spare_part_pk PRIMARY KEY (spare_part_id),
  CONSTRAINT spare_part_stock_count_ck CHECK (stock_count >= 0)
);

CREATE UNIQUE INDEX spare_part_part_number_uk ON spare_part (part_number) WHERE deleted = FALSE;

CREATE INDEX spare_part_supplier_id_ix ON spare_part (supplier_id);

CREATE TRIGGER spare_part_set_modified_on
  BEFORE UPDATE ON spare_part
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

COMMENT ON TABLE spare_part IS 'One row per spare part.';

COMMENT ON COLUMN spare_part.spare_part_id IS 'Surrogate key.';

COMMENT ON COLUMN spare_part.supplier_id IS 'The supplier this row belongs to.';

COMMENT ON COLUMN spare_part.created_on IS 'When the row was written.';

COMMENT ON COLUMN spare_part.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN spare_part.deleted IS 'Whether the row is deleted.';

COMMIT;
