-- The operational database of an equipment hire company, as the team dumped it.
SET client_encoding = 'UTF8';

CREATE FUNCTION set_modified_on() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  NEW.modified_on := now();
  RETURN NEW;
END;
$$;

CREATE TABLE branch (
  branch_id bigint GENERATED ALWAYS AS IDENTITY,
  code varchar(12) NOT NULL,
  name varchar(120) NOT NULL,
  city varchar(120) NOT NULL,
  opened_on date,
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  deleted boolean NOT NULL DEFAULT false,
  CONSTRAINT branch_pk PRIMARY KEY (branch_id),
  CONSTRAINT branch_code_uk UNIQUE (code)
);

CREATE TABLE employee (
  employee_id bigint GENERATED ALWAYS AS IDENTITY,
  branch_id bigint NOT NULL,
  full_name varchar(160) NOT NULL,
  email varchar(320) NOT NULL,
  job_role varchar(40) NOT NULL DEFAULT 'counter',
  hired_on date NOT NULL,
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  deleted boolean NOT NULL DEFAULT false,
  CONSTRAINT employee_pk PRIMARY KEY (employee_id),
  CONSTRAINT employee_branch_id_fk FOREIGN KEY (branch_id) REFERENCES branch (branch_id),
  CONSTRAINT employee_email_uk UNIQUE (email),
  CONSTRAINT employee_job_role_ck CHECK (job_role IN ('counter', 'driver', 'mechanic', 'manager'))
);
CREATE INDEX employee_branch_id_ix ON employee (branch_id);

CREATE TABLE customer (
  customer_id bigint GENERATED ALWAYS AS IDENTITY,
  branch_id bigint NOT NULL,
  account_number varchar(20) NOT NULL,
  name varchar(200) NOT NULL,
  email varchar(320),
  phone varchar(32),
  status varchar(20) NOT NULL DEFAULT 'active',
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  deleted boolean NOT NULL DEFAULT false,
  CONSTRAINT customer_pk PRIMARY KEY (customer_id),
  CONSTRAINT customer_branch_id_fk FOREIGN KEY (branch_id) REFERENCES branch (branch_id),
  CONSTRAINT customer_account_number_uk UNIQUE (account_number),
  CONSTRAINT customer_status_ck CHECK (status IN ('active', 'on_hold', 'closed'))
);
CREATE INDEX customer_branch_id_ix ON customer (branch_id);

CREATE TABLE customer_contact (
  customer_contact_id bigint GENERATED ALWAYS AS IDENTITY,
  customer_id bigint NOT NULL,
  full_name varchar(160) NOT NULL,
  phone varchar(32) NOT NULL,
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  deleted boolean NOT NULL DEFAULT false,
  CONSTRAINT customer_contact_pk PRIMARY KEY (customer_contact_id),
  CONSTRAINT customer_contact_customer_id_fk FOREIGN KEY (customer_id) REFERENCES customer (customer_id) ON DELETE CASCADE
);
CREATE INDEX customer_contact_customer_id_ix ON customer_contact (customer_id);

CREATE TABLE supplier (
  supplier_id bigint GENERATED ALWAYS AS IDENTITY,
  name varchar(200) NOT NULL,
  vat_number varchar(20),
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  deleted boolean NOT NULL DEFAULT false,
  CONSTRAINT supplier_pk PRIMARY KEY (supplier_id)
);

CREATE TABLE equipment_category (
  equipment_category_id bigint GENERATED ALWAYS AS IDENTITY,
  name varchar(80) NOT NULL,
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT equipment_category_pk PRIMARY KEY (equipment_category_id),
  CONSTRAINT equipment_category_name_uk UNIQUE (name)
);

CREATE TABLE equipment_model (
  equipment_model_id bigint GENERATED ALWAYS AS IDENTITY,
  equipment_category_id bigint NOT NULL,
  supplier_id bigint,
  name varchar(160) NOT NULL,
  daily_price numeric(10,2) NOT NULL,
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  deleted boolean NOT NULL DEFAULT false,
  CONSTRAINT equipment_model_pk PRIMARY KEY (equipment_model_id),
  CONSTRAINT equipment_model_equipment_category_id_fk FOREIGN KEY (equipment_category_id) REFERENCES equipment_category (equipment_category_id),
  CONSTRAINT equipment_model_supplier_id_fk FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id),
  CONSTRAINT equipment_model_daily_price_ck CHECK (daily_price >= 0)
);
CREATE INDEX equipment_model_equipment_category_id_ix ON equipment_model (equipment_category_id);
CREATE INDEX equipment_model_supplier_id_ix ON equipment_model (supplier_id);

CREATE TABLE equipment_unit (
  equipment_unit_id bigint GENERATED ALWAYS AS IDENTITY,
  equipment_model_id bigint NOT NULL,
  branch_id bigint NOT NULL,
  serial_number varchar(60) NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'available',
  bought_on date,
  purchase_price numeric(10,2),
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  deleted boolean NOT NULL DEFAULT false,
  CONSTRAINT equipment_unit_pk PRIMARY KEY (equipment_unit_id),
  CONSTRAINT equipment_unit_equipment_model_id_fk FOREIGN KEY (equipment_model_id) REFERENCES equipment_model (equipment_model_id),
  CONSTRAINT equipment_unit_branch_id_fk FOREIGN KEY (branch_id) REFERENCES branch (branch_id),
  CONSTRAINT equipment_unit_serial_number_uk UNIQUE (serial_number),
  CONSTRAINT equipment_unit_status_ck CHECK (status IN ('available', 'on_hire', 'in_service', 'retired'))
);
CREATE INDEX equipment_unit_equipment_model_id_ix ON equipment_unit (equipment_model_id);
CREATE INDEX equipment_unit_branch_id_ix ON equipment_unit (branch_id);

CREATE TABLE rental (
  rental_id bigint GENERATED ALWAYS AS IDENTITY,
  customer_id bigint NOT NULL,
  branch_id bigint NOT NULL,
  rental_number varchar(20) NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'draft',
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  deleted boolean NOT NULL DEFAULT false,
  CONSTRAINT rental_pk PRIMARY KEY (rental_id),
  CONSTRAINT rental_customer_id_fk FOREIGN KEY (customer_id) REFERENCES customer (customer_id),
  CONSTRAINT rental_branch_id_fk FOREIGN KEY (branch_id) REFERENCES branch (branch_id),
  CONSTRAINT rental_rental_number_uk UNIQUE (rental_number),
  CONSTRAINT rental_status_ck CHECK (status IN ('draft', 'confirmed', 'out', 'returned', 'cancelled')),
  CONSTRAINT rental_ends_on_ck CHECK (ends_on >= starts_on)
);
CREATE INDEX rental_customer_id_ix ON rental (customer_id);
CREATE INDEX rental_branch_id_ix ON rental (branch_id);

CREATE TABLE rental_line (
  rental_line_id bigint GENERATED ALWAYS AS IDENTITY,
  rental_id bigint NOT NULL,
  equipment_unit_id bigint NOT NULL,
  daily_price numeric(10,2) NOT NULL,
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT rental_line_pk PRIMARY KEY (rental_line_id),
  CONSTRAINT rental_line_rental_id_fk FOREIGN KEY (rental_id) REFERENCES rental (rental_id) ON DELETE CASCADE,
  CONSTRAINT rental_line_equipment_unit_id_fk FOREIGN KEY (equipment_unit_id) REFERENCES equipment_unit (equipment_unit_id),
  CONSTRAINT rental_line_daily_price_ck CHECK (daily_price >= 0)
);
CREATE INDEX rental_line_rental_id_ix ON rental_line (rental_id);
CREATE INDEX rental_line_equipment_unit_id_ix ON rental_line (equipment_unit_id);

CREATE TABLE invoice (
  invoice_id bigint GENERATED ALWAYS AS IDENTITY,
  rental_id bigint NOT NULL,
  invoice_number varchar(20) NOT NULL,
  total_amount numeric(10,2) NOT NULL,
  issued_on date NOT NULL,
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  deleted boolean NOT NULL DEFAULT false,
  CONSTRAINT invoice_pk PRIMARY KEY (invoice_id),
  CONSTRAINT invoice_rental_id_fk FOREIGN KEY (rental_id) REFERENCES rental (rental_id),
  CONSTRAINT invoice_invoice_number_uk UNIQUE (invoice_number)
);
CREATE INDEX invoice_rental_id_ix ON invoice (rental_id);

CREATE TABLE payment (
  payment_id bigint GENERATED ALWAYS AS IDENTITY,
  invoice_id bigint NOT NULL,
  amount numeric(10,2) NOT NULL,
  paid_on date NOT NULL,
  method varchar(20) NOT NULL,
  created_on timestamptz NOT NULL DEFAULT now(),
  modified_on timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT payment_pk PRIMARY KEY (payment_id),
  CONSTRAINT payment_invoice_id_fk FOREIGN KEY (invoice_id) REFERENCES invoice (invoice_id),
  CONSTRAINT payment_amount_ck CHECK (amount > 0),
  CONSTRAINT payment_method_ck CHECK (method IN ('card', 'cash', 'transfer'))
);
CREATE INDEX payment_invoice_id_ix ON payment (invoice_id);

CREATE TRIGGER branch_set_modified_on BEFORE UPDATE ON branch FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER employee_set_modified_on BEFORE UPDATE ON employee FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER customer_set_modified_on BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER customer_contact_set_modified_on BEFORE UPDATE ON customer_contact FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER supplier_set_modified_on BEFORE UPDATE ON supplier FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER equipment_category_set_modified_on BEFORE UPDATE ON equipment_category FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER equipment_model_set_modified_on BEFORE UPDATE ON equipment_model FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER equipment_unit_set_modified_on BEFORE UPDATE ON equipment_unit FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER rental_set_modified_on BEFORE UPDATE ON rental FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER rental_line_set_modified_on BEFORE UPDATE ON rental_line FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER invoice_set_modified_on BEFORE UPDATE ON invoice FOR EACH ROW EXECUTE FUNCTION set_modified_on();
CREATE TRIGGER payment_set_modified_on BEFORE UPDATE ON payment FOR EACH ROW EXECUTE FUNCTION set_modified_on();

CREATE VIEW open_invoice AS
  SELECT i.invoice_id, i.invoice_number, i.total_amount
  FROM invoice i
  WHERE NOT i.deleted AND i.total_amount > (SELECT coalesce(sum(p.amount), 0) FROM payment p WHERE p.invoice_id = i.invoice_id);

COMMENT ON TABLE equipment_unit IS 'One machine that can be hired out.';
