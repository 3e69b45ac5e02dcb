-- Learning platform: drop the schema (PostgreSQL 15). All rows in it are lost.

BEGIN;
SET LOCAL lock_timeout = '5s';

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

DROP FUNCTION trg_global_audit_log_append_only();

DROP FUNCTION trg_audit_log_append_only();

DROP FUNCTION trg_enrolments_audit();

DROP FUNCTION trg_courses_status_transition();

DROP FUNCTION trg_users_audit();

DROP FUNCTION trg_schools_audit();

DROP FUNCTION set_updated_at();

DROP EXTENSION IF EXISTS pg_trgm;

DROP EXTENSION IF EXISTS btree_gin;

COMMIT;
