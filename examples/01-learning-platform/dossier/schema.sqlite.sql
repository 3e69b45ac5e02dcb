-- Learning platform
-- Schema for SQLite 3.45. Load it into an empty database.

-- Without this, SQLite parses foreign keys and ignores them.
PRAGMA foreign_keys = ON;

-- One row per school.
CREATE TABLE schools (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  name TEXT NOT NULL,
  slug TEXT NOT NULL,
  billing_email TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT uq_schools_slug UNIQUE (slug),
  CONSTRAINT check_schools_slug_format CHECK (slug NOT GLOB '* *' AND slug NOT GLOB '*/*' AND slug = lower(slug)),
  CONSTRAINT check_schools_billing_email_format CHECK (billing_email GLOB '*?@?*' AND billing_email NOT GLOB '* *' AND billing_email = lower(billing_email)),
  CONSTRAINT check_schools_name_length CHECK (length(name) <= 200),
  CONSTRAINT check_schools_slug_length CHECK (length(slug) <= 100),
  CONSTRAINT check_schools_billing_email_length CHECK (length(billing_email) <= 320),
  CONSTRAINT check_schools_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_schools_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_schools_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

-- One row per user.
CREATE TABLE users (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The school that owns the row.
  email TEXT NOT NULL,
  full_name TEXT NOT NULL,
  phone TEXT,
  password_hash TEXT NOT NULL, -- Password of the user.
  role TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  deleted_at TEXT, -- When the row was deleted; empty while it lives.
  created_by TEXT, -- Who wrote the row, as the application names them.
  CONSTRAINT uq_users_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_users_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT check_users_email_format CHECK (email GLOB '*?@?*' AND email NOT GLOB '* *' AND email = lower(email)),
  CONSTRAINT check_users_role_choice CHECK (role IN ('learner', 'teacher', 'admin')),
  CONSTRAINT check_users_email_length CHECK (length(email) <= 320),
  CONSTRAINT check_users_full_name_length CHECK (length(full_name) <= 200),
  CONSTRAINT check_users_phone_length CHECK (length(phone) <= 32),
  CONSTRAINT check_users_password_hash_length CHECK (length(password_hash) <= 255),
  CONSTRAINT check_users_role_length CHECK (length(role) <= 50),
  CONSTRAINT check_users_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_users_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_users_deleted_at_format CHECK (deleted_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', deleted_at) IS deleted_at)),
  CONSTRAINT check_users_created_by_length CHECK (length(created_by) <= 255)
) STRICT;

CREATE UNIQUE INDEX uq_users_tenant_id_email ON users (tenant_id, email) WHERE deleted_at IS NULL;

-- One row per course.
CREATE TABLE courses (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The school that owns the row.
  teacher_id INTEGER NOT NULL, -- The user that is its teacher.
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  price INTEGER NOT NULL, -- In hundredths.
  seats INTEGER NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'draft',
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  deleted_at TEXT, -- When the row was deleted; empty while it lives.
  CONSTRAINT uq_courses_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_courses_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_courses_teacher_id_users FOREIGN KEY (tenant_id, teacher_id) REFERENCES users (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_courses_seats_range CHECK (seats BETWEEN 1 AND 500),
  CONSTRAINT check_courses_status_choice CHECK (status IN ('draft', 'published', 'archived')),
  CONSTRAINT check_courses_end_date_start_date_order CHECK (end_date > start_date),
  CONSTRAINT check_courses_title_length CHECK (length(title) <= 200),
  CONSTRAINT check_courses_start_date_format CHECK (start_date GLOB '????-??-??' AND (date(start_date) IS start_date)),
  CONSTRAINT check_courses_end_date_format CHECK (end_date GLOB '????-??-??' AND (date(end_date) IS end_date)),
  CONSTRAINT check_courses_status_length CHECK (length(status) <= 50),
  CONSTRAINT check_courses_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_courses_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at)),
  CONSTRAINT check_courses_deleted_at_format CHECK (deleted_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', deleted_at) IS deleted_at))
) STRICT;

CREATE INDEX idx_courses_on_tenant_id_teacher_id ON courses (tenant_id, teacher_id);

CREATE INDEX idx_courses_on_tenant_id_start_date ON courses (tenant_id, start_date DESC) WHERE status = 'published' AND deleted_at IS NULL;

-- One row per module.
CREATE TABLE modules (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of schools.
  course_id INTEGER NOT NULL, -- The course this row belongs to.
  title TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_modules_tenant_id_course_id_position UNIQUE (tenant_id, course_id, position),
  CONSTRAINT uq_modules_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_modules_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_modules_course_id_courses FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT check_modules_title_length CHECK (length(title) <= 200),
  CONSTRAINT check_modules_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_modules_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

-- One row per lesson.
CREATE TABLE lessons (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of schools.
  module_id INTEGER NOT NULL, -- The module this row belongs to.
  title TEXT NOT NULL,
  content TEXT NOT NULL,
  duration INTEGER NOT NULL, -- In seconds.
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_lessons_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_lessons_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_lessons_module_id_modules FOREIGN KEY (tenant_id, module_id) REFERENCES modules (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT check_lessons_duration_min CHECK (duration >= 0),
  CONSTRAINT check_lessons_title_length CHECK (length(title) <= 200),
  CONSTRAINT check_lessons_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_lessons_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_lessons_on_tenant_id_module_id ON lessons (tenant_id, module_id);

-- One row per tag.
CREATE TABLE tags (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of schools.
  name TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_tags_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_tags_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT check_tags_name_length CHECK (length(name) <= 200),
  CONSTRAINT check_tags_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_tags_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

-- One row per enrolment.
CREATE TABLE enrolments (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of schools.
  user_id INTEGER NOT NULL, -- The user this row belongs to.
  course_id INTEGER NOT NULL, -- The course this row belongs to.
  enrolment_date TEXT NOT NULL,
  status TEXT NOT NULL,
  final_grade INTEGER, -- In units of 10^-4.
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_enrolments_tenant_id_user_id_course_id UNIQUE (tenant_id, user_id, course_id),
  CONSTRAINT uq_enrolments_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_enrolments_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_enrolments_user_id_users FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_enrolments_course_id_courses FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_enrolments_status_choice CHECK (status IN ('enrolled', 'in_progress', 'completed', 'withdrawn')),
  CONSTRAINT check_enrolments_final_grade_range CHECK (final_grade BETWEEN 0 AND 1000000),
  CONSTRAINT check_enrolments_enrolment_date_format CHECK (enrolment_date GLOB '????-??-??' AND (date(enrolment_date) IS enrolment_date)),
  CONSTRAINT check_enrolments_status_length CHECK (length(status) <= 50),
  CONSTRAINT check_enrolments_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_enrolments_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_enrolments_on_tenant_id_user_id_enrolment_date ON enrolments (tenant_id, user_id, enrolment_date DESC);

CREATE INDEX idx_enrolments_on_tenant_id_course_id ON enrolments (tenant_id, course_id);

-- One row per completion.
CREATE TABLE completions (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of schools.
  enrolment_id INTEGER NOT NULL, -- The enrolment this row belongs to.
  lesson_id INTEGER NOT NULL, -- The lesson this row belongs to.
  completed_time TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  CONSTRAINT fk_completions_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_completions_enrolment_id_enrolments FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolments (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_completions_lesson_id_lessons FOREIGN KEY (tenant_id, lesson_id) REFERENCES lessons (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_completions_completed_time_format CHECK (completed_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', completed_time) IS completed_time)),
  CONSTRAINT check_completions_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at))
) STRICT;

CREATE INDEX idx_completions_on_tenant_id_enrolment_id ON completions (tenant_id, enrolment_id);

CREATE INDEX idx_completions_on_tenant_id_lesson_id ON completions (tenant_id, lesson_id);

-- One row per assignment.
CREATE TABLE assignments (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of schools.
  course_id INTEGER NOT NULL, -- The course this row belongs to.
  title TEXT NOT NULL,
  instructions TEXT NOT NULL,
  due_date TEXT NOT NULL,
  maximum_score INTEGER NOT NULL, -- In units of 10^-4.
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_assignments_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_assignments_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_assignments_course_id_courses FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_assignments_title_length CHECK (length(title) <= 200),
  CONSTRAINT check_assignments_due_date_format CHECK (due_date GLOB '????-??-??' AND (date(due_date) IS due_date)),
  CONSTRAINT check_assignments_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_assignments_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_assignments_on_tenant_id_course_id ON assignments (tenant_id, course_id);

-- One row per submission.
CREATE TABLE submissions (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of schools.
  assignment_id INTEGER NOT NULL, -- The assignment this row belongs to.
  user_id INTEGER NOT NULL, -- The user this row belongs to.
  enrolment_id INTEGER NOT NULL, -- The enrolment this row belongs to.
  submitted_time TEXT NOT NULL,
  attached_file_storage_key TEXT NOT NULL, -- Where the object store has the file.
  attached_file_file_name TEXT NOT NULL, -- Name the file was uploaded under.
  attached_file_content_type TEXT NOT NULL, -- Media type of the file.
  attached_file_byte_size INTEGER NOT NULL, -- Size of the file in bytes. In bytes.
  score INTEGER, -- In units of 10^-4.
  feedback TEXT,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT fk_submissions_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_submissions_assignment_id_assignments FOREIGN KEY (tenant_id, assignment_id) REFERENCES assignments (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_submissions_user_id_users FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_submissions_enrolment_id_enrolments FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolments (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT check_submissions_attached_file_byte_size_min CHECK (attached_file_byte_size >= 0),
  CONSTRAINT check_submissions_submitted_time_format CHECK (submitted_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', submitted_time) IS submitted_time)),
  CONSTRAINT check_submissions_attached_file_storage_key_length CHECK (length(attached_file_storage_key) <= 500),
  CONSTRAINT check_submissions_attached_file_file_name_length CHECK (length(attached_file_file_name) <= 255),
  CONSTRAINT check_submissions_attached_file_content_type_length CHECK (length(attached_file_content_type) <= 127),
  CONSTRAINT check_submissions_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_submissions_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_submissions_on_tenant_id_assignment_id_submitted_time ON submissions (tenant_id, assignment_id, submitted_time);

CREATE INDEX idx_submissions_on_tenant_id_user_id ON submissions (tenant_id, user_id);

CREATE INDEX idx_submissions_on_tenant_id_enrolment_id ON submissions (tenant_id, enrolment_id);

-- Links one tag and one course.
CREATE TABLE tag_courses (
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of schools.
  tag_id INTEGER NOT NULL, -- The tag this row belongs to.
  course_id INTEGER NOT NULL, -- The course this row belongs to.
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  CONSTRAINT pk_tag_courses PRIMARY KEY (tag_id, course_id),
  CONSTRAINT fk_tag_courses_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_tag_courses_tag_id_tags FOREIGN KEY (tenant_id, tag_id) REFERENCES tags (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_tag_courses_course_id_courses FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT check_tag_courses_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at))
) STRICT;

CREATE INDEX idx_tag_courses_on_tenant_id_tag_id ON tag_courses (tenant_id, tag_id);

CREATE INDEX idx_tag_courses_on_tenant_id_course_id ON tag_courses (tenant_id, course_id);

-- One row per change to an audited row: what it was, what it is, who changed it and when.
CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY, -- Order in which the changes were recorded.
  tenant_id INTEGER NOT NULL, -- The row’s tenant, one of schools.
  table_name TEXT NOT NULL, -- Table of the row that changed.
  row_id TEXT NOT NULL, -- Key of the row that changed.
  action TEXT NOT NULL, -- What was done: insert, update or delete.
  old_values TEXT, -- The row before the change.
  new_values TEXT, -- The row after the change.
  changed_by TEXT, -- Who made the change, as the session named them.
  changed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the change was made.
  CONSTRAINT fk_audit_log_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT check_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete')),
  CONSTRAINT check_audit_log_table_name_length CHECK (length(table_name) <= 128),
  CONSTRAINT check_audit_log_row_id_length CHECK (length(row_id) <= 255),
  CONSTRAINT check_audit_log_action_length CHECK (length(action) <= 10),
  CONSTRAINT check_audit_log_old_values_json CHECK (json_valid(old_values)),
  CONSTRAINT check_audit_log_new_values_json CHECK (json_valid(new_values)),
  CONSTRAINT check_audit_log_changed_by_length CHECK (length(changed_by) <= 255),
  CONSTRAINT check_audit_log_changed_at_format CHECK (changed_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', changed_at) IS changed_at))
) STRICT;

CREATE INDEX idx_audit_log_on_tenant_id_table_name_row_id_changed_at ON audit_log (tenant_id, table_name, row_id, changed_at DESC);

-- One row per change to an audited row: what it was, what it is, who changed it and when.
CREATE TABLE global_audit_log (
  id INTEGER PRIMARY KEY, -- Order in which the changes were recorded.
  table_name TEXT NOT NULL, -- Table of the row that changed.
  row_id TEXT NOT NULL, -- Key of the row that changed.
  action TEXT NOT NULL, -- What was done: insert, update or delete.
  old_values TEXT, -- The row before the change.
  new_values TEXT, -- The row after the change.
  changed_by TEXT, -- Who made the change, as the session named them.
  changed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the change was made.
  CONSTRAINT check_global_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete')),
  CONSTRAINT check_global_audit_log_table_name_length CHECK (length(table_name) <= 128),
  CONSTRAINT check_global_audit_log_row_id_length CHECK (length(row_id) <= 255),
  CONSTRAINT check_global_audit_log_action_length CHECK (length(action) <= 10),
  CONSTRAINT check_global_audit_log_old_values_json CHECK (json_valid(old_values)),
  CONSTRAINT check_global_audit_log_new_values_json CHECK (json_valid(new_values)),
  CONSTRAINT check_global_audit_log_changed_by_length CHECK (length(changed_by) <= 255),
  CONSTRAINT check_global_audit_log_changed_at_format CHECK (changed_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', changed_at) IS changed_at))
) STRICT;

CREATE INDEX idx_global_audit_log_on_table_name_row_id_changed_at ON global_audit_log (table_name, row_id, changed_at DESC);

CREATE TRIGGER trg_schools_updated_at_touch
AFTER UPDATE ON schools
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE schools SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_schools_audit_insert
AFTER INSERT ON schools
FOR EACH ROW
BEGIN
  INSERT INTO global_audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'schools',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'name', NEW.name,
      'slug', NEW.slug,
      'billing_email', NEW.billing_email,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_schools_audit_update
AFTER UPDATE OF id, name, slug, billing_email, created_at, created_by ON schools
FOR EACH ROW
BEGIN
  INSERT INTO global_audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'schools',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'name', OLD.name,
      'slug', OLD.slug,
      'billing_email', OLD.billing_email,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'name', NEW.name,
      'slug', NEW.slug,
      'billing_email', NEW.billing_email,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_schools_audit_delete
AFTER DELETE ON schools
FOR EACH ROW
BEGIN
  INSERT INTO global_audit_log (table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    'schools',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'name', OLD.name,
      'slug', OLD.slug,
      'billing_email', OLD.billing_email,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_users_updated_at_touch
AFTER UPDATE ON users
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE users SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_users_audit_insert
AFTER INSERT ON users
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'users',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'email', NEW.email,
      'full_name', NEW.full_name,
      'phone', NEW.phone,
      'role', NEW.role,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'deleted_at', NEW.deleted_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_users_audit_update
AFTER UPDATE OF id, tenant_id, email, full_name, phone, password_hash, role, created_at, deleted_at, created_by ON users
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'users',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'email', OLD.email,
      'full_name', OLD.full_name,
      'phone', OLD.phone,
      'role', OLD.role,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'deleted_at', OLD.deleted_at,
      'created_by', OLD.created_by
    ),
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'email', NEW.email,
      'full_name', NEW.full_name,
      'phone', NEW.phone,
      'role', NEW.role,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at,
      'deleted_at', NEW.deleted_at,
      'created_by', NEW.created_by
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_users_audit_delete
AFTER DELETE ON users
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    OLD.tenant_id,
    'users',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'email', OLD.email,
      'full_name', OLD.full_name,
      'phone', OLD.phone,
      'role', OLD.role,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at,
      'deleted_at', OLD.deleted_at,
      'created_by', OLD.created_by
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_courses_status_transition_update
BEFORE UPDATE OF status ON courses
FOR EACH ROW
WHEN NEW.status IS NOT OLD.status
  AND NOT coalesce((OLD.status, NEW.status) IN (VALUES ('draft', 'published'), ('published', 'archived')), 0)
BEGIN
  SELECT RAISE(ABORT, 'courses.status cannot move to this state');
END;

CREATE TRIGGER trg_courses_updated_at_touch
AFTER UPDATE ON courses
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE courses SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_modules_updated_at_touch
AFTER UPDATE ON modules
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE modules SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_lessons_updated_at_touch
AFTER UPDATE ON lessons
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE lessons SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_tags_updated_at_touch
AFTER UPDATE ON tags
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE tags SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_enrolments_updated_at_touch
AFTER UPDATE ON enrolments
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE enrolments SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_enrolments_audit_insert
AFTER INSERT ON enrolments
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'enrolments',
    CAST(NEW.id AS TEXT),
    'insert',
    NULL,
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'user_id', NEW.user_id,
      'course_id', NEW.course_id,
      'enrolment_date', NEW.enrolment_date,
      'status', NEW.status,
      'final_grade', NEW.final_grade,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_enrolments_audit_update
AFTER UPDATE OF id, tenant_id, user_id, course_id, enrolment_date, status, final_grade, created_at ON enrolments
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    NEW.tenant_id,
    'enrolments',
    CAST(NEW.id AS TEXT),
    'update',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'user_id', OLD.user_id,
      'course_id', OLD.course_id,
      'enrolment_date', OLD.enrolment_date,
      'status', OLD.status,
      'final_grade', OLD.final_grade,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at
    ),
    json_object(
      'id', NEW.id,
      'tenant_id', NEW.tenant_id,
      'user_id', NEW.user_id,
      'course_id', NEW.course_id,
      'enrolment_date', NEW.enrolment_date,
      'status', NEW.status,
      'final_grade', NEW.final_grade,
      'created_at', NEW.created_at,
      'updated_at', NEW.updated_at
    ),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_enrolments_audit_delete
AFTER DELETE ON enrolments
FOR EACH ROW
BEGIN
  INSERT INTO audit_log (tenant_id, table_name, row_id, action, old_values, new_values, changed_at)
  VALUES (
    OLD.tenant_id,
    'enrolments',
    CAST(OLD.id AS TEXT),
    'delete',
    json_object(
      'id', OLD.id,
      'tenant_id', OLD.tenant_id,
      'user_id', OLD.user_id,
      'course_id', OLD.course_id,
      'enrolment_date', OLD.enrolment_date,
      'status', OLD.status,
      'final_grade', OLD.final_grade,
      'created_at', OLD.created_at,
      'updated_at', OLD.updated_at
    ),
    NULL,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_assignments_updated_at_touch
AFTER UPDATE ON assignments
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE assignments SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_submissions_updated_at_touch
AFTER UPDATE ON submissions
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE submissions SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_audit_log_append_only_update
BEFORE UPDATE ON audit_log
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of audit_log cannot be changed');
END;

CREATE TRIGGER trg_audit_log_append_only_delete
BEFORE DELETE ON audit_log
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of audit_log cannot be deleted');
END;

CREATE TRIGGER trg_global_audit_log_append_only_update
BEFORE UPDATE ON global_audit_log
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of global_audit_log cannot be changed');
END;

CREATE TRIGGER trg_global_audit_log_append_only_delete
BEFORE DELETE ON global_audit_log
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of global_audit_log cannot be deleted');
END;

-- The rows of users that are not deleted.
CREATE VIEW active_users AS
SELECT * FROM users WHERE deleted_at IS NULL;

-- The rows of courses that are not deleted.
CREATE VIEW active_courses AS
SELECT * FROM courses WHERE deleted_at IS NULL;
