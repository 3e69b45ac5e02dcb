-- Learning platform
-- Schema for PostgreSQL 15. Load it into an empty database.

CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION set_updated_at() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  NEW.updated_at := greatest(clock_timestamp(), OLD.updated_at + interval '1 microsecond');
  RETURN NEW;
END;
$$;

CREATE FUNCTION trg_schools_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO global_audit_log
    (table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    ('schools',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_users_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    (affected.tenant_id,
     'users',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'password_hash' END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'password_hash' END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_courses_status_transition() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    RETURN NEW;
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status
    AND NOT COALESCE((OLD.status, NEW.status) IN (
      ('draft', 'published'),
      ('published', 'archived')
    ), FALSE) THEN
    RAISE EXCEPTION 'courses.status cannot move from % to %', OLD.status, NEW.status;
  END IF;
  RETURN NEW;
END;
$$;

CREATE FUNCTION trg_enrolments_audit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  affected record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    affected := OLD;
  ELSE
    affected := NEW;
  END IF;
  INSERT INTO audit_log
    (tenant_id, table_name, row_id, action, old_values, new_values, changed_by, changed_at)
  VALUES
    (affected.tenant_id,
     'enrolments',
     affected.id::text,
     lower(TG_OP),
     CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
     CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
     NULLIF(current_setting('app.current_user_id', true), ''),
     clock_timestamp());
  RETURN NULL;
END;
$$;

CREATE FUNCTION trg_audit_log_append_only() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('app.allow_purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of audit_log cannot be changed or deleted';
END;
$$;

CREATE FUNCTION trg_global_audit_log_append_only() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('app.allow_purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of global_audit_log cannot be changed or deleted';
END;
$$;

CREATE TABLE schools (
  id            BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  name          VARCHAR(200) NOT NULL,
  slug          VARCHAR(100) NOT NULL,
  billing_email VARCHAR(320) NOT NULL,
  created_at    TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at    TIMESTAMPTZ  NOT NULL DEFAULT now(),
  created_by    VARCHAR(255),
  CONSTRAINT pk_schools PRIMARY KEY (id),
  CONSTRAINT uq_schools_slug UNIQUE (slug),
  CONSTRAINT check_schools_slug_format CHECK (slug NOT LIKE '% %' AND slug NOT LIKE '%/%' AND slug = lower(slug)),
  CONSTRAINT check_schools_billing_email_format
    CHECK (billing_email LIKE '%_@_%' AND billing_email NOT LIKE '% %' AND billing_email = lower(billing_email))
);

CREATE TABLE users (
  id            BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id     BIGINT       NOT NULL,
  email         VARCHAR(320) NOT NULL,
  full_name     VARCHAR(200) NOT NULL,
  phone         VARCHAR(32),
  password_hash VARCHAR(255) NOT NULL,
  role          VARCHAR(50)  NOT NULL,
  created_at    TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at    TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at    TIMESTAMPTZ,
  created_by    VARCHAR(255),
  CONSTRAINT pk_users PRIMARY KEY (id),
  CONSTRAINT uq_users_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_users_email_format
    CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = lower(email)),
  CONSTRAINT check_users_role_choice CHECK (role IN ('learner', 'teacher', 'admin')),
  CONSTRAINT fk_users_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT
);

CREATE TABLE courses (
  id         BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id  BIGINT        NOT NULL,
  teacher_id BIGINT        NOT NULL,
  title      VARCHAR(200)  NOT NULL,
  summary    TEXT          NOT NULL,
  price      NUMERIC(12,2) NOT NULL,
  seats      INTEGER       NOT NULL,
  start_date DATE          NOT NULL,
  end_date   DATE          NOT NULL,
  status     VARCHAR(50)   NOT NULL DEFAULT 'draft',
  created_at TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at TIMESTAMPTZ   NOT NULL DEFAULT now(),
  deleted_at TIMESTAMPTZ,
  CONSTRAINT pk_courses PRIMARY KEY (id),
  CONSTRAINT uq_courses_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_courses_seats_range CHECK (seats BETWEEN 1 AND 500),
  CONSTRAINT check_courses_status_choice CHECK (status IN ('draft', 'published', 'archived')),
  CONSTRAINT check_courses_end_date_start_date_order CHECK (end_date > start_date),
  CONSTRAINT fk_courses_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_courses_teacher_id_users
    FOREIGN KEY (tenant_id, teacher_id) REFERENCES users (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE modules (
  id         BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id  BIGINT       NOT NULL,
  course_id  BIGINT       NOT NULL,
  title      VARCHAR(200) NOT NULL,
  "position" INTEGER      NOT NULL,
  created_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_modules PRIMARY KEY (id),
  CONSTRAINT uq_modules_tenant_id_course_id_position UNIQUE (tenant_id, course_id, "position"),
  CONSTRAINT uq_modules_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_modules_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_modules_course_id_courses
    FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE lessons (
  id         BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id  BIGINT       NOT NULL,
  module_id  BIGINT       NOT NULL,
  title      VARCHAR(200) NOT NULL,
  content    TEXT         NOT NULL,
  duration   INTEGER      NOT NULL,
  "position" INTEGER      NOT NULL,
  created_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_lessons PRIMARY KEY (id),
  CONSTRAINT uq_lessons_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_lessons_duration_min CHECK (duration >= 0),
  CONSTRAINT fk_lessons_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_lessons_module_id_modules
    FOREIGN KEY (tenant_id, module_id) REFERENCES modules (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE tags (
  id         BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id  BIGINT       NOT NULL,
  name       VARCHAR(200) NOT NULL,
  created_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_tags PRIMARY KEY (id),
  CONSTRAINT uq_tags_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_tags_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT
);

CREATE TABLE enrolments (
  id             BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id      BIGINT        NOT NULL,
  user_id        BIGINT        NOT NULL,
  course_id      BIGINT        NOT NULL,
  enrolment_date DATE          NOT NULL,
  status         VARCHAR(50)   NOT NULL,
  final_grade    NUMERIC(12,4),
  created_at     TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at     TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT pk_enrolments PRIMARY KEY (id),
  CONSTRAINT uq_enrolments_tenant_id_user_id_course_id UNIQUE (tenant_id, user_id, course_id),
  CONSTRAINT uq_enrolments_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT check_enrolments_status_choice
    CHECK (status IN ('enrolled', 'in_progress', 'completed', 'withdrawn')),
  CONSTRAINT check_enrolments_final_grade_range CHECK (final_grade BETWEEN 0 AND 100),
  CONSTRAINT fk_enrolments_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_enrolments_user_id_users
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_enrolments_course_id_courses
    FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE completions (
  id             BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id      BIGINT      NOT NULL,
  enrolment_id   BIGINT      NOT NULL,
  lesson_id      BIGINT      NOT NULL,
  completed_time TIMESTAMPTZ NOT NULL,
  created_at     TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT pk_completions PRIMARY KEY (id),
  CONSTRAINT fk_completions_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_completions_enrolment_id_enrolments
    FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolments (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_completions_lesson_id_lessons
    FOREIGN KEY (tenant_id, lesson_id) REFERENCES lessons (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE assignments (
  id            BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id     BIGINT        NOT NULL,
  course_id     BIGINT        NOT NULL,
  title         VARCHAR(200)  NOT NULL,
  instructions  TEXT          NOT NULL,
  due_date      DATE          NOT NULL,
  maximum_score NUMERIC(12,4) NOT NULL,
  created_at    TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at    TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT pk_assignments PRIMARY KEY (id),
  CONSTRAINT uq_assignments_tenant_id_id UNIQUE (tenant_id, id),
  CONSTRAINT fk_assignments_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_assignments_course_id_courses
    FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE submissions (
  id                         BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id                  BIGINT        NOT NULL,
  assignment_id              BIGINT        NOT NULL,
  user_id                    BIGINT        NOT NULL,
  enrolment_id               BIGINT        NOT NULL,
  submitted_time             TIMESTAMPTZ   NOT NULL,
  attached_file_storage_key  VARCHAR(500)  NOT NULL,
  attached_file_file_name    VARCHAR(255)  NOT NULL,
  attached_file_content_type VARCHAR(127)  NOT NULL,
  attached_file_byte_size    BIGINT        NOT NULL,
  score                      NUMERIC(12,4),
  feedback                   TEXT,
  created_at                 TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at                 TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT pk_submissions PRIMARY KEY (id),
  CONSTRAINT check_submissions_attached_file_byte_size_min CHECK (attached_file_byte_size >= 0),
  CONSTRAINT fk_submissions_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_submissions_assignment_id_assignments
    FOREIGN KEY (tenant_id, assignment_id) REFERENCES assignments (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_submissions_user_id_users
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE RESTRICT,
  CONSTRAINT fk_submissions_enrolment_id_enrolments
    FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolments (tenant_id, id) ON DELETE RESTRICT
);

CREATE TABLE tag_courses (
  tenant_id  BIGINT      NOT NULL,
  tag_id     BIGINT      NOT NULL,
  course_id  BIGINT      NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT pk_tag_courses PRIMARY KEY (tag_id, course_id),
  CONSTRAINT fk_tag_courses_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT,
  CONSTRAINT fk_tag_courses_tag_id_tags
    FOREIGN KEY (tenant_id, tag_id) REFERENCES tags (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_tag_courses_course_id_courses
    FOREIGN KEY (tenant_id, course_id) REFERENCES courses (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE audit_log (
  id         BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  tenant_id  BIGINT       NOT NULL,
  table_name VARCHAR(128) NOT NULL,
  row_id     VARCHAR(255) NOT NULL,
  action     VARCHAR(10)  NOT NULL,
  old_values JSONB,
  new_values JSONB,
  changed_by VARCHAR(255),
  changed_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_audit_log PRIMARY KEY (id),
  CONSTRAINT check_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete')),
  CONSTRAINT fk_audit_log_tenant_id_schools FOREIGN KEY (tenant_id) REFERENCES schools (id) ON DELETE RESTRICT
);

CREATE TABLE global_audit_log (
  id         BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  table_name VARCHAR(128) NOT NULL,
  row_id     VARCHAR(255) NOT NULL,
  action     VARCHAR(10)  NOT NULL,
  old_values JSONB,
  new_values JSONB,
  changed_by VARCHAR(255),
  changed_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_global_audit_log PRIMARY KEY (id),
  CONSTRAINT check_global_audit_log_action_choice CHECK (action IN ('insert', 'update', 'delete'))
);

CREATE UNIQUE INDEX uq_users_tenant_id_email ON users (tenant_id, email) WHERE deleted_at IS NULL;

CREATE INDEX idx_courses_on_tenant_id_teacher_id ON courses (tenant_id, teacher_id);

CREATE INDEX idx_courses_on_tenant_id_start_date
  ON courses (tenant_id, start_date DESC)
  WHERE status = 'published' AND deleted_at IS NULL;

CREATE INDEX idx_courses_on_tenant_id_title
  ON courses USING gin (tenant_id, title gin_trgm_ops)
  WHERE deleted_at IS NULL;

CREATE INDEX idx_lessons_on_tenant_id_module_id ON lessons (tenant_id, module_id);

CREATE INDEX idx_enrolments_on_tenant_id_user_id_enrolment_date
  ON enrolments (tenant_id, user_id, enrolment_date DESC);

CREATE INDEX idx_enrolments_on_tenant_id_course_id ON enrolments (tenant_id, course_id);

CREATE INDEX idx_completions_on_tenant_id_enrolment_id ON completions (tenant_id, enrolment_id);

CREATE INDEX idx_completions_on_tenant_id_lesson_id ON completions (tenant_id, lesson_id);

CREATE INDEX idx_assignments_on_tenant_id_course_id ON assignments (tenant_id, course_id);

CREATE INDEX idx_submissions_on_tenant_id_assignment_id_submitted_time
  ON submissions (tenant_id, assignment_id, submitted_time);

CREATE INDEX idx_submissions_on_tenant_id_user_id ON submissions (tenant_id, user_id);

CREATE INDEX idx_submissions_on_tenant_id_enrolment_id ON submissions (tenant_id, enrolment_id);

CREATE INDEX idx_tag_courses_on_tenant_id_tag_id ON tag_courses (tenant_id, tag_id);

CREATE INDEX idx_tag_courses_on_tenant_id_course_id ON tag_courses (tenant_id, course_id);

CREATE INDEX idx_audit_log_on_tenant_id_table_name_row_id_changed_at
  ON audit_log (tenant_id, table_name, row_id, changed_at DESC);

CREATE INDEX idx_global_audit_log_on_table_name_row_id_changed_at
  ON global_audit_log (table_name, row_id, changed_at DESC);

CREATE TRIGGER trg_schools_updated_at_touch
  BEFORE UPDATE ON schools
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_schools_audit
  AFTER INSERT OR UPDATE OR DELETE ON schools
  FOR EACH ROW
  EXECUTE FUNCTION trg_schools_audit();

CREATE TRIGGER trg_users_updated_at_touch
  BEFORE UPDATE ON users
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_users_audit
  AFTER INSERT OR UPDATE OR DELETE ON users
  FOR EACH ROW
  EXECUTE FUNCTION trg_users_audit();

CREATE TRIGGER trg_courses_status_transition
  BEFORE INSERT OR UPDATE ON courses
  FOR EACH ROW
  EXECUTE FUNCTION trg_courses_status_transition();

CREATE TRIGGER trg_courses_updated_at_touch
  BEFORE UPDATE ON courses
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_modules_updated_at_touch
  BEFORE UPDATE ON modules
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_lessons_updated_at_touch
  BEFORE UPDATE ON lessons
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_tags_updated_at_touch
  BEFORE UPDATE ON tags
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_enrolments_updated_at_touch
  BEFORE UPDATE ON enrolments
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_enrolments_audit
  AFTER INSERT OR UPDATE OR DELETE ON enrolments
  FOR EACH ROW
  EXECUTE FUNCTION trg_enrolments_audit();

CREATE TRIGGER trg_assignments_updated_at_touch
  BEFORE UPDATE ON assignments
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_submissions_updated_at_touch
  BEFORE UPDATE ON submissions
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_audit_log_append_only
  BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW
  EXECUTE FUNCTION trg_audit_log_append_only();

CREATE TRIGGER trg_global_audit_log_append_only
  BEFORE UPDATE OR DELETE ON global_audit_log
  FOR EACH ROW
  EXECUTE FUNCTION trg_global_audit_log_append_only();

CREATE VIEW active_users
  WITH (security_invoker = true) AS
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

COMMENT ON VIEW active_users IS 'The rows of users that are not deleted.';

CREATE VIEW active_courses
  WITH (security_invoker = true) AS
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

COMMENT ON VIEW active_courses IS 'The rows of courses that are not deleted.';

ALTER TABLE schools ENABLE ROW LEVEL SECURITY;

ALTER TABLE schools FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_schools_tenant
  ON schools
  USING (id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE users ENABLE ROW LEVEL SECURITY;

ALTER TABLE users FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_users_tenant
  ON users
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE courses ENABLE ROW LEVEL SECURITY;

ALTER TABLE courses FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_courses_tenant
  ON courses
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE modules ENABLE ROW LEVEL SECURITY;

ALTER TABLE modules FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_modules_tenant
  ON modules
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE lessons ENABLE ROW LEVEL SECURITY;

ALTER TABLE lessons FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_lessons_tenant
  ON lessons
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE tags ENABLE ROW LEVEL SECURITY;

ALTER TABLE tags FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_tags_tenant
  ON tags
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE enrolments ENABLE ROW LEVEL SECURITY;

ALTER TABLE enrolments FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_enrolments_tenant
  ON enrolments
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE completions ENABLE ROW LEVEL SECURITY;

ALTER TABLE completions FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_completions_tenant
  ON completions
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE assignments ENABLE ROW LEVEL SECURITY;

ALTER TABLE assignments FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_assignments_tenant
  ON assignments
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE submissions ENABLE ROW LEVEL SECURITY;

ALTER TABLE submissions FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_submissions_tenant
  ON submissions
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE tag_courses ENABLE ROW LEVEL SECURITY;

ALTER TABLE tag_courses FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_tag_courses_tenant
  ON tag_courses
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;

ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;

CREATE POLICY policy_audit_log_tenant
  ON audit_log
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint)
  WITH CHECK (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::bigint);

COMMENT ON TABLE schools IS 'One row per school.';

COMMENT ON COLUMN schools.id IS 'Surrogate key.';

COMMENT ON COLUMN schools.created_at IS 'When the row was written.';

COMMENT ON COLUMN schools.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN schools.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE users IS 'One row per user.';

COMMENT ON COLUMN users.id IS 'Surrogate key.';

COMMENT ON COLUMN users.tenant_id IS 'The school that owns the row.';

COMMENT ON COLUMN users.password_hash IS 'Password of the user.';

COMMENT ON COLUMN users.created_at IS 'When the row was written.';

COMMENT ON COLUMN users.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN users.deleted_at IS 'When the row was deleted; empty while it lives.';

COMMENT ON COLUMN users.created_by IS 'Who wrote the row, as the application names them.';

COMMENT ON TABLE courses IS 'One row per course.';

COMMENT ON COLUMN courses.id IS 'Surrogate key.';

COMMENT ON COLUMN courses.tenant_id IS 'The school that owns the row.';

COMMENT ON COLUMN courses.teacher_id IS 'The user that is its teacher.';

COMMENT ON COLUMN courses.created_at IS 'When the row was written.';

COMMENT ON COLUMN courses.updated_at IS 'When the row was last changed.';

COMMENT ON COLUMN courses.deleted_at IS 'When the row was deleted; empty while it lives.';

COMMENT ON TABLE modules IS 'One row per module.';

COMMENT ON COLUMN modules.id IS 'Surrogate key.';

COMMENT ON COLUMN modules.tenant_id IS 'The row’s tenant, one of schools.';

COMMENT ON COLUMN modules.course_id IS 'The course this row belongs to.';

COMMENT ON COLUMN modules.created_at IS 'When the row was written.';

COMMENT ON COLUMN modules.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE lessons IS 'One row per lesson.';

COMMENT ON COLUMN lessons.id IS 'Surrogate key.';

COMMENT ON COLUMN lessons.tenant_id IS 'The row’s tenant, one of schools.';

COMMENT ON COLUMN lessons.module_id IS 'The module this row belongs to.';

COMMENT ON COLUMN lessons.duration IS 'In seconds.';

COMMENT ON COLUMN lessons.created_at IS 'When the row was written.';

COMMENT ON COLUMN lessons.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE tags IS 'One row per tag.';

COMMENT ON COLUMN tags.id IS 'Surrogate key.';

COMMENT ON COLUMN tags.tenant_id IS 'The row’s tenant, one of schools.';

COMMENT ON COLUMN tags.created_at IS 'When the row was written.';

COMMENT ON COLUMN tags.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE enrolments IS 'One row per enrolment.';

COMMENT ON COLUMN enrolments.id IS 'Surrogate key.';

COMMENT ON COLUMN enrolments.tenant_id IS 'The row’s tenant, one of schools.';

COMMENT ON COLUMN enrolments.user_id IS 'The user this row belongs to.';

COMMENT ON COLUMN enrolments.course_id IS 'The course this row belongs to.';

COMMENT ON COLUMN enrolments.created_at IS 'When the row was written.';

COMMENT ON COLUMN enrolments.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE completions IS 'One row per completion.';

COMMENT ON COLUMN completions.id IS 'Surrogate key.';

COMMENT ON COLUMN completions.tenant_id IS 'The row’s tenant, one of schools.';

COMMENT ON COLUMN completions.enrolment_id IS 'The enrolment this row belongs to.';

COMMENT ON COLUMN completions.lesson_id IS 'The lesson this row belongs to.';

COMMENT ON COLUMN completions.created_at IS 'When the row was written.';

COMMENT ON TABLE assignments IS 'One row per assignment.';

COMMENT ON COLUMN assignments.id IS 'Surrogate key.';

COMMENT ON COLUMN assignments.tenant_id IS 'The row’s tenant, one of schools.';

COMMENT ON COLUMN assignments.course_id IS 'The course this row belongs to.';

COMMENT ON COLUMN assignments.created_at IS 'When the row was written.';

COMMENT ON COLUMN assignments.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE submissions IS 'One row per submission.';

COMMENT ON COLUMN submissions.id IS 'Surrogate key.';

COMMENT ON COLUMN submissions.tenant_id IS 'The row’s tenant, one of schools.';

COMMENT ON COLUMN submissions.assignment_id IS 'The assignment this row belongs to.';

COMMENT ON COLUMN submissions.user_id IS 'The user this row belongs to.';

COMMENT ON COLUMN submissions.enrolment_id IS 'The enrolment this row belongs to.';

COMMENT ON COLUMN submissions.attached_file_storage_key IS 'Where the object store has the file.';

COMMENT ON COLUMN submissions.attached_file_file_name IS 'Name the file was uploaded under.';

COMMENT ON COLUMN submissions.attached_file_content_type IS 'Media type of the file.';

COMMENT ON COLUMN submissions.attached_file_byte_size IS 'Size of the file in bytes. In bytes.';

COMMENT ON COLUMN submissions.created_at IS 'When the row was written.';

COMMENT ON COLUMN submissions.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE tag_courses IS 'Links one tag and one course.';

COMMENT ON COLUMN tag_courses.tenant_id IS 'The row’s tenant, one of schools.';

COMMENT ON COLUMN tag_courses.tag_id IS 'The tag this row belongs to.';

COMMENT ON COLUMN tag_courses.course_id IS 'The course this row belongs to.';

COMMENT ON COLUMN tag_courses.created_at IS 'When the row was written.';

COMMENT ON TABLE audit_log IS 'One row per change to an audited row: what it was, what it is, who changed it and when.';

COMMENT ON COLUMN audit_log.id IS 'Order in which the changes were recorded.';

COMMENT ON COLUMN audit_log.tenant_id IS 'The row’s tenant, one of schools.';

COMMENT ON COLUMN audit_log.table_name IS 'Table of the row that changed.';

COMMENT ON COLUMN audit_log.row_id IS 'Key of the row that changed.';

COMMENT ON COLUMN audit_log.action IS 'What was done: insert, update or delete.';

COMMENT ON COLUMN audit_log.old_values IS 'The row before the change.';

COMMENT ON COLUMN audit_log.new_values IS 'The row after the change.';

COMMENT ON COLUMN audit_log.changed_by IS 'Who made the change, as the session named them.';

COMMENT ON COLUMN audit_log.changed_at IS 'When the change was made.';

COMMENT ON TABLE global_audit_log IS 'One row per change to an audited row: what it was, what it is, who changed it and when.';

COMMENT ON COLUMN global_audit_log.id IS 'Order in which the changes were recorded.';

COMMENT ON COLUMN global_audit_log.table_name IS 'Table of the row that changed.';

COMMENT ON COLUMN global_audit_log.row_id IS 'Key of the row that changed.';

COMMENT ON COLUMN global_audit_log.action IS 'What was done: insert, update or delete.';

COMMENT ON COLUMN global_audit_log.old_values IS 'The row before the change.';

COMMENT ON COLUMN global_audit_log.new_values IS 'The row after the change.';

COMMENT ON COLUMN global_audit_log.changed_by IS 'Who made the change, as the session named them.';

COMMENT ON COLUMN global_audit_log.changed_at IS 'When the change was made.';
