-- Telemetry for field devices: create the schema (PostgreSQL 15)

BEGIN;
SET LOCAL lock_timeout = '5s';

CREATE FUNCTION set_updated_at() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  NEW.updated_at := greatest(clock_timestamp(), OLD.updated_at + interval '1 microsecond');
  RETURN NEW;
END;
$$;

CREATE FUNCTION trg_readings_append_only() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('app.allow_purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of readings cannot be changed or deleted';
END;
$$;

CREATE FUNCTION trg_alarms_archive() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
  INSERT INTO alarms_archive
    (id, device_id, operator_user_id, raised_time, severity, message, acknowledged_time, created_at, archived_at)
  VALUES
    (OLD.id,
     OLD.device_id,
     OLD.operator_user_id,
     OLD.raised_time,
     OLD.severity,
     OLD.message,
     OLD.acknowledged_time,
     OLD.created_at,
     clock_timestamp());
  RETURN OLD;
END;
$$;

CREATE TABLE operators (
  id            BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  name          VARCHAR(200) NOT NULL,
  contact_email VARCHAR(320) NOT NULL,
  created_at    TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at    TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_operators PRIMARY KEY (id),
  CONSTRAINT uq_operators_contact_email UNIQUE (contact_email),
  CONSTRAINT check_operators_contact_email_format
    CHECK (contact_email LIKE '%_@_%' AND contact_email NOT LIKE '% %' AND contact_email = lower(contact_email))
);

CREATE TABLE sites (
  id          BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  operator_id BIGINT       NOT NULL,
  name        VARCHAR(200) NOT NULL,
  code        VARCHAR(64)  NOT NULL,
  latitude    NUMERIC(9,6) NOT NULL,
  longitude   NUMERIC(9,6) NOT NULL,
  time_zone   VARCHAR(64)  NOT NULL,
  created_at  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_sites PRIMARY KEY (id),
  CONSTRAINT uq_sites_operator_id_code UNIQUE (operator_id, code),
  CONSTRAINT fk_sites_operator_id_operators
    FOREIGN KEY (operator_id) REFERENCES operators (id) ON DELETE RESTRICT
);

CREATE TABLE device_models (
  id               BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  manufacturer     VARCHAR(200) NOT NULL,
  model_name       VARCHAR(200) NOT NULL,
  firmware_version VARCHAR(200) NOT NULL,
  created_at       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_device_models PRIMARY KEY (id),
  CONSTRAINT uq_device_models_manufacturer_model_name UNIQUE (manufacturer, model_name)
);

CREATE TABLE devices (
  id              BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  site_id         BIGINT       NOT NULL,
  device_model_id BIGINT       NOT NULL,
  serial_number   VARCHAR(64)  NOT NULL,
  installed_date  DATE         NOT NULL,
  battery_level   NUMERIC(5,2) NOT NULL,
  last_seen_time  TIMESTAMPTZ,
  status          VARCHAR(50)  NOT NULL DEFAULT 'provisioned',
  created_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_devices PRIMARY KEY (id),
  CONSTRAINT uq_devices_serial_number UNIQUE (serial_number),
  CONSTRAINT check_devices_battery_level_range CHECK (battery_level BETWEEN 0 AND 100),
  CONSTRAINT check_devices_status_choice CHECK (status IN ('provisioned', 'active', 'faulty', 'retired')),
  CONSTRAINT fk_devices_site_id_sites FOREIGN KEY (site_id) REFERENCES sites (id) ON DELETE RESTRICT,
  CONSTRAINT fk_devices_device_model_id_device_models
    FOREIGN KEY (device_model_id) REFERENCES device_models (id) ON DELETE RESTRICT
);

CREATE TABLE channels (
  id            BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  device_id     BIGINT        NOT NULL,
  name          VARCHAR(200)  NOT NULL,
  unit          VARCHAR(200)  NOT NULL,
  minimum_value NUMERIC(12,4) NOT NULL,
  maximum_value NUMERIC(12,4) NOT NULL,
  created_at    TIMESTAMPTZ   NOT NULL DEFAULT now(),
  updated_at    TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT pk_channels PRIMARY KEY (id),
  CONSTRAINT uq_channels_device_id_name UNIQUE (device_id, name),
  CONSTRAINT check_channels_maximum_value_minimum_value_order CHECK (maximum_value > minimum_value),
  CONSTRAINT fk_channels_device_id_devices FOREIGN KEY (device_id) REFERENCES devices (id) ON DELETE CASCADE
);

CREATE TABLE readings (
  id            BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  channel_id    BIGINT        NOT NULL,
  measured_time TIMESTAMPTZ   NOT NULL,
  value         NUMERIC(12,4) NOT NULL,
  quality       VARCHAR(50)   NOT NULL,
  created_at    TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT pk_readings PRIMARY KEY (id),
  CONSTRAINT check_readings_quality_choice CHECK (quality IN ('good', 'suspect', 'bad')),
  CONSTRAINT fk_readings_channel_id_channels FOREIGN KEY (channel_id) REFERENCES channels (id) ON DELETE RESTRICT
);

CREATE TABLE operator_users (
  id          BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  operator_id BIGINT       NOT NULL,
  email       VARCHAR(320) NOT NULL,
  full_name   VARCHAR(200) NOT NULL,
  role        VARCHAR(50)  NOT NULL,
  created_at  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT pk_operator_users PRIMARY KEY (id),
  CONSTRAINT uq_operator_users_email UNIQUE (email),
  CONSTRAINT check_operator_users_email_format
    CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = lower(email)),
  CONSTRAINT check_operator_users_role_choice CHECK (role IN ('viewer', 'engineer', 'manager')),
  CONSTRAINT fk_operator_users_operator_id_operators
    FOREIGN KEY (operator_id) REFERENCES operators (id) ON DELETE RESTRICT
);

CREATE TABLE alarms (
  id                BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
  device_id         BIGINT      NOT NULL,
  operator_user_id  BIGINT,
  raised_time       TIMESTAMPTZ NOT NULL,
  severity          VARCHAR(50) NOT NULL,
  message           TEXT        NOT NULL,
  acknowledged_time TIMESTAMPTZ,
  created_at        TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT pk_alarms PRIMARY KEY (id),
  CONSTRAINT check_alarms_severity_choice CHECK (severity IN ('info', 'warning', 'critical')),
  CONSTRAINT fk_alarms_device_id_devices FOREIGN KEY (device_id) REFERENCES devices (id) ON DELETE RESTRICT,
  CONSTRAINT fk_alarms_operator_user_id_operator_users
    FOREIGN KEY (operator_user_id) REFERENCES operator_users (id) ON DELETE SET NULL
);

CREATE TABLE commands (
  id             BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
  device_id      BIGINT      NOT NULL,
  payload        JSONB       NOT NULL,
  requested_time TIMESTAMPTZ NOT NULL,
  status         VARCHAR(50) NOT NULL DEFAULT 'queued',
  delivered_time TIMESTAMPTZ,
  created_at     TIMESTAMPTZ NOT NULL DEFAULT now(),
  updated_at     TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT pk_commands PRIMARY KEY (id),
  CONSTRAINT check_commands_status_choice CHECK (status IN ('queued', 'sent', 'delivered', 'failed')),
  CONSTRAINT fk_commands_device_id_devices FOREIGN KEY (device_id) REFERENCES devices (id) ON DELETE RESTRICT
);

CREATE TABLE alarms_archive (
  id                BIGINT      NOT NULL,
  device_id         BIGINT      NOT NULL,
  operator_user_id  BIGINT,
  raised_time       TIMESTAMPTZ NOT NULL,
  severity          VARCHAR(50) NOT NULL,
  message           TEXT        NOT NULL,
  acknowledged_time TIMESTAMPTZ,
  created_at        TIMESTAMPTZ NOT NULL,
  archived_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT pk_alarms_archive PRIMARY KEY (id)
);

CREATE INDEX idx_devices_on_site_id_serial_number ON devices (site_id, serial_number);

CREATE INDEX idx_devices_on_device_model_id ON devices (device_model_id);

CREATE INDEX idx_readings_on_channel_id_measured_time ON readings (channel_id, measured_time DESC);

CREATE INDEX idx_readings_on_created_at ON readings USING brin (created_at);

CREATE INDEX idx_operator_users_on_operator_id ON operator_users (operator_id);

CREATE INDEX idx_alarms_on_device_id_raised_time ON alarms (device_id, raised_time DESC);

CREATE INDEX idx_alarms_on_operator_user_id ON alarms (operator_user_id);

CREATE INDEX idx_alarms_on_raised_time ON alarms (raised_time DESC) WHERE severity = 'critical';

CREATE INDEX idx_alarms_on_created_at ON alarms (created_at);

CREATE INDEX idx_commands_on_device_id ON commands (device_id);

CREATE INDEX idx_commands_on_requested_time ON commands (requested_time) WHERE status = 'queued';

CREATE INDEX idx_commands_on_created_at ON commands (created_at);

CREATE TRIGGER trg_operators_updated_at_touch
  BEFORE UPDATE ON operators
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_sites_updated_at_touch
  BEFORE UPDATE ON sites
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_device_models_updated_at_touch
  BEFORE UPDATE ON device_models
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_devices_updated_at_touch
  BEFORE UPDATE ON devices
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_channels_updated_at_touch
  BEFORE UPDATE ON channels
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_readings_append_only
  BEFORE UPDATE OR DELETE ON readings
  FOR EACH ROW
  EXECUTE FUNCTION trg_readings_append_only();

CREATE TRIGGER trg_operator_users_updated_at_touch
  BEFORE UPDATE ON operator_users
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER trg_alarms_archive
  BEFORE DELETE ON alarms
  FOR EACH ROW
  EXECUTE FUNCTION trg_alarms_archive();

CREATE TRIGGER trg_commands_updated_at_touch
  BEFORE UPDATE ON commands
  FOR EACH ROW
  EXECUTE FUNCTION set_updated_at();

COMMENT ON TABLE operators IS 'One row per operator.';

COMMENT ON COLUMN operators.id IS 'Surrogate key.';

COMMENT ON COLUMN operators.created_at IS 'When the row was written.';

COMMENT ON COLUMN operators.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE sites IS 'One row per site.';

COMMENT ON COLUMN sites.id IS 'Surrogate key.';

COMMENT ON COLUMN sites.operator_id IS 'The operator this row belongs to.';

COMMENT ON COLUMN sites.created_at IS 'When the row was written.';

COMMENT ON COLUMN sites.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE device_models IS 'One row per device model.';

COMMENT ON COLUMN device_models.id IS 'Surrogate key.';

COMMENT ON COLUMN device_models.created_at IS 'When the row was written.';

COMMENT ON COLUMN device_models.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE devices IS 'One row per device.';

COMMENT ON COLUMN devices.id IS 'Surrogate key.';

COMMENT ON COLUMN devices.site_id IS 'The site this row belongs to.';

COMMENT ON COLUMN devices.device_model_id IS 'The device model this row belongs to.';

COMMENT ON COLUMN devices.battery_level IS 'In percent.';

COMMENT ON COLUMN devices.created_at IS 'When the row was written.';

COMMENT ON COLUMN devices.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE channels IS 'One row per channel.';

COMMENT ON COLUMN channels.id IS 'Surrogate key.';

COMMENT ON COLUMN channels.device_id IS 'The device this row belongs to.';

COMMENT ON COLUMN channels.created_at IS 'When the row was written.';

COMMENT ON COLUMN channels.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE readings IS 'One row per reading.';

COMMENT ON COLUMN readings.id IS 'Surrogate key.';

COMMENT ON COLUMN readings.channel_id IS 'The channel this row belongs to.';

COMMENT ON COLUMN readings.created_at IS 'When the row was written.';

COMMENT ON TABLE operator_users IS 'One row per operator user.';

COMMENT ON COLUMN operator_users.id IS 'Surrogate key.';

COMMENT ON COLUMN operator_users.operator_id IS 'The operator this row belongs to.';

COMMENT ON COLUMN operator_users.created_at IS 'When the row was written.';

COMMENT ON COLUMN operator_users.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE alarms IS 'One row per alarm.';

COMMENT ON COLUMN alarms.id IS 'Surrogate key.';

COMMENT ON COLUMN alarms.device_id IS 'The device this row belongs to.';

COMMENT ON COLUMN alarms.operator_user_id IS 'The operator user this row belongs to.';

COMMENT ON COLUMN alarms.created_at IS 'When the row was written.';

COMMENT ON TABLE commands IS 'One row per command.';

COMMENT ON COLUMN commands.id IS 'Surrogate key.';

COMMENT ON COLUMN commands.device_id IS 'The device this row belongs to.';

COMMENT ON COLUMN commands.created_at IS 'When the row was written.';

COMMENT ON COLUMN commands.updated_at IS 'When the row was last changed.';

COMMENT ON TABLE alarms_archive IS 'Rows that left alarms, as they were.';

COMMENT ON COLUMN alarms_archive.id IS 'Surrogate key.';

COMMENT ON COLUMN alarms_archive.device_id IS 'The device this row belongs to.';

COMMENT ON COLUMN alarms_archive.operator_user_id IS 'The operator user this row belongs to.';

COMMENT ON COLUMN alarms_archive.created_at IS 'When the row was written.';

COMMENT ON COLUMN alarms_archive.archived_at IS 'When the row was moved here.';

COMMIT;
