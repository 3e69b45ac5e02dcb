-- Learning platform: drop the schema (MySQL 8.0). All rows in it are lost.
-- Every statement commits by itself on this engine: after a failure, run the other direction before trying again.

SET SESSION lock_wait_timeout = 5;

DROP TRIGGER trg_global_audit_log_append_only_delete;

DROP TRIGGER trg_global_audit_log_append_only_update;

DROP TRIGGER trg_audit_log_append_only_delete;

DROP TRIGGER trg_audit_log_append_only_update;

DROP TRIGGER trg_enrolments_audit_delete;

DROP TRIGGER trg_enrolments_audit_update;

DROP TRIGGER trg_enrolments_audit_insert;

DROP TRIGGER trg_courses_status_transition_update;

DROP TRIGGER trg_users_audit_delete;

DROP TRIGGER trg_users_audit_update;

DROP TRIGGER trg_users_audit_insert;

DROP TRIGGER trg_schools_audit_delete;

DROP TRIGGER trg_schools_audit_update;

DROP TRIGGER trg_schools_audit_insert;

DROP VIEW active_courses;

DROP VIEW active_users;

DROP TABLE global_audit_log;

DROP TABLE audit_log;

DROP TABLE tag_courses;

DROP TABLE submissions;

DROP TABLE assignments;

DROP TABLE completions;

DROP TABLE enrolments;

DROP TABLE tags;

DROP TABLE lessons;

DROP TABLE modules;

DROP TABLE courses;

DROP TABLE users;

DROP TABLE schools;
