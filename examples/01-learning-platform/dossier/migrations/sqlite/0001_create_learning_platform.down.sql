-- Learning platform: drop the schema (SQLite 3.45). All rows in it are lost.

PRAGMA foreign_keys = OFF;
BEGIN;

PRAGMA defer_foreign_keys = ON;

DROP VIEW active_users;

DROP VIEW active_courses;

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

COMMIT;
PRAGMA foreign_keys = ON;
