-- Telemetry for field devices: drop the schema (SQLite 3.45). All rows in it are lost.

PRAGMA foreign_keys = OFF;
BEGIN;

PRAGMA defer_foreign_keys = ON;

DROP TABLE alarms_archive;

DROP TABLE commands;

DROP TABLE alarms;

DROP TABLE operator_users;

DROP TABLE readings;

DROP TABLE channels;

DROP TABLE devices;

DROP TABLE device_models;

DROP TABLE sites;

DROP TABLE operators;

COMMIT;
PRAGMA foreign_keys = ON;
