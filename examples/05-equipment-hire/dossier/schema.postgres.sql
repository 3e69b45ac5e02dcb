-- Workshop and incidents
-- The whole schema for PostgreSQL 15 as it is with what is added, for reference and for empty databases.

CREATE FUNCTION set_modified_on() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  NEW.modified_on := now();
  RETURN NEW;
END;
$$;

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

CREATE TABLE branch (
  branch_id   BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  code        VARCHAR(12)  NOT NULL,
  name        VARCHAR(120) NOT NULL,
  city        VARCHAR(120) NOT NULL,
  opened_on   DATE,
  created_on  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  modified_on TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted     BOOLEAN      NOT NULL DEFAULT FALSE,
  CONSTRAINT branch_pk PRIMARY KEY (branch_id),
  CONSTRAINT branch_code_uk UNIQUE (code)
);

CREATE TABLE employee (
  employee_id BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  branch_id   BIGINT       NOT NULL,
  full_name   VARCHAR(160) NOT NULL,
  email       VARCHAR(320) NOT NULL,
  job_role    VARCHAR(40)  NOT NULL DEFAULT 'counter',
  hired_on    DATE         NOT NULL,
  created_on  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  modified_on TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted     BOOLEAN      NOT NULL DEFAULT FALSE,
  CONSTRAINT employee_pk PRIMARY KEY (employee_id),
  CONSTRAINT employee_email_uk UNIQUE (email),
  CONSTRAINT employee_job_role_ck CHECK (job_role IN ('counter', 'driver', 'mechanic', 'manager')),
  CONSTRAINT employee_branch_id_fk FOREIGN KEY (branch_id) REFERENCES branch (branch_id)
);

CREATE TABLE customer (
  customer_id    BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  branch_id      BIGINT        NOT NULL,
  account_number VARCHAR(20)   NOT NULL,
  name           VARCHAR(200)  NOT NULL,
  email          VARCHAR(320),
  phone          VARCHAR(32),
  status         VARCHAR(20)   NOT NULL DEFAULT 'active',
  created_on     TIMESTAMPTZ   NOT NULL DEFAULT now(),
  modified_on    TIMESTAMPTZ   NOT NULL DEFAULT now(),
  deleted        BOOLEAN       NOT NULL DEFAULT FALSE,
  credit_limit   NUMERIC(10,2),
  CONSTRAINT customer_pk PRIMARY KEY (customer_id),
  CONSTRAINT customer_account_number_uk UNIQUE (account_number),
  CONSTRAINT customer_status_ck CHECK (status IN ('active', 'on_hold', 'closed')),
  CONSTRAINT customer_credit_limit_ck CHECK (credit_limit >= 0),
  CONSTRAINT customer_branch_id_fk FOREIGN KEY (branch_id) REFERENCES branch (branch_id)
);

CREATE TABLE customer_contact (
  customer_contact_id BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  customer_id         BIGINT       NOT NULL,
  full_name           VARCHAR(160) NOT NULL,
  phone               VARCHAR(32)  NOT NULL,
  created_on          TIMESTAMPTZ  NOT NULL DEFAULT now(),
  modified_on         TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted             BOOLEAN      NOT NULL DEFAULT FALSE,
  CONSTRAINT customer_contact_pk PRIMARY KEY (customer_contact_id),
  CONSTRAINT customer_contact_customer_id_fk
    FOREIGN KEY (customer_id) REFERENCES customer (customer_id) ON DELETE CASCADE
);

CREATE TABLE supplier (
  supplier_id BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  name        VARCHAR(200) NOT NULL,
  vat_number  VARCHAR(20),
  created_on  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  modified_on TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted     BOOLEAN      NOT NULL DEFAULT FALSE,
  CONSTRAINT supplier_pk PRIMARY KEY (supplier_id)
);

CREATE TABLE equipment_category (
  equipment_category_id BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
  name                  VARCHAR(80) NOT NULL,
  created_on            TIMESTAMPTZ NOT NULL DEFAULT now(),
  modified_on           TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT equipment_category_pk PRIMARY KEY (equipment_category_id),
  CONSTRAINT equipment_category_name_uk UNIQUE (name)
);

CREATE TABLE equipment_model (
  equipment_model_id    BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  equipment_category_id BIGINT        NOT NULL,
  supplier_id           BIGINT,
  name                  VARCHAR(160)  NOT NULL,
  daily_price           NUMERIC(10,2) NOT NULL,
  created_on            TIMESTAMPTZ   NOT NULL DEFAULT now(),
  modified_on           TIMESTAMPTZ   NOT NULL DEFAULT now(),
  deleted               BOOLEAN       NOT NULL DEFAULT FALSE,
  CONSTRAINT equipment_model_pk PRIMARY KEY (equipment_model_id),
  CONSTRAINT equipment_model_daily_price_ck CHECK (daily_price >= 0),
  CONSTRAINT equipment_model_equipment_category_id_fk
    FOREIGN KEY (equipment_category_id) REFERENCES equipment_category (equipment_category_id),
  CONSTRAINT equipment_model_supplier_id_fk FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id)
);

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

CREATE TABLE equipment_unit (
  equipment_unit_id  BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  equipment_model_id BIGINT        NOT NULL,
  branch_id          BIGINT        NOT NULL,
  serial_number      VARCHAR(60)   NOT NULL,
  status             VARCHAR(20)   NOT NULL DEFAULT 'available',
  bought_on          DATE,
  purchase_price     NUMERIC(10,2),
  created_on         TIMESTAMPTZ   NOT NULL DEFAULT now(),
  modified_on        TIMESTAMPTZ   NOT NULL DEFAULT now(),
  deleted            BOOLEAN       NOT NULL DEFAULT FALSE,
  service_plan_id    BIGINT,
  meter_hours        NUMERIC(12,4),
  next_service_date  DATE,
  CONSTRAINT equipment_unit_pk PRIMARY KEY (equipment_unit_id),
  CONSTRAINT equipment_unit_serial_number_uk UNIQUE (serial_number),
  CONSTRAINT equipment_unit_status_ck CHECK (status IN ('available', 'on_hire', 'in_service', 'retired')),
  CONSTRAINT equipment_unit_meter_hours_ck CHECK (meter_hours >= 0),
  CONSTRAINT equipment_unit_equipment_model_id_fk
    FOREIGN KEY (equipment_model_id) REFERENCES equipment_model (equipment_model_id),
  CONSTRAINT equipment_unit_branch_id_fk FOREIGN KEY (branch_id) REFERENCES branch (branch_id),
  CONSTRAINT equipment_unit_service_plan_id_fk
    FOREIGN KEY (service_plan_id) REFERENCES service_plan (service_plan_id) ON DELETE SET NULL
);

CREATE TABLE rental (
  rental_id     BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
  customer_id   BIGINT      NOT NULL,
  branch_id     BIGINT      NOT NULL,
  rental_number VARCHAR(20) NOT NULL,
  status        VARCHAR(20) NOT NULL DEFAULT 'draft',
  starts_on     DATE        NOT NULL,
  ends_on       DATE        NOT NULL,
  created_on    TIMESTAMPTZ NOT NULL DEFAULT now(),
  modified_on   TIMESTAMPTZ NOT NULL DEFAULT now(),
  deleted       BOOLEAN     NOT NULL DEFAULT FALSE,
  CONSTRAINT rental_pk PRIMARY KEY (rental_id),
  CONSTRAINT rental_rental_number_uk UNIQUE (rental_number),
  CONSTRAINT rental_status_ck CHECK (status IN ('draft', 'confirmed', 'out', 'returned', 'cancelled')),
  CONSTRAINT rental_ends_on_ck CHECK (ends_on >= starts_on),
  CONSTRAINT rental_customer_id_fk FOREIGN KEY (customer_id) REFERENCES customer (customer_id),
  CONSTRAINT rental_branch_id_fk FOREIGN KEY (branch_id) REFERENCES branch (branch_id)
);

CREATE TABLE rental_line (
  rental_line_id    BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  rental_id         BIGINT        NOT NULL,
  equipment_unit_id BIGINT        NOT NULL,
  daily_price       NUMERIC(10,2) NOT NULL,
  created_on        TIMESTAMPTZ   NOT NULL DEFAULT now(),
  modified_on       TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT rental_line_pk PRIMARY KEY (rental_line_id),
  CONSTRAINT rental_line_daily_price_ck CHECK (daily_price >= 0),
  CONSTRAINT rental_line_rental_id_fk FOREIGN KEY (rental_id) REFERENCES rental (rental_id) ON DELETE CASCADE,
  CONSTRAINT rental_line_equipment_unit_id_fk
    FOREIGN KEY (equipment_unit_id) REFERENCES equipment_unit (equipment_unit_id)
);

CREATE TABLE invoice (
  invoice_id     BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  rental_id      BIGINT        NOT NULL,
  invoice_number VARCHAR(20)   NOT NULL,
  total_amount   NUMERIC(10,2) NOT NULL,
  issued_on      DATE          NOT NULL,
  created_on     TIMESTAMPTZ   NOT NULL DEFAULT now(),
  modified_on    TIMESTAMPTZ   NOT NULL DEFAULT now(),
  deleted        BOOLEAN       NOT NULL DEFAULT FALSE,
  CONSTRAINT invoice_pk PRIMARY KEY (invoice_id),
  CONSTRAINT invoice_invoice_number_uk UNIQUE (invoice_number),
  CONSTRAINT invoice_rental_id_fk FOREIGN KEY (rental_id) REFERENCES rental (rental_id)
);

CREATE TABLE payment (
  payment_id  BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  invoice_id  BIGINT        NOT NULL,
  amount      NUMERIC(10,2) NOT NULL,
  paid_on     DATE          NOT NULL,
  method      VARCHAR(20)   NOT NULL,
  created_on  TIMESTAMPTZ   NOT NULL DEFAULT now(),
  modified_on TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT payment_pk PRIMARY KEY (payment_id),
  CONSTRAINT payment_amount_ck CHECK (amount > 0),
  CONSTRAINT payment_method_ck CHECK (method IN ('card', 'cash', 'transfer')),
  CONSTRAINT payment_invoice_id_fk FOREIGN KEY (invoice_id) REFERENCES invoice (invoice_id)
);

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
  CONSTRAINT inspection_fuel_level_ck CHECK (fuel_level BETWEEN 0 AND 100),
  CONSTRAINT inspection_equipment_unit_id_fk
    FOREIGN KEY (equipment_unit_id) REFERENCES equipment_unit (equipment_unit_id) ON DELETE RESTRICT,
  CONSTRAINT inspection_rental_id_fk FOREIGN KEY (rental_id) REFERENCES rental (rental_id) ON DELETE RESTRICT,
  CONSTRAINT inspection_employee_id_fk
    FOREIGN KEY (employee_id) REFERENCES employee (employee_id) ON DELETE RESTRICT
);

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
  CONSTRAINT incident_status_ck CHECK (status IN ('open', 'assessed', 'charged', 'waived')),
  CONSTRAINT incident_rental_id_fk FOREIGN KEY (rental_id) REFERENCES rental (rental_id) ON DELETE RESTRICT,
  CONSTRAINT incident_equipment_unit_id_fk
    FOREIGN KEY (equipment_unit_id) REFERENCES equipment_unit (equipment_unit_id) ON DELETE RESTRICT,
  CONSTRAINT incident_invoice_id_fk FOREIGN KEY (invoice_id) REFERENCES invoice (invoice_id) ON DELETE SET NULL
);

CREATE TABLE incident_photo (
  incident_photo_id BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  incident_id       BIGINT       NOT NULL,
  caption           VARCHAR(200),
  storage_key       VARCHAR(500) NOT NULL,
  file_name         VARCHAR(255) NOT NULL,
  content_type      VARCHAR(127) NOT NULL,
  byte_size         BIGINT       NOT NULL,
  created_on        TIMESTAMPTZ  NOT NULL DEFAULT now(),
  modified_on       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted           BOOLEAN      NOT NULL DEFAULT FALSE,
  CONSTRAINT incident_photo_pk PRIMARY KEY (incident_photo_id),
  CONSTRAINT incident_photo_byte_size_ck CHECK (byte_size >= 0),
  CONSTRAINT incident_photo_incident_id_fk
    FOREIGN KEY (incident_id) REFERENCES incident (incident_id) ON DELETE CASCADE
);

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
  CONSTRAINT workshop_job_equipment_unit_id_fk
    FOREIGN KEY (equipment_unit_id) REFERENCES equipment_unit (equipment_unit_id) ON DELETE RESTRICT,
  CONSTRAINT workshop_job_incident_id_fk
    FOREIGN KEY (incident_id) REFERENCES incident (incident_id) ON DELETE SET NULL,
  CONSTRAINT workshop_job_mechanic_id_fk
    FOREIGN KEY (mechanic_id) REFERENCES mechanic (mechanic_id) ON DELETE SET NULL
);

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
  CONSTRAINT spare_part_stock_count_ck CHECK (stock_count >= 0),
  CONSTRAINT spare_part_supplier_id_fk
    FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id) ON DELETE SET NULL
);

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

CREATE INDEX employee_branch_id_ix ON employee (branch_id);

CREATE INDEX customer_branch_id_ix ON customer (branch_id);

CREATE INDEX customer_contact_customer_id_ix ON customer_contact (customer_id);

CREATE INDEX equipment_model_equipment_category_id_ix ON equipment_model (equipment_category_id);

CREATE INDEX equipment_model_supplier_id_ix ON equipment_model (supplier_id);

CREATE INDEX equipment_unit_equipment_model_id_ix ON equipment_unit (equipment_model_id);

CREATE INDEX equipment_unit_branch_id_ix ON equipment_unit (branch_id);

CREATE INDEX equipment_unit_service_plan_id_ix ON equipment_unit (service_plan_id);

CREATE INDEX equipment_unit_next_service_date_ix ON equipment_unit (next_service_date) WHERE deleted = FALSE;

CREATE INDEX rental_customer_id_ix ON rental (customer_id);

CREATE INDEX rental_branch_id_ix ON rental (branch_id);

CREATE INDEX rental_line_rental_id_ix ON rental_line (rental_id);

CREATE INDEX rental_line_equipment_unit_id_ix ON rental_line (equipment_unit_id);

CREATE INDEX invoice_rental_id_ix ON invoice (rental_id);

CREATE INDEX payment_invoice_id_ix ON payment (invoice_id);

CREATE INDEX inspection_equipment_unit_id_inspected_time_ix
  ON inspection (equipment_unit_id, inspected_time DESC);

CREATE INDEX inspection_rental_id_ix ON inspection (rental_id);

CREATE INDEX inspection_employee_id_ix ON inspection (employee_id);

CREATE UNIQUE INDEX incident_incident_number_uk ON incident (incident_number) WHERE deleted = FALSE;

CREATE INDEX incident_rental_id_ix ON incident (rental_id);

CREATE INDEX incident_equipment_unit_id_ix ON incident (equipment_unit_id);

CREATE INDEX incident_invoice_id_ix ON incident (invoice_id);

CREATE INDEX incident_occurred_date_ix ON incident (occurred_date) WHERE status = 'open' AND deleted = FALSE;

CREATE INDEX incident_photo_incident_id_ix ON incident_photo (incident_id);

CREATE UNIQUE INDEX mechanic_email_uk ON mechanic (email) WHERE deleted = FALSE;

CREATE UNIQUE INDEX workshop_job_job_number_uk ON workshop_job (job_number) WHERE deleted = FALSE;

CREATE INDEX workshop_job_equipment_unit_id_due_date_ix
  ON workshop_job (equipment_unit_id, due_date)
  WHERE deleted = FALSE;

CREATE INDEX workshop_job_equipment_unit_id_ix ON workshop_job (equipment_unit_id);

CREATE INDEX workshop_job_incident_id_ix ON workshop_job (incident_id);

CREATE INDEX workshop_job_mechanic_id_ix ON workshop_job (mechanic_id);

CREATE UNIQUE INDEX spare_part_part_number_uk ON spare_part (part_number) WHERE deleted = FALSE;

CREATE INDEX spare_part_supplier_id_ix ON spare_part (supplier_id);

CREATE INDEX part_usage_workshop_job_id_ix ON part_usage (workshop_job_id);

CREATE INDEX part_usage_spare_part_id_ix ON part_usage (spare_part_id);

CREATE TRIGGER branch_set_modified_on
  BEFORE UPDATE ON branch
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER employee_set_modified_on
  BEFORE UPDATE ON employee
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER customer_set_modified_on
  BEFORE UPDATE ON customer
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER customer_contact_set_modified_on
  BEFORE UPDATE ON customer_contact
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER supplier_set_modified_on
  BEFORE UPDATE ON supplier
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER equipment_category_set_modified_on
  BEFORE UPDATE ON equipment_category
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER equipment_model_set_modified_on
  BEFORE UPDATE ON equipment_model
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER service_plan_set_modified_on
  BEFORE UPDATE ON service_plan
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER equipment_unit_set_modified_on
  BEFORE UPDATE ON equipment_unit
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER rental_set_modified_on
  BEFORE UPDATE ON rental
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER rental_line_set_modified_on
  BEFORE UPDATE ON rental_line
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER invoice_set_modified_on
  BEFORE UPDATE ON invoice
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER payment_set_modified_on
  BEFORE UPDATE ON payment
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER trg_inspection_append_only
  BEFORE UPDATE OR DELETE ON inspection
  FOR EACH ROW
  EXECUTE FUNCTION trg_inspection_append_only();

CREATE TRIGGER trg_incident_status_transition
  BEFORE INSERT OR UPDATE ON incident
  FOR EACH ROW
  EXECUTE FUNCTION trg_incident_status_transition();

CREATE TRIGGER incident_set_modified_on
  BEFORE UPDATE ON incident
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER incident_photo_set_modified_on
  BEFORE UPDATE ON incident_photo
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER mechanic_set_modified_on
  BEFORE UPDATE ON mechanic
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER workshop_job_set_modified_on
  BEFORE UPDATE ON workshop_job
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER spare_part_set_modified_on
  BEFORE UPDATE ON spare_part
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE TRIGGER part_usage_set_modified_on
  BEFORE UPDATE ON part_usage
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

CREATE VIEW open_invoice AS
SELECT i.invoice_id, i.invoice_number, i.total_amount
  FROM invoice i
  WHERE NOT i.deleted AND i.total_amount > (SELECT coalesce(sum(p.amount), 0) FROM payment p WHERE p.invoice_id = i.invoice_id);

CREATE VIEW active_service_plan
  WITH (security_invoker = true) AS
SELECT
  service_plan_id,
  plan_name,
  number_of_visits,
  created_on,
  modified_on,
  deleted
FROM service_plan
WHERE deleted = FALSE;

COMMENT ON VIEW active_service_plan IS 'The rows of service_plan that are not deleted.';

CREATE VIEW active_incident
  WITH (security_invoker = true) AS
SELECT
  incident_id,
  rental_id,
  equipment_unit_id,
  invoice_id,
  incident_number,
  description,
  estimated_cost,
  occurred_date,
  status,
  created_on,
  modified_on,
  deleted
FROM incident
WHERE deleted = FALSE;

COMMENT ON VIEW active_incident IS 'The rows of incident that are not deleted.';

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

CREATE VIEW active_workshop_job
  WITH (security_invoker = true) AS
SELECT
  workshop_job_id,
  equipment_unit_id,
  incident_id,
  mechanic_id,
  job_number,
  description,
  opened_date,
  due_date,
  finished_date,
  labour_cost,
  created_on,
  modified_on,
  deleted
FROM workshop_job
WHERE deleted = FALSE;

COMMENT ON VIEW active_workshop_job IS 'The rows of workshop_job that are not deleted.';

CREATE VIEW active_mechanic
  WITH (security_invoker = true) AS
SELECT
  mechanic_id,
  full_name,
  email,
  hired_date,
  created_on,
  modified_on,
  deleted
FROM mechanic
WHERE deleted = FALSE;

COMMENT ON VIEW active_mechanic IS 'The rows of mechanic that are not deleted.';

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

CREATE VIEW active_part_usage
  WITH (security_invoker = true) AS
SELECT
  part_usage_id,
  workshop_job_id,
  spare_part_id,
  quantity,
  unit_price,
  created_on,
  modified_on,
  deleted
FROM part_usage
WHERE deleted = FALSE;

COMMENT ON VIEW active_part_usage IS 'The rows of part_usage that are not deleted.';

COMMENT ON TABLE service_plan IS 'One row per service plan.';

COMMENT ON COLUMN service_plan.service_plan_id IS 'Surrogate key.';

COMMENT ON COLUMN service_plan.created_on IS 'When the row was written.';

COMMENT ON COLUMN service_plan.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN service_plan.deleted IS 'Whether the row is deleted.';

COMMENT ON TABLE equipment_unit IS 'One machine that can be hired out.';

COMMENT ON COLUMN equipment_unit.service_plan_id IS 'The service plan this row belongs to.';

COMMENT ON TABLE inspection IS 'One row per inspection.';

COMMENT ON COLUMN inspection.inspection_id IS 'Surrogate key.';

COMMENT ON COLUMN inspection.equipment_unit_id IS 'The equipment unit this row belongs to.';

COMMENT ON COLUMN inspection.rental_id IS 'The rental this row belongs to.';

COMMENT ON COLUMN inspection.employee_id IS 'The employee this row belongs to.';

COMMENT ON COLUMN inspection.created_on IS 'When the row was written.';

COMMENT ON TABLE incident IS 'One row per incident.';

COMMENT ON COLUMN incident.incident_id IS 'Surrogate key.';

COMMENT ON COLUMN incident.rental_id IS 'The rental this row belongs to.';

COMMENT ON COLUMN incident.equipment_unit_id IS 'The equipment unit this row belongs to.';

COMMENT ON COLUMN incident.invoice_id IS 'The invoice this row belongs to.';

COMMENT ON COLUMN incident.created_on IS 'When the row was written.';

COMMENT ON COLUMN incident.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN incident.deleted IS 'Whether the row is deleted.';

COMMENT ON TABLE incident_photo IS 'One row per incident photo.';

COMMENT ON COLUMN incident_photo.incident_photo_id IS 'Surrogate key.';

COMMENT ON COLUMN incident_photo.incident_id IS 'The incident this row belongs to.';

COMMENT ON COLUMN incident_photo.storage_key IS 'Where the object store has the file.';

COMMENT ON COLUMN incident_photo.file_name IS 'Name the file was uploaded under.';

COMMENT ON COLUMN incident_photo.content_type IS 'Media type of the file.';

COMMENT ON COLUMN incident_photo.byte_size IS 'Size of the file in bytes. In bytes.';

COMMENT ON COLUMN incident_photo.created_on IS 'When the row was written.';

COMMENT ON COLUMN incident_photo.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN incident_photo.deleted IS 'Whether the row is deleted.';

COMMENT ON TABLE mechanic IS 'One row per mechanic.';

COMMENT ON COLUMN mechanic.mechanic_id IS 'Surrogate key.';

COMMENT ON COLUMN mechanic.created_on IS 'When the row was written.';

COMMENT ON COLUMN mechanic.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN mechanic.deleted IS 'Whether the row is deleted.';

COMMENT ON TABLE workshop_job IS 'One row per workshop job.';

COMMENT ON COLUMN workshop_job.workshop_job_id IS 'Surrogate key.';

COMMENT ON COLUMN workshop_job.equipment_unit_id IS 'The equipment unit this row belongs to.';

COMMENT ON COLUMN workshop_job.incident_id IS 'The incident this row belongs to.';

COMMENT ON COLUMN workshop_job.mechanic_id IS 'The mechanic this row belongs to.';

COMMENT ON COLUMN workshop_job.created_on IS 'When the row was written.';

COMMENT ON COLUMN workshop_job.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN workshop_job.deleted IS 'Whether the row is deleted.';

COMMENT ON TABLE spare_part IS 'One row per spare part.';

COMMENT ON COLUMN spare_part.spare_part_id IS 'Surrogate key.';

COMMENT ON COLUMN spare_part.supplier_id IS 'The supplier this row belongs to.';

COMMENT ON COLUMN spare_part.created_on IS 'When the row was written.';

COMMENT ON COLUMN spare_part.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN spare_part.deleted IS 'Whether the row is deleted.';

COMMENT ON TABLE part_usage IS 'One row per part usage.';

COMMENT ON COLUMN part_usage.part_usage_id IS 'Surrogate key.';

COMMENT ON COLUMN part_usage.workshop_job_id IS 'The workshop job this row belongs to.';

COMMENT ON COLUMN part_usage.spare_part_id IS 'The spare part this row belongs to.';

COMMENT ON COLUMN part_usage.created_on IS 'When the row was written.';

COMMENT ON COLUMN part_usage.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN part_usage.deleted IS 'Whether the row is deleted.';
