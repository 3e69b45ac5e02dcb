-- Telemetry for field devices: drop the schema (PostgreSQL 15). All rows in it are lost.

BEGIN;
SET LOCAL lock_timeout = '5s';

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

DROP FUNCTION trg_alarms_archive();

DROP FUNCTION trg_readings_append_only();

DROP FUNCTION set_updated_at();

COMMIT;
