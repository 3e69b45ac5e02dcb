-- Patient records for outpatient clinics: drop the schema (SQLite 3.45). All rows in it are lost.

PRAGMA foreign_keys = OFF;
BEGIN;

PRAGMA defer_foreign_keys = ON;

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

COMMIT;
PRAGMA foreign_keys = ON;
