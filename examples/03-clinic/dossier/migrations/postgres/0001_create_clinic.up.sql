-- Patient records for outpatient clinics: create the schema (PostgreSQL 15)

BEGIN;
SET LOCAL lock_timeout = '5s';

CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION set_updated_at() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  NEW.updated_at := greatest(clock_timestamp(), OLD.updated_at + interval '1 microsecond');
  RETURN NEW;
END;
$$;

CREATE FUNCTION trg_clinics_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO global_audit_log
    (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    ('clinics',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_practitioners_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    (affected.tenant_id,
     'practitioners',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_patients_hold() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF OLD.on_hold THEN
    RAISE EXCEPTION 'a row of patients is under legal hold';
  END IF;
  RETURN OLD;
END;
$$;

CREATE FUNCTION trg_patients_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    (affected.tenant_id,
     'patients',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_encounters_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    (affected.tenant_id,
     'encounters',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_prescriptions_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    (affected.tenant_id,
     'prescriptions',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_audit_log_append_only() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('app.allow_purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of audit_log cannot be changed or deleted';
END;
$$;

CREATE FUNCTION trg_global_audit_log_append_only() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('app.allow_purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of global_audit_log cannot be changed or deleted';
END;
$$;

CREATE TABLE clinics (
  id                  BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  name                VARCHAR(200) NOT NULL,
  registration_number VARCHAR(64)  NOT NULL,
  address             VARCHAR(300) NOT NULL,
  time_zone           VARCHAR(64)  NOT NULL,
  created_at          TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at          TIMESTAMPTZ  NOT NULL DEFAULT now(),
  created_by          VARCHAR(255),
  CONSTRAINT pk_clinics PRIMARY KEY (id),
  CONSTRAINT uq_clinics_registration_number UNIQUE (registration_number)
);

CREATE TABLE practitioners (
  id             BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id      BIGINT       NOT NULL,
  full_name      VARCHAR(200) NOT NULL,
  email          VARCHAR(320) NOT NULL,
  licence_number VARCHAR(64)  NOT NULL,
  specialty      VARCHAR(200) NOT NULL,
  joined_date    DATE         NOT NULL,
  left_date      DATE,
  created_at     TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at     TIMESTAMPTZ  NOT NULL DEFAULT now(),
  created_by     VARCHAR(255),
  CONSTRAINT pk_practitioners PRIMARY KEY (id),
  CONSTRAINT uq_practitioners_tenant_id_licence_number UNIQUE (tenant_id, licence_number),
  CONSTRAINT uq_practitioners_tenant_id_email UNIQUE (tenant_id, email),
  CONSTRAINT uq_practitioners_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_practitioners_email_format
    CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = lower(email)),
  CONSTRAINT check_practitioners_left_date_joined_date_order CHECK (left_date >= joined_date),
  CONSTRAINT fk_practitioners_tenant_id_clinics
    FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT
);

CREATE TABLE patients (
  id                    BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id             BIGINT       NOT NULL,
  medical_record_number VARCHAR(64)  NOT NULL,
  first_name            VARCHAR(200) NOT NULL,
  last_name             VARCHAR(200) NOT NULL,
  date_of_birth         DATE         NOT NULL,
  sex                   VARCHAR(50)  NOT NULL,
  email                 VARCHAR(320),
  phone                 VARCHAR(32),
  address               VARCHAR(300) NOT NULL,
  created_at            TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at            TIMESTAMPTZ  NOT NULL DEFAULT now(),
  on_hold               BOOLEAN      NOT NULL DEFAULT FALSE,
  created_by            VARCHAR(255),
  CONSTRAINT pk_patients PRIMARY KEY (id),
  CONSTRAINT uq_patients_tenant_id_medical_record_number UNIQUE (tenant_id, medical_record_number),
  CONSTRAINT uq_patients_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_patients_sex_choice CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  CONSTRAINT check_patients_email_format
    CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = lower(email)),
  CONSTRAINT fk_patients_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT
);

CREATE TABLE insurance_policies (
  id               BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id        BIGINT       NOT NULL,
  patient_id       BIGINT       NOT NULL,
  insurer          VARCHAR(200) NOT NULL,
  policy_number    VARCHAR(64)  NOT NULL,
  valid_until_date DATE         NOT NULL,
  created_at       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_insurance_policies PRIMARY KEY (id),
  CONSTRAINT uq_insurance_policies_tenant_id_policy_number UNIQUE (tenant_id, policy_number),
  CONSTRAINT uq_insurance_policies_tenant_id_patient_id UNIQUE (tenant_id, patient_id),
  CONSTRAINT fk_insurance_policies_tenant_id_clinics
    FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_insurance_policies_patient_id_patients
    FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE allergies (
  id         BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id  BIGINT       NOT NULL,
  patient_id BIGINT       NOT NULL,
  substance  VARCHAR(200) NOT NULL,
  severity   VARCHAR(50)  NOT NULL,
  note       TEXT,
  created_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_allergies PRIMARY KEY (id),
  CONSTRAINT check_allergies_severity_choice CHECK (severity IN ('mild', 'moderate', 'severe')),
  CONSTRAINT fk_allergies_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_allergies_patient_id_patients
    FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE appointments (
  id              BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id       BIGINT       NOT NULL,
  practitioner_id BIGINT       NOT NULL,
  patient_id      BIGINT       NOT NULL,
  scheduled_start TIMESTAMPTZ  NOT NULL,
  scheduled_end   TIMESTAMPTZ  NOT NULL,
  reason          VARCHAR(200) NOT NULL,
  room            VARCHAR(200),
  status          VARCHAR(50)  NOT NULL DEFAULT 'requested',
  created_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_appointments PRIMARY KEY (id),
  CONSTRAINT uq_appointments_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_appointments_status_choice
    CHECK (status IN ('requested', 'confirmed', 'completed', 'cancelled', 'missed')),
  CONSTRAINT check_appointments_scheduled_end_scheduled_start_order CHECK (scheduled_end > scheduled_start),
  CONSTRAINT fk_appointments_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_appointments_practitioner_id_practitioners
    FOREIGN KEY (tenant_id, practitioner_id) REFERENCES practitioners (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_appointments_patient_id_patients
    FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE encounters (
  id              BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id       BIGINT       NOT NULL,
  appointment_id  BIGINT,
  patient_id      BIGINT       NOT NULL,
  practitioner_id BIGINT       NOT NULL,
  started_time    TIMESTAMPTZ  NOT NULL,
  ended_time      TIMESTAMPTZ,
  summary         TEXT         NOT NULL,
  diagnosis_code  VARCHAR(500) NOT NULL,
  created_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  created_by      VARCHAR(255),
  CONSTRAINT pk_encounters PRIMARY KEY (id),
  CONSTRAINT uq_encounters_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_encounters_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_encounters_appointment_id_appointments
    FOREIGN KEY (tenant_id, appointment_id) REFERENCES appointments (tenant_id, id) ON DELETE SET NULL (appointment_id),
  CONSTRAINT fk_encounters_patient_id_patients
    FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_encounters_practitioner_id_practitioners
    FOREIGN KEY (tenant_id, practitioner_id) REFERENCES practitioners (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE observations (
  id            BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id     BIGINT        NOT NULL,
  encounter_id  BIGINT        NOT NULL,
  code          VARCHAR(64)   NOT NULL,
  numeric_value NUMERIC(12,4) NOT NULL,
  unit          VARCHAR(200)  NOT NULL,
  measured_time TIMESTAMPTZ   NOT NULL,
  created_at    TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at    TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT pk_observations PRIMARY KEY (id),
  CONSTRAINT fk_observations_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_observations_encounter_id_encounters
    FOREIGN KEY (tenant_id, encounter_id) REFERENCES encounters (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE prescriptions (
  id                BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id         BIGINT        NOT NULL,
  practitioner_id   BIGINT        NOT NULL,
  encounter_id      BIGINT        NOT NULL,
  medication        VARCHAR(500)  NOT NULL,
  dose              NUMERIC(12,4) NOT NULL,
  frequency         VARCHAR(200)  NOT NULL,
  issued_date       DATE          NOT NULL,
  number_of_refills INTEGER       NOT NULL,
  created_at        TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at        TIMESTAMPTZ   NOT NULL DEFAULT now(),
  created_by        VARCHAR(255),
  CONSTRAINT pk_prescriptions PRIMARY KEY (id),
  CONSTRAINT check_prescriptions_number_of_refills_range CHECK (number_of_refills BETWEEN 0 AND 12),
  CONSTRAINT fk_prescriptions_tenant_id_clinics
    FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_prescriptions_practitioner_id_practitioners
    FOREIGN KEY (tenant_id, practitioner_id) REFERENCES practitioners (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_prescriptions_encounter_id_encounters
    FOREIGN KEY (tenant_id, encounter_id) REFERENCES encounters (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE consents (
  id             BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id      BIGINT      NOT NULL,
  patient_id     BIGINT      NOT NULL,
  purpose        VARCHAR(50) NOT NULL,
  given_time     TIMESTAMPTZ NOT NULL,
  withdrawn_time TIMESTAMPTZ,
  created_at     TIMESTAMPTZ NOT NULL DEFAULT now(),
  updated_at     TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT pk_consents PRIMARY KEY (id),
  CONSTRAINT check_consents_purpose_choice CHECK (purpose IN ('treatment', 'research', 'marketing')),
  CONSTRAINT fk_consents_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_consents_patient_id_patients
    FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE audit_log (
  id         BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id  BIGINT       NOT NULL,
  table_name VARCHAR(128) NOT NULL,
  row_id     VARCHAR(255) NOT NULL,
  action     VARCHAR(10)  NOT NULL,
  old_values JSONB,
  new_values JSONB,
  changed_by VARCHAR(255),
  changed_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_audit_log PRIMARY KEY (id),
  CONSTRAINT check_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete')),
  CONSTRAINT fk_audit_log_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT
);

CREATE TABLE global_audit_log (
  id         BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  table_name VARCHAR(128) NOT NULL,
  row_id     VARCHAR(255) NOT NULL,
  action     VARCHAR(10)  NOT NULL,
  old_values JSONB,
  new_values JSONB,
  changed_by VARCHAR(255),
  changed_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_global_audit_log PRIMARY KEY (id),
  CONSTRAINT check_global_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete'))
);

CREATE INDEX idx_patients_on_tenant_id_last_name ON patients USING gin (tenant_id, last_name gin_trgm_ops);

CREATE INDEX idx_allergies_on_tenant_id_patient_id ON allergies (tenant_id, patient_id);

CREATE INDEX idx_appointments_on_tenant_id_practitioner_id_scheduled_start
  ON appointments (tenant_id, practitioner_id, scheduled_start);

CREATE INDEX idx_appointments_on_tenant_id_patient_id ON appointments (tenant_id, patient_id);

CREATE INDEX idx_appointments_on_tenant_id_created_at ON appointments (tenant_id, created_at);

CREATE INDEX idx_encounters_on_tenant_id_patient_id_started_time
  ON encounters (tenant_id, patient_id, started_time DESC);

CREATE INDEX idx_encounters_on_tenant_id_appointment_id ON encounters (tenant_id, appointment_id);

CREATE INDEX idx_encounters_on_tenant_id_practitioner_id ON encounters (tenant_id, practitioner_id);

CREATE INDEX idx_encounters_on_tenant_id_created_at ON encounters (tenant_id, created_at);

CREATE INDEX idx_observations_on_tenant_id_encounter_id_measured_time
  ON observations (tenant_id, encounter_id, measured_time);

CREATE INDEX idx_observations_on_tenant_id_created_at ON observations (tenant_id, created_at);

CREATE INDEX idx_prescriptions_on_tenant_id_practitioner_id ON prescriptions (tenant_id, practitioner_id);

CREATE INDEX idx_prescriptions_on_tenant_id_encounter_id ON prescriptions (tenant_id, encounter_id);

CREATE INDEX idx_prescriptions_on_tenant_id_created_at ON prescriptions (tenant_id, created_at);

CREATE INDEX idx_consents_on_tenant_id_patient_id ON consents (tenant_id, patient_id);

CREATE INDEX idx_audit_log_on_tenant_id_table_name_row_id_changed_at
  ON audit_log (tenant_id, table_name, row_id, changed_at DESC);

CREATE INDEX idx_global_audit_log_on_table_name_row_id_changed_at
  ON global_audit_log (table_name, row_id, changed_at DESC);

CREATE TRIGGER trg_clinics_updated_at_touch
  BEFORE UPDATE ON clinics
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_clinics_audit
  AFTER INSERT OR UPDATE OR DELETE ON clinics
  FOR EACH ROW
  EXECUTE FUNCTION trg_clinics_audit();

CREATE TRIGGER trg_practitioners_updated_at_touch
  BEFORE UPDATE ON practitioners
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_practitioners_audit
  AFTER INSERT OR UPDATE OR DELETE ON practitioners
  FOR EACH ROW
  EXECUTE FUNCTION trg_practitioners_audit();

CREATE TRIGGER trg_patients_updated_at_touch
  BEFORE UPDATE ON patients
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_patients_hold
  BEFORE DELETE ON patients
  FOR EACH ROW
  EXECUTE FUNCTION trg_patients_hold();

CREATE TRIGGER trg_patients_audit
  AFTER INSERT OR UPDATE OR DELETE ON patients
  FOR EACH ROW
  EXECUTE FUNCTION trg_patients_audit();

CREATE TRIGGER trg_insurance_policies_updated_at_touch
  BEFORE UPDATE ON insurance_policies
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_allergies_updated_at_touch
  BEFORE UPDATE ON allergies
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_appointments_updated_at_touch
  BEFORE UPDATE ON appointments
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_encounters_updated_at_touch
  BEFORE UPDATE ON encounters
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_encounters_audit
  AFTER INSERT OR UPDATE OR DELETE ON encounters
  FOR EACH ROW
  EXECUTE FUNCTION trg_encounters_audit();

CREATE TRIGGER trg_observations_updated_at_touch
  BEFORE UPDATE ON observations
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_prescriptions_updated_at_touch
  BEFORE UPDATE ON prescriptions
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_prescriptions_audit
  AFTER INSERT OR UPDATE OR DELETE ON prescriptions
  FOR EACH ROW
  EXECUTE FUNCTION trg_prescriptions_audit();

CREATE TRIGGER trg_consents_updated_at_touch
  BEFORE UPDATE ON consents
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_audit_log_append_only
  BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW
  EXECUTE FUNCTION trg_audit_log_append_only();

CREATE TRIGGER trg_global_audit_log_append_only
  BEFORE UPDATE OR DELETE ON global_audit_log
  FOR EACH ROW
  EXECUTE FUNCTION trg_global_audit_log_append_only();

ALTER TABLE clinics ENABLE ROW LEVEL SECURITY;

ALTER TABLE clinics FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_clinics_tenant
  ON clinics
  USING (id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE practitioners ENABLE ROW LEVEL SECURITY;

ALTER TABLE practitioners FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_practitioners_tenant
  ON practitioners
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE patients ENABLE ROW LEVEL SECURITY;

ALTER TABLE patients FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_patients_tenant
  ON patients
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE insurance_policies ENABLE ROW LEVEL SECURITY;

ALTER TABLE insurance_policies FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_insurance_policies_tenant
  ON insurance_policies
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE allergies ENABLE ROW LEVEL SECURITY;

ALTER TABLE allergies FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_allergies_tenant
  ON allergies
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE appointments ENABLE ROW LEVEL SECURITY;

ALTER TABLE appointments FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_appointments_tenant
  ON appointments
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE encounters ENABLE ROW LEVEL SECURITY;

ALTER TABLE encounters FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_encounters_tenant
  ON encounters
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE observations ENABLE ROW LEVEL SECURITY;

ALTER TABLE observations FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_observations_tenant
  ON observations
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE prescriptions ENABLE ROW LEVEL SECURITY;

ALTER TABLE prescriptions FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_prescriptions_tenant
  ON prescriptions
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE consents ENABLE ROW LEVEL SECURITY;

ALTER TABLE consents FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_consents_tenant
  ON consents
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;

ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_audit_log_tenant
  ON audit_log
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

COMMENT ON TABLE clinics IS 'One row per clinic.';

COMMENT ON COLUMN clinics.id IS 'Surrogate key.';

COMMENT ON COLUMN clinics.created_at IS 'When the row was written.';

COMMENT ON COLUMN clinics.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN clinics.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE practitioners IS 'One row per practitioner.';

COMMENT ON COLUMN practitioners.id IS 'Surrogate key.';

COMMENT ON COLUMN practitioners.tenant_id IS 'The clinic that owns the row.';

COMMENT ON COLUMN practitioners.created_at IS 'When the row was written.';

COMMENT ON COLUMN practitioners.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN practitioners.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE patients IS 'One row per patient.';

COMMENT ON COLUMN patients.id IS 'Surrogate key.';

COMMENT ON COLUMN patients.tenant_id IS 'The clinic that owns the row.';

COMMENT ON COLUMN patients.created_at IS 'When the row was written.';

COMMENT ON COLUMN patients.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN patients.on_hold IS 'A legal hold: while it is on, the row is neither deleted nor anonymised.';

COMMENT ON COLUMN patients.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE insurance_policies IS 'One row per insurance policy.';

COMMENT ON COLUMN insurance_policies.id IS 'Surrogate key.';

COMMENT ON COLUMN insurance_policies.tenant_id IS 'The row’s tenant, one of clinics.';

COMMENT ON COLUMN insurance_policies.patient_id IS 'The patient this row belongs to.';

COMMENT ON COLUMN insurance_policies.created_at IS 'When the row was written.';

COMMENT ON COLUMN insurance_policies.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE allergies IS 'One row per allergy.';

COMMENT ON COLUMN allergies.id IS 'Surrogate key.';

COMMENT ON COLUMN allergies.tenant_id IS 'The row’s tenant, one of clinics.';

COMMENT ON COLUMN allergies.patient_id IS 'The patient this row belongs to.';

COMMENT ON COLUMN allergies.created_at IS 'When the row was written.';

COMMENT ON COLUMN allergies.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE appointments IS 'One row per appointment.';

COMMENT ON COLUMN appointments.id IS 'Surrogate key.';

COMMENT ON COLUMN appointments.tenant_id IS 'The row’s tenant, one of clinics.';

COMMENT ON COLUMN appointments.practitioner_id IS 'The practitioner this row belongs to.';

COMMENT ON COLUMN appointments.patient_id IS 'The patient this row belongs to.';

COMMENT ON COLUMN appointments.created_at IS 'When the row was written.';

COMMENT ON COLUMN appointments.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE encounters IS 'One row per encounter.';

COMMENT ON COLUMN encounters.id IS 'Surrogate key.';

COMMENT ON COLUMN encounters.tenant_id IS 'The row’s tenant, one of clinics.';

COMMENT ON COLUMN encounters.appointment_id IS 'The appointment this row belongs to.';

COMMENT ON COLUMN encounters.patient_id IS 'The patient this row belongs to.';

COMMENT ON COLUMN encounters.practitioner_id IS 'The practitioner this row belongs to.';

COMMENT ON COLUMN encounters.created_at IS 'When the row was written.';

COMMENT ON COLUMN encounters.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN encounters.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE observations IS 'One row per observation.';

COMMENT ON COLUMN observations.id IS 'Surrogate key.';

COMMENT ON COLUMN observations.tenant_id IS 'The row’s tenant, one of clinics.';

COMMENT ON COLUMN observations.encounter_id IS 'The encounter this row belongs to.';

COMMENT ON COLUMN observations.created_at IS 'When the row was written.';

COMMENT ON COLUMN observations.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE prescriptions IS 'One row per prescription.';

COMMENT ON COLUMN prescriptions.id IS 'Surrogate key.';

COMMENT ON COLUMN prescriptions.tenant_id IS 'The row’s tenant, one of clinics.';

COMMENT ON COLUMN prescriptions.practitioner_id IS 'The practitioner this row belongs to.';

COMMENT ON COLUMN prescriptions.encounter_id IS 'The encounter this row belongs to.';

COMMENT ON COLUMN prescriptions.created_at IS 'When the row was written.';

COMMENT ON COLUMN prescriptions.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN prescriptions.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE consents IS 'One row per consent.';

COMMENT ON COLUMN consents.id IS 'Surrogate key.';

COMMENT ON COLUMN consents.tenant_id IS 'The row’s tenant, one of clinics.';

COMMENT ON COLUMN consents.patient_id IS 'The patient this row belongs to.';

COMMENT ON COLUMN consents.created_at IS 'When the row was written.';

COMMENT ON COLUMN consents.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE audit_log IS 'One row per change to an audited row: what it was, what it is, who changed it and when.';

COMMENT ON COLUMN audit_log.id IS 'Order in which the changes were recorded.';

COMMENT ON COLUMN audit_log.tenant_id IS 'The row’s tenant, one of clinics.';

COMMENT ON COLUMN audit_log.table_name IS 'Table of the row that changed.';

COMMENT ON COLUMN audit_log.row_id IS 'Key of the row that changed.';

COMMENT ON COLUMN audit_log.action IS 'What was done: insert, update or delete.';

COMMENT ON COLUMN audit_log.old_values IS 'The row before the change.';

COMMENT ON COLUMN audit_log.new_values IS 'The row after the change.';

COMMENT ON COLUMN audit_log.changed_by IS 'Who made the change, as the session named them.';

COMMENT ON COLUMN audit_log.changed_at IS 'When the change was made.';

COMMENT ON TABLE global_audit_log IS 'One row per change to an audited row: what it was, what it is, who changed it and when.';

COMMENT ON COLUMN global_audit_log.id IS 'Order in which the changes were recorded.';

COMMENT ON COLUMN global_audit_log.table_name IS 'Table of the row that changed.';

COMMENT ON COLUMN global_audit_log.row_id IS 'Key of the row that changed.';

COMMENT ON COLUMN global_audit_log.action IS 'What was done: insert, update or delete.';

COMMENT ON COLUMN global_audit_log.old_values IS 'The row before the change.';

COMMENT ON COLUMN global_audit_log.new_values IS 'The row after the change.';

COMMENT ON COLUMN global_audit_log.changed_by IS 'Who made the change, as the session named them.';

COMMENT ON COLUMN global_audit_log.changed_at IS 'When the change was made.';

COMMIT;
