-- Patient records for outpatient clinics
-- Schema for MariaDB 10.11. Load it into an empty database.

CREATE TABLE clinics (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  name VARCHAR(200) NOT NULL,
  registration_number VARCHAR(64) NOT NULL,
  address VARCHAR(300) NOT NULL,
  time_zone VARCHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT uq_clinics_registration_number UNIQUE (registration_number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per clinic.';

CREATE TABLE practitioners (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The clinic that owns the row.',
  full_name VARCHAR(200) NOT NULL,
  email VARCHAR(320) NOT NULL,
  licence_number VARCHAR(64) NOT NULL,
  specialty VARCHAR(200) NOT NULL,
  joined_date DATE NOT NULL,
  left_date DATE NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT uq_practitioners_tenant_id_licence_number UNIQUE (tenant_id, licence_number),
  CONSTRAINT uq_practitioners_tenant_id_email UNIQUE (tenant_id, email),
  CONSTRAINT uq_practitioners_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_practitioners_email_format CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = LOWER(email)),
  CONSTRAINT check_practitioners_left_date_joined_date_order CHECK (left_date >= joined_date),
  CONSTRAINT fk_practitioners_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per practitioner.';

CREATE TABLE patients (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The clinic that owns the row.',
  medical_record_number VARCHAR(64) NOT NULL,
  first_name VARCHAR(200) NOT NULL,
  last_name VARCHAR(200) NOT NULL,
  date_of_birth DATE NOT NULL,
  sex VARCHAR(50) NOT NULL,
  email VARCHAR(320) NULL,
  phone VARCHAR(32) NULL,
  address VARCHAR(300) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  on_hold TINYINT(1) NOT NULL DEFAULT 0 COMMENT 'A legal hold: while it is on, the row is neither deleted nor anonymised.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT uq_patients_tenant_id_medical_record_number UNIQUE (tenant_id, medical_record_number),
  CONSTRAINT uq_patients_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_patients_sex_choice CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  CONSTRAINT check_patients_email_format CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = LOWER(email)),
  CONSTRAINT check_patients_on_hold_boolean CHECK (on_hold IN (0, 1)),
  CONSTRAINT fk_patients_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per patient.';

CREATE TABLE insurance_policies (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of clinics.',
  patient_id BIGINT NOT NULL COMMENT 'The patient this row belongs to.',
  insurer VARCHAR(200) NOT NULL,
  policy_number VARCHAR(64) NOT NULL,
  valid_until_date DATE NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_insurance_policies_tenant_id_policy_number UNIQUE (tenant_id, policy_number),
  CONSTRAINT uq_insurance_policies_tenant_id_patient_id UNIQUE (tenant_id, patient_id),
  CONSTRAINT fk_insurance_policies_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_insurance_policies_patient_id_patients FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per insurance policy.';

CREATE TABLE allergies (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of clinics.',
  patient_id BIGINT NOT NULL COMMENT 'The patient this row belongs to.',
  substance VARCHAR(200) NOT NULL,
  severity VARCHAR(50) NOT NULL,
  note MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT check_allergies_severity_choice CHECK (severity IN ('mild', 'moderate', 'severe')),
  CONSTRAINT fk_allergies_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_allergies_patient_id_patients FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per allergy.';

CREATE INDEX idx_allergies_on_tenant_id_patient_id ON allergies (tenant_id, patient_id);

CREATE TABLE appointments (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of clinics.',
  practitioner_id BIGINT NOT NULL COMMENT 'The practitioner this row belongs to.',
  patient_id BIGINT NOT NULL COMMENT 'The patient this row belongs to.',
  scheduled_start DATETIME(6) NOT NULL,
  scheduled_end DATETIME(6) NOT NULL,
  reason VARCHAR(200) NOT NULL,
  room VARCHAR(200) NULL,
  status VARCHAR(50) NOT NULL DEFAULT 'requested',
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_appointments_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_appointments_status_choice CHECK (status IN ('requested', 'confirmed', 'completed', 'cancelled', 'missed')),
  CONSTRAINT check_appointments_scheduled_end_scheduled_start_order CHECK (scheduled_end > scheduled_start),
  CONSTRAINT fk_appointments_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_appointments_practitioner_id_practitioners FOREIGN KEY (tenant_id, practitioner_id) REFERENCES practitioners (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_appointments_patient_id_patients FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per appointment.';

CREATE INDEX idx_appointments_on_tenant_id_practitioner_id_scheduled_start ON appointments (tenant_id, practitioner_id, scheduled_start);

CREATE INDEX idx_appointments_on_tenant_id_patient_id ON appointments (tenant_id, patient_id);

CREATE INDEX idx_appointments_on_tenant_id_created_at ON appointments (tenant_id, created_at);

CREATE TABLE encounters (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of clinics.',
  appointment_id BIGINT NULL COMMENT 'The appointment this row belongs to.',
  patient_id BIGINT NOT NULL COMMENT 'The patient this row belongs to.',
  practitioner_id BIGINT NOT NULL COMMENT 'The practitioner this row belongs to.',
  started_time DATETIME(6) NOT NULL,
  ended_time DATETIME(6) NULL,
  summary MEDIUMTEXT NOT NULL,
  diagnosis_code VARCHAR(500) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT uq_encounters_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_encounters_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_encounters_appointment_id_appointments FOREIGN KEY (tenant_id, appointment_id) REFERENCES appointments (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_encounters_patient_id_patients FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_encounters_practitioner_id_practitioners FOREIGN KEY (tenant_id, practitioner_id) REFERENCES practitioners (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per encounter.';

CREATE INDEX idx_encounters_on_tenant_id_patient_id_started_time ON encounters (tenant_id, patient_id, started_time DESC);

CREATE INDEX idx_encounters_on_tenant_id_appointment_id ON encounters (tenant_id, appointment_id);

CREATE INDEX idx_encounters_on_tenant_id_practitioner_id ON encounters (tenant_id, practitioner_id);

CREATE INDEX idx_encounters_on_tenant_id_created_at ON encounters (tenant_id, created_at);

CREATE TABLE observations (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of clinics.',
  encounter_id BIGINT NOT NULL COMMENT 'The encounter this row belongs to.',
  code VARCHAR(64) NOT NULL,
  numeric_value DECIMAL(12,4) NOT NULL,
  unit VARCHAR(200) NOT NULL,
  measured_time DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT fk_observations_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_observations_encounter_id_encounters FOREIGN KEY (tenant_id, encounter_id) REFERENCES encounters (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per observation.';

CREATE INDEX idx_observations_on_tenant_id_encounter_id_measured_time ON observations (tenant_id, encounter_id, measured_time);

CREATE INDEX idx_observations_on_tenant_id_created_at ON observations (tenant_id, created_at);

CREATE TABLE prescriptions (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of clinics.',
  practitioner_id BIGINT NOT NULL COMMENT 'The practitioner this row belongs to.',
  encounter_id BIGINT NOT NULL COMMENT 'The encounter this row belongs to.',
  medication VARCHAR(500) NOT NULL,
  dose DECIMAL(12,4) NOT NULL,
  frequency VARCHAR(200) NOT NULL,
  issued_date DATE NOT NULL,
  number_of_refills INT NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT check_prescriptions_number_of_refills_range CHECK (number_of_refills BETWEEN 0 AND 12),
  CONSTRAINT fk_prescriptions_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_prescriptions_practitioner_id_practitioners FOREIGN KEY (tenant_id, practitioner_id) REFERENCES practitioners (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_prescriptions_encounter_id_encounters FOREIGN KEY (tenant_id, encounter_id) REFERENCES encounters (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per prescription.';

CREATE INDEX idx_prescriptions_on_tenant_id_practitioner_id ON prescriptions (tenant_id, practitioner_id);

CREATE INDEX idx_prescriptions_on_tenant_id_encounter_id ON prescriptions (tenant_id, encounter_id);

CREATE INDEX idx_prescriptions_on_tenant_id_created_at ON prescriptions (tenant_id, created_at);

CREATE TABLE consents (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of clinics.',
  patient_id BIGINT NOT NULL COMMENT 'The patient this row belongs to.',
  purpose VARCHAR(50) NOT NULL,
  given_time DATETIME(6) NOT NULL,
  withdrawn_time DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT check_consents_purpose_choice CHECK (purpose IN ('treatment', 'research', 'marketing')),
  CONSTRAINT fk_consents_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT,
  CONSTRAINT fk_consents_patient_id_patients FOREIGN KEY (tenant_id, patient_id) REFERENCES patients (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per consent.';

CREATE INDEX idx_consents_on_tenant_id_patient_id ON consents (tenant_id, patient_id);

CREATE TABLE audit_log (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Order in which the changes were recorded.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of clinics.',
  table_name VARCHAR(128) NOT NULL COMMENT 'Table of the row that changed.',
  row_id VARCHAR(255) NOT NULL COMMENT 'Key of the row that changed.',
  action VARCHAR(10) NOT NULL COMMENT 'What was done: insert, update or delete.',
  old_values JSON NULL COMMENT 'The row before the change.',
  new_values JSON NULL COMMENT 'The row after the change.',
  changed_by VARCHAR(255) NULL COMMENT 'Who made the change, as the session named them.',
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the change was made.',
  PRIMARY KEY (id),
  CONSTRAINT check_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete')),
  CONSTRAINT fk_audit_log_tenant_id_clinics FOREIGN KEY (tenant_id) REFERENCES clinics (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per change to an audited row: what it was, what it is, who changed it and when.';

CREATE INDEX idx_audit_log_on_tenant_id_table_name_row_id_changed_at ON audit_log (tenant_id, table_name, row_id, changed_at DESC);

CREATE TABLE global_audit_log (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Order in which the changes were recorded.',
  table_name VARCHAR(128) NOT NULL COMMENT 'Table of the row that changed.',
  row_id VARCHAR(255) NOT NULL COMMENT 'Key of the row that changed.',
  action VARCHAR(10) NOT NULL COMMENT 'What was done: insert, update or delete.',
  old_values JSON NULL COMMENT 'The row before the change.',
  new_values JSON NULL COMMENT 'The row after the change.',
  changed_by VARCHAR(255) NULL COMMENT 'Who made the change, as the session named them.',
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the change was made.',
  PRIMARY KEY (id),
  CONSTRAINT check_global_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per change to an audited row: what it was, what it is, who changed it and when.';

CREATE INDEX idx_global_audit_log_on_table_name_row_id_changed_at ON global_audit_log (table_name, row_id, changed_at DESC);

CREATE TRIGGER trg_clinics_audit_insert AFTER INSERT ON clinics
FOR EACH ROW
INSERT INTO global_audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('clinics',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
     'id', NEW.id,
     'name', NEW.name,
     'registration_number', NEW.registration_number,
     'address', NEW.address,
     'time_zone', NEW.time_zone,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_clinics_audit_update AFTER UPDATE ON clinics
FOR EACH ROW
INSERT INTO global_audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('clinics',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
     'id', OLD.id,
     'name', OLD.name,
     'registration_number', OLD.registration_number,
     'address', OLD.address,
     'time_zone', OLD.time_zone,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   JSON_OBJECT(
     'id', NEW.id,
     'name', NEW.name,
     'registration_number', NEW.registration_number,
     'address', NEW.address,
     'time_zone', NEW.time_zone,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_clinics_audit_delete AFTER DELETE ON clinics
FOR EACH ROW
INSERT INTO global_audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('clinics',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
     'id', OLD.id,
     'name', OLD.name,
     'registration_number', OLD.registration_number,
     'address', OLD.address,
     'time_zone', OLD.time_zone,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_practitioners_audit_insert AFTER INSERT ON practitioners
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'practitioners',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
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
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_practitioners_audit_update AFTER UPDATE ON practitioners
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'practitioners',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
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
     'created_by', OLD.created_by),
   JSON_OBJECT(
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
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_practitioners_audit_delete AFTER DELETE ON practitioners
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (OLD.tenant_id,
   'practitioners',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
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
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

DELIMITER $$
CREATE TRIGGER trg_patients_hold BEFORE DELETE ON patients
FOR EACH ROW
BEGIN
  IF OLD.on_hold THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a row of patients is under legal hold';
  END IF;
END$$
DELIMITER ;

CREATE TRIGGER trg_patients_audit_insert AFTER INSERT ON patients
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'patients',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
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
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_patients_audit_update AFTER UPDATE ON patients
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'patients',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
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
     'created_by', OLD.created_by),
   JSON_OBJECT(
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
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_patients_audit_delete AFTER DELETE ON patients
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (OLD.tenant_id,
   'patients',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
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
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_encounters_audit_insert AFTER INSERT ON encounters
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'encounters',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
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
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_encounters_audit_update AFTER UPDATE ON encounters
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'encounters',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
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
     'created_by', OLD.created_by),
   JSON_OBJECT(
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
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_encounters_audit_delete AFTER DELETE ON encounters
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (OLD.tenant_id,
   'encounters',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
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
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_prescriptions_audit_insert AFTER INSERT ON prescriptions
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'prescriptions',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
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
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_prescriptions_audit_update AFTER UPDATE ON prescriptions
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'prescriptions',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
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
     'created_by', OLD.created_by),
   JSON_OBJECT(
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
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_prescriptions_audit_delete AFTER DELETE ON prescriptions
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (OLD.tenant_id,
   'prescriptions',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
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
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

DELIMITER $$
CREATE TRIGGER trg_audit_log_append_only_update BEFORE UPDATE ON audit_log
FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rows of audit_log cannot be changed';
END$$
DELIMITER ;

DELIMITER $$
CREATE TRIGGER trg_audit_log_append_only_delete BEFORE DELETE ON audit_log
FOR EACH ROW
BEGIN
  IF COALESCE(@app_allow_purge, 0) <> 1 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rows of audit_log cannot be deleted';
  END IF;
END$$
DELIMITER ;

DELIMITER $$
CREATE TRIGGER trg_global_audit_log_append_only_update BEFORE UPDATE ON global_audit_log
FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rows of global_audit_log cannot be changed';
END$$
DELIMITER ;

DELIMITER $$
CREATE TRIGGER trg_global_audit_log_append_only_delete BEFORE DELETE ON global_audit_log
FOR EACH ROW
BEGIN
  IF COALESCE(@app_allow_purge, 0) <> 1 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rows of global_audit_log cannot be deleted';
  END IF;
END$$
DELIMITER ;
