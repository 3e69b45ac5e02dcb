-- Patient records for outpatient clinics: create the schema (SQLite 3.45)

PRAGMA foreign_keys = ON;
BEGIN;

-- One row per clinic.
CREATE TABLE clinics (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  name TEXT NOT NULL,
  registration_number TEXT NOT NULL,
  address TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT uq_clinics_registration_number UNIQUE (registration_number),
  CONSTRAINT check_clinics_name_length CHECK (length(name) <= 200),
  CONSTRAINT check_clinics_registration_number_length CHECK (length(registration_number) <= 64),
  CONSTRAINT check_clinics_address_length CHECK (length(address) <= 300),
  CONSTRAINT check_clinics_time_zone_length CHECK (length(time_zone) <= 64),
  CONSTRAINT check_clinics_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_clinics_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_clinics_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

-- One row per practitioner.
CREATE TABLE practitioners (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The clinic that owns the row.
  full_name TEXT NOT NULL,
  email TEXT NOT NULL,
  licence_number TEXT NOT NULL,
  specialty TEXT NOT NULL,
  joined_date TEXT NOT NULL,
  left_date TEXT,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT uq_practitioners_tenant_id_licence_number UNIQUE (tenant_id, licence_number),
  CONSTRAINT uq_practitioners_tenant_id_email UNIQUE (tenant_id, email),
  CONSTRAINT uq_practitioners_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_practitioners_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT check_practitioners_email_format CHECK (email GLOB '*?@?*' AND email NOT GLOB '* *' AND email = lower(email)),
  CONSTRAINT check_practitioners_left_date_joined_date_order CHECK (left_date >= joined_date),
  CONSTRAINT check_practitioners_full_name_length CHECK (length(full_name) <= 200),
  CONSTRAINT check_practitioners_email_length CHECK (length(email) <= 320),
  CONSTRAINT check_practitioners_licence_number_length CHECK (length(licence_number) <= 64),
  CONSTRAINT check_practitioners_specialty_length CHECK (length(specialty) <= 200),
  CONSTRAINT check_practitioners_joined_date_format CHECK (joined_date GLOB '????-??-??' AND (date(joined_date) IS joined_date)),
  CONSTRAINT check_practitioners_left_date_format CHECK (left_date GLOB '????-??-??' AND (date(left_date) IS left_date)),
  CONSTRAINT check_practitioners_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_practitioners_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_practitioners_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

-- One row per patient.
CREATE TABLE patients (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The clinic that owns the row.
  medical_record_number TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  date_of_birth TEXT NOT NULL,
  sex TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  address TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  on_hold INTEGER NOT NULL DEFAULT 0, -- A legal hold: while it is on, the row is neither deleted nor anonymised.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT uq_patients_tenant_id_medical_record_number UNIQUE (tenant_id, medical_record_number),
  CONSTRAINT uq_patients_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_patients_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT check_patients_sex_choice CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  CONSTRAINT check_patients_email_format CHECK (email GLOB '*?@?*' AND email NOT GLOB '* *' AND email = lower(email)),
  CONSTRAINT check_patients_medical_record_number_length CHECK (length(medical_record_number) <= 64),
  CONSTRAINT check_patients_first_name_length CHECK (length(first_name) <= 200),
  CONSTRAINT check_patients_last_name_length CHECK (length(last_name) <= 200),
  CONSTRAINT check_patients_date_of_birth_format CHECK (date_of_birth GLOB '????-??-??' AND (date(date_of_birth) IS date_of_birth)),
  CONSTRAINT check_patients_sex_length CHECK (length(sex) <= 50),
  CONSTRAINT check_patients_email_length CHECK (length(email) <= 320),
  CONSTRAINT check_patients_phone_length CHECK (length(phone) <= 32),
  CONSTRAINT check_patients_address_length CHECK (length(address) <= 300),
  CONSTRAINT check_patients_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_patients_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_patients_on_hold_boolean CHECK (on_hold IN (0, 1)),
  CONSTRAINT check_patients_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

-- One row per insurance policy.
CREATE TABLE insurance_policies (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of clinics.
  patient_id INTEGER NOT NULL, -- The patient this row belongs to.
  insurer TEXT NOT NULL,
  policy_number TEXT NOT NULL,
  valid_until_date TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_insurance_policies_tenant_id_policy_number UNIQUE (tenant_id, policy_number),
  CONSTRAINT uq_insurance_policies_tenant_id_patient_id UNIQUE (tenant_id, patient_id),
  CONSTRAINT fk_insurance_policies_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_insurance_policies_patient_id_patients FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_insurance_policies_insurer_length CHECK (length(insurer) <= 200),
  CONSTRAINT check_insurance_policies_policy_number_length CHECK (length(policy_number) <= 64),
  CONSTRAINT check_insurance_policies_valid_until_date_format CHECK (valid_until_date GLOB '????-??-??' AND (date(valid_until_date) IS valid_until_date)),
  CONSTRAINT check_insurance_policies_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_insurance_policies_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

-- One row per allergy.
CREATE TABLE allergies (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of clinics.
  patient_id INTEGER NOT NULL, -- The patient this row belongs to.
  substance TEXT NOT NULL,
  severity TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT fk_allergies_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_allergies_patient_id_patients FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT check_allergies_severity_choice CHECK (severity IN ('mild', 'moderate', 'severe')),
  CONSTRAINT check_allergies_substance_length CHECK (length(substance) <= 200),
  CONSTRAINT check_allergies_severity_length CHECK (length(severity) <= 50),
  CONSTRAINT check_allergies_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_allergies_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_allergies_on_tenant_id_patient_id ON allergies (tenant_id, patient_id);

-- One row per appointment.
CREATE TABLE appointments (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of clinics.
  practitioner_id INTEGER NOT NULL, -- The practitioner this row belongs to.
  patient_id INTEGER NOT NULL, -- The patient this row belongs to.
  scheduled_start TEXT NOT NULL,
  scheduled_end TEXT NOT NULL,
  reason TEXT NOT NULL,
  room TEXT,
  status TEXT NOT NULL DEFAULT 'requested',
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_appointments_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_appointments_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_appointments_practitioner_id_practitioners FOREIGN KEY (tenant_id, practitioner_id) REFERENCES practitioners (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_appointments_patient_id_patients FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_appointments_status_choice CHECK (status IN ('requested', 'confirmed', 'completed', 'cancelled', 'missed')),
  CONSTRAINT check_appointments_scheduled_end_scheduled_start_order CHECK (scheduled_end > scheduled_start),
  CONSTRAINT check_appointments_scheduled_start_format CHECK (scheduled_start GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', scheduled_start) IS scheduled_start)),
  CONSTRAINT check_appointments_scheduled_end_format CHECK (scheduled_end GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', scheduled_end) IS scheduled_end)),
  CONSTRAINT check_appointments_reason_length CHECK (length(reason) <= 200),
  CONSTRAINT check_appointments_room_length CHECK (length(room) <= 200),
  CONSTRAINT check_appointments_status_length CHECK (length(status) <= 50),
  CONSTRAINT check_appointments_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_appointments_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_appointments_on_tenant_id_practitioner_id_scheduled_start ON appointments (tenant_id, practitioner_id, scheduled_start);

CREATE INDEX idx_appointments_on_tenant_id_patient_id ON appointments (tenant_id, patient_id);

CREATE INDEX idx_appointments_on_tenant_id_created_at ON appointments (tenant_id, created_at);

-- One row per encounter.
CREATE TABLE encounters (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of clinics.
  appointment_id INTEGER, -- The appointment this row belongs to.
  patient_id INTEGER NOT NULL, -- The patient this row belongs to.
  practitioner_id INTEGER NOT NULL, -- The practitioner this row belongs to.
  started_time TEXT NOT NULL,
  ended_time TEXT,
  summary TEXT NOT NULL,
  diagnosis_code TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT uq_encounters_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_encounters_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_encounters_appointment_id_appointments FOREIGN KEY (tenant_id, appointment_id) REFERENCES appointments (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_encounters_patient_id_patients FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_encounters_practitioner_id_practitioners FOREIGN KEY (tenant_id, practitioner_id) REFERENCES practitioners (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_encounters_started_time_format CHECK (started_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', started_time) IS started_time)),
  CONSTRAINT check_encounters_ended_time_format CHECK (ended_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', ended_time) IS ended_time)),
  CONSTRAINT check_encounters_diagnosis_code_length CHECK (length(diagnosis_code) <= 500),
  CONSTRAINT check_encounters_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_encounters_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_encounters_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

CREATE INDEX idx_encounters_on_tenant_id_patient_id_started_time ON encounters (tenant_id, patient_id, started_time DESC);

CREATE INDEX idx_encounters_on_tenant_id_appointment_id ON encounters (tenant_id, appointment_id);

CREATE INDEX idx_encounters_on_tenant_id_practitioner_id ON encounters (tenant_id, practitioner_id);

CREATE INDEX idx_encounters_on_tenant_id_created_at ON encounters (tenant_id, created_at);

-- One row per observation.
CREATE TABLE observations (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of clinics.
  encounter_id INTEGER NOT NULL, -- The encounter this row belongs to.
  code TEXT NOT NULL,
  numeric_value INTEGER NOT NULL, -- In units of 10^-4.
  unit TEXT NOT NULL,
  measured_time TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT fk_observations_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_observations_encounter_id_encounters FOREIGN KEY (tenant_id, encounter_id) REFERENCES encounters (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_observations_code_length CHECK (length(code) <= 64),
  CONSTRAINT check_observations_unit_length CHECK (length(unit) <= 200),
  CONSTRAINT check_observations_measured_time_format CHECK (measured_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', measured_time) IS measured_time)),
  CONSTRAINT check_observations_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_observations_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_observations_on_tenant_id_encounter_id_measured_time ON observations (tenant_id, encounter_id, measured_time);

CREATE INDEX idx_observations_on_tenant_id_created_at ON observations (tenant_id, created_at);

-- One row per prescription.
CREATE TABLE prescriptions (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of clinics.
  practitioner_id INTEGER NOT NULL, -- The practitioner this row belongs to.
  encounter_id INTEGER NOT NULL, -- The encounter this row belongs to.
  medication TEXT NOT NULL,
  dose INTEGER NOT NULL, -- In units of 10^-4.
  frequency TEXT NOT NULL,
  issued_date TEXT NOT NULL,
  number_of_refills INTEGER NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT fk_prescriptions_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_prescriptions_practitioner_id_practitioners FOREIGN KEY (tenant_id, practitioner_id) REFERENCES practitioners (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_prescriptions_encounter_id_encounters FOREIGN KEY (tenant_id, encounter_id) REFERENCES encounters (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_prescriptions_number_of_refills_range CHECK (number_of_refills BETWEEN 0 AND 12),
  CONSTRAINT check_prescriptions_medication_length CHECK (length(medication) <= 500),
  CONSTRAINT check_prescriptions_frequency_length CHECK (length(frequency) <= 200),
  CONSTRAINT check_prescriptions_issued_date_format CHECK (issued_date GLOB '????-??-??' AND (date(issued_date) IS issued_date)),
  CONSTRAINT check_prescriptions_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_prescriptions_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_prescriptions_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

CREATE INDEX idx_prescriptions_on_tenant_id_practitioner_id ON prescriptions (tenant_id, practitioner_id);

CREATE INDEX idx_prescriptions_on_tenant_id_encounter_id ON prescriptions (tenant_id, encounter_id);

CREATE INDEX idx_prescriptions_on_tenant_id_created_at ON prescriptions (tenant_id, created_at);

-- One row per consent.
CREATE TABLE consents (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of clinics.
  patient_id INTEGER NOT NULL, -- The patient this row belongs to.
  purpose TEXT NOT NULL,
  given_time TEXT NOT NULL,
  withdrawn_time TEXT,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT fk_consents_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_consents_patient_id_patients FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_consents_purpose_choice CHECK (purpose IN ('treatment', 'research', 'marketing')),
  CONSTRAINT check_consents_purpose_length CHECK (length(purpose) <= 50),
  CONSTRAINT check_consents_given_time_format CHECK (given_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', given_time) IS given_time)),
  CONSTRAINT check_consents_withdrawn_time_format CHECK (withdrawn_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', withdrawn_time) IS withdrawn_time)),
  CONSTRAINT check_consents_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_consents_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_consents_on_tenant_id_patient_id ON consents (tenant_id, patient_id);

-- One row per change to an audited row: what it was, what it is, who changed it and when.
CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY, -- Order in which the changes were recorded.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of clinics.
  table_name TEXT NOT NULL, -- Table of the row that changed.
  row_id TEXT NOT NULL, -- Key of the row that changed.
  action TEXT NOT NULL, -- What was done: insert, update or delete.
  old_values TEXT, -- The row before the change.
  new_values TEXT, -- The row after the change.
  changed_by TEXT, -- Who made the change, as the session named them.
  changed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the change was made.
  CONSTRAINT fk_audit_log_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT check_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete')),
  CONSTRAINT check_audit_log_table_name_length CHECK (length(table_name) <= 128),
  CONSTRAINT check_audit_log_row_id_length CHECK (length(row_id) <= 255),
  CONSTRAINT check_audit_log_action_length CHECK (length(action) <= 10),
  CONSTRAINT check_audit_log_old_values_json CHECK (json_valid(old_values)),
  CONSTRAINT check_audit_log_new_values_json CHECK (json_valid(new_values)),
  CONSTRAINT check_audit_log_changed_by_length CHECK (length(changed_by) <= 255),
  CONSTRAINT check_audit_log_changed_at_format CHECK (changed_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', changed_at) IS changed_at))
) STRICT;

CREATE INDEX idx_audit_log_on_tenant_id_table_name_row_id_changed_at ON audit_log (tenant_id, table_name, row_id, changed_at DESC);

-- One row per change to an audited row: what it was, what it is, who changed it and when.
CREATE TABLE global_audit_log (
  id INTEGER PRIMARY KEY, -- Order in which the changes were recorded.
  table_name TEXT NOT NULL, -- Table of the row that changed.
  row_id TEXT NOT NULL, -- Key of the row that changed.
  action TEXT NOT NULL, -- What was done: insert, update or delete.
  old_values TEXT, -- The row before the change.
  new_values TEXT, -- The row after the change.
  changed_by TEXT, -- Who made the change, as the session named them.
  changed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the change was made.
  CONSTRAINT check_global_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete')),
  CONSTRAINT check_global_audit_log_table_name_length CHECK (length(table_name) <= 128),
  CONSTRAINT check_global_audit_log_row_id_length CHECK (length(row_id) <= 255),
  CONSTRAINT check_global_audit_log_action_length CHECK (length(action) <= 10),
  CONSTRAINT check_global_audit_log_old_values_json CHECK (json_valid(old_values)),
  CONSTRAINT check_global_audit_log_new_values_json CHECK (json_valid(new_values)),
  CONSTRAINT check_global_audit_log_changed_by_length CHECK (length(changed_by) <= 255),
  CONSTRAINT check_global_audit_log_changed_at_format CHECK (changed_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', changed_at) IS changed_at))
) STRICT;

CREATE INDEX idx_global_audit_log_on_table_name_row_id_changed_at ON global_audit_log (table_name, row_id, changed_at DESC);

CREATE TRIGGER trg_clinics_updated_at_touch
AFTER UPDATE ON clinics
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE clinics SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_clinics_audit_insert
AFTER INSERT ON clinics
FOR EACH ROW
BEGIN
  INSERT INTO global_audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'clinics',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'name', NEW.name,
      'registration_number', NEW.registration_number,
      'address', NEW.address,
      'time_zone', NEW.time_zone,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_clinics_audit_update
AFTER UPDATE OF id, name, registration_number, address, time_zone, created_at, created_by ON clinics
FOR EACH ROW
BEGIN
  INSERT INTO global_audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'clinics',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'name', OLD.name,
      'registration_number', OLD.registration_number,
      'address', OLD.address,
      'time_zone', OLD.time_zone,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'name', NEW.name,
      'registration_number', NEW.registration_number,
      'address', NEW.address,
      'time_zone', NEW.time_zone,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_clinics_audit_delete
AFTER DELETE ON clinics
FOR EACH ROW
BEGIN
  INSERT INTO global_audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'clinics',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'name', OLD.name,
      'registration_number', OLD.registration_number,
      'address', OLD.address,
      'time_zone', OLD.time_zone,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_practitioners_updated_at_touch
AFTER UPDATE ON practitioners
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE practitioners SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_practitioners_audit_insert
AFTER INSERT ON practitioners
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'practitioners',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'full_name', NEW.full_name,
      'email', NEW.email,
      'licence_number', NEW.licence_number,
      'specialty', NEW.specialty,
      'joined_date', NEW.joined_date,
      'left_date', NEW.left_date,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_practitioners_audit_update
AFTER UPDATE OF id, tenant_id, full_name, email, licence_number, specialty, joined_date, left_date, created_at, created_by ON practitioners
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'practitioners',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'full_name', OLD.full_name,
      'email', OLD.email,
      'licence_number', OLD.licence_number,
      'specialty', OLD.specialty,
      'joined_date', OLD.joined_date,
      'left_date', OLD.left_date,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'full_name', NEW.full_name,
      'email', NEW.email,
      'licence_number', NEW.licence_number,
      'specialty', NEW.specialty,
      'joined_date', NEW.joined_date,
      'left_date', NEW.left_date,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_practitioners_audit_delete
AFTER DELETE ON practitioners
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    OLD.tenant_id,
    'practitioners',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'full_name', OLD.full_name,
      'email', OLD.email,
      'licence_number', OLD.licence_number,
      'specialty', OLD.specialty,
      'joined_date', OLD.joined_date,
      'left_date', OLD.left_date,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_patients_updated_at_touch
AFTER UPDATE ON patients
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE patients SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_patients_hold
BEFORE DELETE ON patients
FOR EACH ROW
WHEN OLD.on_hold
BEGIN
  SELECT RAISE(ABORT, 'a row of patients is under legal hold');
END;

CREATE TRIGGER trg_patients_audit_insert
AFTER INSERT ON patients
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'patients',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'medical_record_number', NEW.medical_record_number,
      'first_name', NEW.first_name,
      'last_name', NEW.last_name,
      'date_of_birth', NEW.date_of_birth,
      'sex', NEW.sex,
      'email', NEW.email,
      'phone', NEW.phone,
      'address', NEW.address,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'on_hold', NEW.on_hold,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_patients_audit_update
AFTER UPDATE OF id, tenant_id, medical_record_number, first_name, last_name, date_of_birth, sex, email, phone, address, created_at, on_hold, created_by ON patients
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'patients',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'medical_record_number', OLD.medical_record_number,
      'first_name', OLD.first_name,
      'last_name', OLD.last_name,
      'date_of_birth', OLD.date_of_birth,
      'sex', OLD.sex,
      'email', OLD.email,
      'phone', OLD.phone,
      'address', OLD.address,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'on_hold', OLD.on_hold,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'medical_record_number', NEW.medical_record_number,
      'first_name', NEW.first_name,
      'last_name', NEW.last_name,
      'date_of_birth', NEW.date_of_birth,
      'sex', NEW.sex,
      'email', NEW.email,
      'phone', NEW.phone,
      'address', NEW.address,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'on_hold', NEW.on_hold,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_patients_audit_delete
AFTER DELETE ON patients
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    OLD.tenant_id,
    'patients',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'medical_record_number', OLD.medical_record_number,
      'first_name', OLD.first_name,
      'last_name', OLD.last_name,
      'date_of_birth', OLD.date_of_birth,
      'sex', OLD.sex,
      'email', OLD.email,
      'phone', OLD.phone,
      'address', OLD.address,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'on_hold', OLD.on_hold,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_insurance_policies_updated_at_touch
AFTER UPDATE ON insurance_policies
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE insurance_policies SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_allergies_updated_at_touch
AFTER UPDATE ON allergies
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE allergies SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_appointments_updated_at_touch
AFTER UPDATE ON appointments
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE appointments SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_encounters_updated_at_touch
AFTER UPDATE ON encounters
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE encounters SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_encounters_audit_insert
AFTER INSERT ON encounters
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'encounters',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'appointment_id', NEW.appointment_id,
      'patient_id', NEW.patient_id,
      'practitioner_id', NEW.practitioner_id,
      'started_time', NEW.started_time,
      'ended_time', NEW.ended_time,
      'summary', NEW.summary,
      'diagnosis_code', NEW.diagnosis_code,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_encounters_audit_update
AFTER UPDATE OF id, tenant_id, appointment_id, patient_id, practitioner_id, started_time, ended_time, summary, diagnosis_code, created_at, created_by ON encounters
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'encounters',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'appointment_id', OLD.appointment_id,
      'patient_id', OLD.patient_id,
      'practitioner_id', OLD.practitioner_id,
      'started_time', OLD.started_time,
      'ended_time', OLD.ended_time,
      'summary', OLD.summary,
      'diagnosis_code', OLD.diagnosis_code,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'appointment_id', NEW.appointment_id,
      'patient_id', NEW.patient_id,
      'practitioner_id', NEW.practitioner_id,
      'started_time', NEW.started_time,
      'ended_time', NEW.ended_time,
      'summary', NEW.summary,
      'diagnosis_code', NEW.diagnosis_code,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_encounters_audit_delete
AFTER DELETE ON encounters
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    OLD.tenant_id,
    'encounters',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'appointment_id', OLD.appointment_id,
      'patient_id', OLD.patient_id,
      'practitioner_id', OLD.practitioner_id,
      'started_time', OLD.started_time,
      'ended_time', OLD.ended_time,
      'summary', OLD.summary,
      'diagnosis_code', OLD.diagnosis_code,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_observations_updated_at_touch
AFTER UPDATE ON observations
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE observations SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_prescriptions_updated_at_touch
AFTER UPDATE ON prescriptions
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE prescriptions SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_prescriptions_audit_insert
AFTER INSERT ON prescriptions
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'prescriptions',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'practitioner_id', NEW.practitioner_id,
      'encounter_id', NEW.encounter_id,
      'medication', NEW.medication,
      'dose', NEW.dose,
      'frequency', NEW.frequency,
      'issued_date', NEW.issued_date,
      'number_of_refills', NEW.number_of_refills,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_prescriptions_audit_update
AFTER UPDATE OF id, tenant_id, practitioner_id, encounter_id, medication, dose, frequency, issued_date, number_of_refills, created_at, created_by ON prescriptions
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'prescriptions',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'practitioner_id', OLD.practitioner_id,
      'encounter_id', OLD.encounter_id,
      'medication', OLD.medication,
      'dose', OLD.dose,
      'frequency', OLD.frequency,
      'issued_date', OLD.issued_date,
      'number_of_refills', OLD.number_of_refills,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'practitioner_id', NEW.practitioner_id,
      'encounter_id', NEW.encounter_id,
      'medication', NEW.medication,
      'dose', NEW.dose,
      'frequency', NEW.frequency,
      'issued_date', NEW.issued_date,
      'number_of_refills', NEW.number_of_refills,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_prescriptions_audit_delete
AFTER DELETE ON prescriptions
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    OLD.tenant_id,
    'prescriptions',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'practitioner_id', OLD.practitioner_id,
      'encounter_id', OLD.encounter_id,
      'medication', OLD.medication,
      'dose', OLD.dose,
      'frequency', OLD.frequency,
      'issued_date', OLD.issued_date,
      'number_of_refills', OLD.number_of_refills,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_consents_updated_at_touch
AFTER UPDATE ON consents
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE consents SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_audit_log_append_only_update
BEFORE UPDATE ON audit_log
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of audit_log cannot be changed');
END;

CREATE TRIGGER trg_audit_log_append_only_delete
BEFORE DELETE ON audit_log
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of audit_log cannot be deleted');
END;

CREATE TRIGGER trg_global_audit_log_append_only_update
BEFORE UPDATE ON global_audit_log
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of global_audit_log cannot be changed');
END;

CREATE TRIGGER trg_global_audit_log_append_only_delete
BEFORE DELETE ON global_audit_log
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of global_audit_log cannot be deleted');
END;

COMMIT;
