-- Patient records for outpatient clinics: drop the schema (MariaDB 10.11). All rows in it are lost.
-- Every statement commits by itself on this engine: after a failure, run the other direction before trying again.

SET SESSION lock_wait_timeout = 5;

DROP TRIGGER trg_global_audit_log_append_only_delete;

DROP TRIGGER trg_global_audit_log_append_only_update;

DROP TRIGGER trg_audit_log_append_only_delete;

DROP TRIGGER trg_audit_log_append_only_update;

DROP TRIGGER trg_prescriptions_audit_delete;

DROP TRIGGER trg_prescriptions_audit_update;

DROP TRIGGER trg_prescriptions_audit_insert;

DROP TRIGGER trg_encounters_audit_delete;

DROP TRIGGER trg_encounters_audit_update;

DROP TRIGGER trg_encounters_audit_insert;

DROP TRIGGER trg_patients_audit_delete;

DROP TRIGGER trg_patients_audit_update;

DROP TRIGGER trg_patients_audit_insert;

DROP TRIGGER trg_patients_hold;

DROP TRIGGER trg_practitioners_audit_delete;

DROP TRIGGER trg_practitioners_audit_update;

DROP TRIGGER trg_practitioners_audit_insert;

DROP TRIGGER trg_clinics_audit_delete;

DROP TRIGGER trg_clinics_audit_update;

DROP TRIGGER trg_clinics_audit_insert;

DROP TABLE global_audit_log;

DROP TABLE audit_log;

DROP TABLE consents;

DROP TABLE prescriptions;

DROP TABLE observations;

DROP TABLE encounters;

DROP TABLE appointments;

DROP TABLE allergies;

DROP TABLE insurance_policies;

DROP TABLE patients;

DROP TABLE practitioners;

DROP TABLE clinics;
