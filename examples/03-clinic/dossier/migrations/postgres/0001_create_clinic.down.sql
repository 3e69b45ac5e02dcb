-- Patient records for outpatient clinics: drop the schema (PostgreSQL 15). All rows in it are lost.

BEGIN;
SET LOCAL lock_timeout = '5s';

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

DROP FUNCTION trg_global_audit_log_append_only();

DROP FUNCTION trg_audit_log_append_only();

DROP FUNCTION trg_prescriptions_audit();

DROP FUNCTION trg_encounters_audit();

DROP FUNCTION trg_patients_audit();

DROP FUNCTION trg_patients_hold();

DROP FUNCTION trg_practitioners_audit();

DROP FUNCTION trg_clinics_audit();

DROP FUNCTION set_updated_at();

DROP EXTENSION IF EXISTS pg_trgm;

DROP EXTENSION IF EXISTS btree_gin;

COMMIT;
