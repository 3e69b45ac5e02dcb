-- Telemetry for field devices: drop the schema (MariaDB 10.11). All rows in it are lost.
-- Every statement commits by itself on this engine: after a failure, run the other direction before trying again.

SET SESSION lock_wait_timeout = 5;

DROP TRIGGER trg_alarms_archive;

DROP TRIGGER trg_readings_append_only_delete;

DROP TRIGGER trg_readings_append_only_update;

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
