-- Learning platform
-- Schema for MariaDB 10.11. Load it into an empty database.

CREATE TABLE schools (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  name VARCHAR(200) NOT NULL,
  slug VARCHAR(100) NOT NULL,
  billing_email VARCHAR(320) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  PRIMARY KEY (id),
  CONSTRAINT uq_schools_slug UNIQUE (slug),
  CONSTRAINT check_schools_slug_format CHECK (slug NOT LIKE '% %' AND slug NOT LIKE '%/%' AND slug = LOWER(slug)),
  CONSTRAINT check_schools_billing_email_format CHECK (billing_email LIKE '%_@_%' AND billing_email NOT LIKE '% %' AND billing_email = LOWER(billing_email))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per school.';

CREATE TABLE users (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The school that owns the row.',
  email VARCHAR(320) NOT NULL,
  full_name VARCHAR(200) NOT NULL,
  phone VARCHAR(32) NULL,
  password_hash VARCHAR(255) NOT NULL COMMENT 'Password of the user.',
  role VARCHAR(50) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  deleted_at DATETIME(6) NULL COMMENT 'When the row was deleted; empty while it lives.',
  created_by VARCHAR(255) NULL COMMENT 'Who wrote the row, as the application names them.',
  deleted_at_unset SMALLINT GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN 1 END) VIRTUAL,
  PRIMARY KEY (id),
  CONSTRAINT uq_users_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_users_email_format CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = LOWER(email)),
  CONSTRAINT check_users_role_choice CHECK (role IN ('learner', 'teacher', 'admin')),
  CONSTRAINT fk_users_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per user.';

CREATE UNIQUE INDEX uq_users_tenant_id_email ON users (tenant_id, email, deleted_at_unset);

CREATE TABLE courses (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The school that owns the row.',
  teacher_id BIGINT NOT NULL COMMENT 'The user that is its teacher.',
  title VARCHAR(200) NOT NULL,
  summary MEDIUMTEXT NOT NULL,
  price DECIMAL(12,2) NOT NULL,
  seats INT NOT NULL,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  status VARCHAR(50) NOT NULL DEFAULT 'draft',
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  deleted_at DATETIME(6) NULL COMMENT 'When the row was deleted; empty while it lives.',
  PRIMARY KEY (id),
  CONSTRAINT uq_courses_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_courses_seats_range CHECK (seats BETWEEN 1 AND 500),
  CONSTRAINT check_courses_status_choice CHECK (status IN ('draft', 'published', 'archived')),
  CONSTRAINT check_courses_end_date_start_date_order CHECK (end_date > start_date),
  CONSTRAINT fk_courses_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_courses_teacher_id_users FOREIGN KEY (tenant_id, teacher_id) REFERENCES users (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per course.';

CREATE INDEX idx_courses_on_tenant_id_status_deleted_at_start_date ON courses (tenant_id, status, deleted_at, start_date DESC);

CREATE INDEX idx_courses_on_tenant_id_teacher_id ON courses (tenant_id, teacher_id);

CREATE TABLE modules (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of schools.',
  course_id BIGINT NOT NULL COMMENT 'The course this row belongs to.',
  title VARCHAR(200) NOT NULL,
  position INT NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_modules_tenant_id_course_id_position UNIQUE (tenant_id, course_id, position),
  CONSTRAINT uq_modules_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_modules_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_modules_course_id_courses FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per module.';

CREATE TABLE lessons (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of schools.',
  module_id BIGINT NOT NULL COMMENT 'The module this row belongs to.',
  title VARCHAR(200) NOT NULL,
  content MEDIUMTEXT NOT NULL,
  duration INT NOT NULL COMMENT 'In seconds.',
  position INT NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_lessons_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_lessons_duration_min CHECK (duration >= 0),
  CONSTRAINT fk_lessons_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_lessons_module_id_modules FOREIGN KEY (tenant_id, module_id) REFERENCES modules (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per lesson.';

CREATE INDEX idx_lessons_on_tenant_id_module_id ON lessons (tenant_id, module_id);

CREATE TABLE tags (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of schools.',
  name VARCHAR(200) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_tags_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_tags_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per tag.';

CREATE TABLE enrolments (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of schools.',
  user_id BIGINT NOT NULL COMMENT 'The user this row belongs to.',
  course_id BIGINT NOT NULL COMMENT 'The course this row belongs to.',
  enrolment_date DATE NOT NULL,
  status VARCHAR(50) NOT NULL,
  final_grade DECIMAL(12,4) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_enrolments_tenant_id_user_id_course_id UNIQUE (tenant_id, user_id, course_id),
  CONSTRAINT uq_enrolments_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_enrolments_status_choice CHECK (status IN ('enrolled', 'in_progress', 'completed', 'withdrawn')),
  CONSTRAINT check_enrolments_final_grade_range CHECK (final_grade BETWEEN 0 AND 100),
  CONSTRAINT fk_enrolments_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_enrolments_user_id_users FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_enrolments_course_id_courses FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per enrolment.';

CREATE INDEX idx_enrolments_on_tenant_id_user_id_enrolment_date ON enrolments (tenant_id, user_id, enrolment_date DESC);

CREATE INDEX idx_enrolments_on_tenant_id_course_id ON enrolments (tenant_id, course_id);

CREATE TABLE completions (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of schools.',
  enrolment_id BIGINT NOT NULL COMMENT 'The enrolment this row belongs to.',
  lesson_id BIGINT NOT NULL COMMENT 'The lesson this row belongs to.',
  completed_time DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  PRIMARY KEY (id),
  CONSTRAINT fk_completions_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_completions_enrolment_id_enrolments FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolments (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_completions_lesson_id_lessons FOREIGN KEY (tenant_id, lesson_id) REFERENCES lessons (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per completion.';

CREATE INDEX idx_completions_on_tenant_id_enrolment_id ON completions (tenant_id, enrolment_id);

CREATE INDEX idx_completions_on_tenant_id_lesson_id ON completions (tenant_id, lesson_id);

CREATE TABLE assignments (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of schools.',
  course_id BIGINT NOT NULL COMMENT 'The course this row belongs to.',
  title VARCHAR(200) NOT NULL,
  instructions MEDIUMTEXT NOT NULL,
  due_date DATE NOT NULL,
  maximum_score DECIMAL(12,4) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_assignments_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_assignments_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_assignments_course_id_courses FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per assignment.';

CREATE INDEX idx_assignments_on_tenant_id_course_id ON assignments (tenant_id, course_id);

CREATE TABLE submissions (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of schools.',
  assignment_id BIGINT NOT NULL COMMENT 'The assignment this row belongs to.',
  user_id BIGINT NOT NULL COMMENT 'The user this row belongs to.',
  enrolment_id BIGINT NOT NULL COMMENT 'The enrolment this row belongs to.',
  submitted_time DATETIME(6) NOT NULL,
  attached_file_storage_key VARCHAR(500) NOT NULL COMMENT 'Where the object store has the file.',
  attached_file_file_name VARCHAR(255) NOT NULL COMMENT 'Name the file was uploaded under.',
  attached_file_content_type VARCHAR(127) NOT NULL COMMENT 'Media type of the file.',
  attached_file_byte_size BIGINT NOT NULL COMMENT 'Size of the file in bytes. In bytes.',
  score DECIMAL(12,4) NULL,
  feedback MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT check_submissions_attached_file_byte_size_min CHECK (attached_file_byte_size >= 0),
  CONSTRAINT fk_submissions_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_submissions_assignment_id_assignments FOREIGN KEY (tenant_id, assignment_id) REFERENCES assignments (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_submissions_user_id_users FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_submissions_enrolment_id_enrolments FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolments (tenant_id, id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='One row per submission.';

CREATE INDEX idx_submissions_on_tenant_id_assignment_id_submitted_time ON submissions (tenant_id, assignment_id, submitted_time);

CREATE INDEX idx_submissions_on_tenant_id_user_id ON submissions (tenant_id, user_id);

CREATE INDEX idx_submissions_on_tenant_id_enrolment_id ON submissions (tenant_id, enrolment_id);

CREATE TABLE tag_courses (
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of schools.',
  tag_id BIGINT NOT NULL COMMENT 'The tag this row belongs to.',
  course_id BIGINT NOT NULL COMMENT 'The course this row belongs to.',
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  PRIMARY KEY (tag_id, course_id),
  CONSTRAINT fk_tag_courses_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_tag_courses_tag_id_tags FOREIGN KEY (tenant_id, tag_id) REFERENCES tags (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_tag_courses_course_id_courses FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='Links one tag and one course.';

CREATE INDEX idx_tag_courses_on_tenant_id_tag_id ON tag_courses (tenant_id, tag_id);

CREATE INDEX idx_tag_courses_on_tenant_id_course_id ON tag_courses (tenant_id, course_id);

CREATE TABLE audit_log (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Order in which the changes were recorded.',
  tenant_id BIGINT NOT NULL COMMENT 'The row’s tenant, one of schools.',
  table_name VARCHAR(128) NOT NULL COMMENT 'Table of the row that changed.',
  row_id VARCHAR(255) NOT NULL COMMENT 'Key of the row that changed.',
  action VARCHAR(10) NOT NULL COMMENT 'What was done: insert, update or delete.',
  old_values JSON NULL COMMENT 'The row before the change.',
  new_values JSON NULL COMMENT 'The row after the change.',
  changed_by VARCHAR(255) NULL COMMENT 'Who made the change, as the session named them.',
  changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the change was made.',
  PRIMARY KEY (id),
  CONSTRAINT check_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete')),
  CONSTRAINT fk_audit_log_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT
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

CREATE SQL SECURITY INVOKER VIEW active_users AS
SELECT
  id,
  tenant_id,
  email,
  full_name,
  phone,
  password_hash,
  role,
  created_at,
  updated_at,
  deleted_at,
  created_by
FROM users
WHERE deleted_at IS NULL;

CREATE SQL SECURITY INVOKER VIEW active_courses AS
SELECT
  id,
  tenant_id,
  teacher_id,
  title,
  summary,
  price,
  seats,
  start_date,
  end_date,
  status,
  created_at,
  updated_at,
  deleted_at
FROM courses
WHERE deleted_at IS NULL;

CREATE TRIGGER trg_schools_audit_insert AFTER INSERT ON schools
FOR EACH ROW
INSERT INTO global_audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('schools',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
     'id', NEW.id,
     'name', NEW.name,
     'slug', NEW.slug,
     'billing_email', NEW.billing_email,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_schools_audit_update AFTER UPDATE ON schools
FOR EACH ROW
INSERT INTO global_audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('schools',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
     'id', OLD.id,
     'name', OLD.name,
     'slug', OLD.slug,
     'billing_email', OLD.billing_email,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   JSON_OBJECT(
     'id', NEW.id,
     'name', NEW.name,
     'slug', NEW.slug,
     'billing_email', NEW.billing_email,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_schools_audit_delete AFTER DELETE ON schools
FOR EACH ROW
INSERT INTO global_audit_log
  (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  ('schools',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
     'id', OLD.id,
     'name', OLD.name,
     'slug', OLD.slug,
     'billing_email', OLD.billing_email,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_users_audit_insert AFTER INSERT ON users
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'users',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
     'id', NEW.id,
     'tenant_id', NEW.tenant_id,
     'email', NEW.email,
     'full_name', NEW.full_name,
     'phone', NEW.phone,
     'role', NEW.role,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'deleted_at', NEW.deleted_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_users_audit_update AFTER UPDATE ON users
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'users',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
     'id', OLD.id,
     'tenant_id', OLD.tenant_id,
     'email', OLD.email,
     'full_name', OLD.full_name,
     'phone', OLD.phone,
     'role', OLD.role,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'deleted_at', OLD.deleted_at,
     'created_by', OLD.created_by),
   JSON_OBJECT(
     'id', NEW.id,
     'tenant_id', NEW.tenant_id,
     'email', NEW.email,
     'full_name', NEW.full_name,
     'phone', NEW.phone,
     'role', NEW.role,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at,
     'deleted_at', NEW.deleted_at,
     'created_by', NEW.created_by),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_users_audit_delete AFTER DELETE ON users
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (OLD.tenant_id,
   'users',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
     'id', OLD.id,
     'tenant_id', OLD.tenant_id,
     'email', OLD.email,
     'full_name', OLD.full_name,
     'phone', OLD.phone,
     'role', OLD.role,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at,
     'deleted_at', OLD.deleted_at,
     'created_by', OLD.created_by),
   NULL,
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

DELIMITER $$
CREATE TRIGGER trg_courses_status_transition_update BEFORE UPDATE ON courses
FOR EACH ROW
BEGIN
  IF NOT (NEW.status <=> OLD.status)
    AND NOT COALESCE((OLD.status, NEW.status) IN (
      ('draft', 'published'),
      ('published', 'archived')
    ), FALSE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'courses.status cannot move to this state';
  END IF;
END$$
DELIMITER ;

CREATE TRIGGER trg_enrolments_audit_insert AFTER INSERT ON enrolments
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'enrolments',
   CAST(NEW.id AS CHAR),
   'insert',
   NULL,
   JSON_OBJECT(
     'id', NEW.id,
     'tenant_id', NEW.tenant_id,
     'user_id', NEW.user_id,
     'course_id', NEW.course_id,
     'enrolment_date', NEW.enrolment_date,
     'status', NEW.status,
     'final_grade', NEW.final_grade,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_enrolments_audit_update AFTER UPDATE ON enrolments
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (NEW.tenant_id,
   'enrolments',
   CAST(NEW.id AS CHAR),
   'update',
   JSON_OBJECT(
     'id', OLD.id,
     'tenant_id', OLD.tenant_id,
     'user_id', OLD.user_id,
     'course_id', OLD.course_id,
     'enrolment_date', OLD.enrolment_date,
     'status', OLD.status,
     'final_grade', OLD.final_grade,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at),
   JSON_OBJECT(
     'id', NEW.id,
     'tenant_id', NEW.tenant_id,
     'user_id', NEW.user_id,
     'course_id', NEW.course_id,
     'enrolment_date', NEW.enrolment_date,
     'status', NEW.status,
     'final_grade', NEW.final_grade,
     'created_at', NEW.created_at,
     'updated_at', NEW.updated_at),
   @app_current_user_id,
   CURRENT_TIMESTAMP(6));

CREATE TRIGGER trg_enrolments_audit_delete AFTER DELETE ON enrolments
FOR EACH ROW
INSERT INTO audit_log
  (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
VALUES
  (OLD.tenant_id,
   'enrolments',
   CAST(OLD.id AS CHAR),
   'delete',
   JSON_OBJECT(
     'id', OLD.id,
     'tenant_id', OLD.tenant_id,
     'user_id', OLD.user_id,
     'course_id', OLD.course_id,
     'enrolment_date', OLD.enrolment_date,
     'status', OLD.status,
     'final_grade', OLD.final_grade,
     'created_at', OLD.created_at,
     'updated_at', OLD.updated_at),
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
