-- Telemetry for field devices
-- Schema for SQLite 3.45. Load it into an empty database.

-- Without this, SQLite parses foreign keys and ignores them.
PRAGMA foreign_keys = ON;

-- One row per operator.
CREATE TABLE operators (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  name TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_operators_contact_email UNIQUE (contact_email),
  CONSTRAINT check_operators_contact_email_format CHECK (contact_email GLOB '*?@?*' AND contact_email NOT GLOB '* *' AND contact_email = lower(contact_email)),
  CONSTRAINT check_operators_name_length CHECK (length(name) <= 200),
  CONSTRAINT check_operators_contact_email_length CHECK (length(contact_email) <= 320),
  CONSTRAINT check_operators_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_operators_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

-- One row per site.
CREATE TABLE sites (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  operator_id INTEGER NOT NULL, -- The operator this row belongs to.
  name TEXT NOT NULL,
  code TEXT NOT NULL,
  latitude INTEGER NOT NULL, -- In units of 10^-6.
  longitude INTEGER NOT NULL, -- In units of 10^-6.
  time_zone TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_sites_operator_id_code UNIQUE (operator_id, code),
  CONSTRAINT fk_sites_operator_id_operators FOREIGN KEY (operator_id) REFERENCES operators (id) ON DELETE RESTRICT,
  CONSTRAINT check_sites_name_length CHECK (length(name) <= 200),
  CONSTRAINT check_sites_code_length CHECK (length(code) <= 64),
  CONSTRAINT check_sites_time_zone_length CHECK (length(time_zone) <= 64),
  CONSTRAINT check_sites_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_sites_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

-- One row per device model.
CREATE TABLE device_models (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  manufacturer TEXT NOT NULL,
  model_name TEXT NOT NULL,
  firmware_version TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_device_models_manufacturer_model_name UNIQUE (manufacturer, model_name),
  CONSTRAINT check_device_models_manufacturer_length CHECK (length(manufacturer) <= 200),
  CONSTRAINT check_device_models_model_name_length CHECK (length(model_name) <= 200),
  CONSTRAINT check_device_models_firmware_version_length CHECK (length(firmware_version) <= 200),
  CONSTRAINT check_device_models_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_device_models_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

-- One row per device.
CREATE TABLE devices (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  site_id INTEGER NOT NULL, -- The site this row belongs to.
  device_model_id INTEGER NOT NULL, -- The device model this row belongs to.
  serial_number TEXT NOT NULL,
  installed_date TEXT NOT NULL,
  battery_level INTEGER NOT NULL, -- In percent. In hundredths.
  last_seen_time TEXT,
  status TEXT NOT NULL DEFAULT 'provisioned',
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_devices_serial_number UNIQUE (serial_number),
  CONSTRAINT fk_devices_site_id_sites FOREIGN KEY (site_id) REFERENCES sites (id) ON DELETE RESTRICT,
  CONSTRAINT fk_devices_device_model_id_device_models FOREIGN KEY (device_model_id) REFERENCES device_models (id) ON DELETE RESTRICT,
  CONSTRAINT check_devices_battery_level_range CHECK (battery_level BETWEEN 0 AND 10000),
  CONSTRAINT check_devices_status_choice CHECK (status IN ('provisioned', 'active', 'faulty', 'retired')),
  CONSTRAINT check_devices_serial_number_length CHECK (length(serial_number) <= 64),
  CONSTRAINT check_devices_installed_date_format CHECK (installed_date GLOB '????-??-??' AND (date(installed_date) IS installed_date)),
  CONSTRAINT check_devices_last_seen_time_format CHECK (last_seen_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', last_seen_time) IS last_seen_time)),
  CONSTRAINT check_devices_status_length CHECK (length(status) <= 50),
  CONSTRAINT check_devices_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_devices_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_devices_on_site_id_serial_number ON devices (site_id, serial_number);

CREATE INDEX idx_devices_on_device_model_id ON devices (device_model_id);

-- One row per channel.
CREATE TABLE channels (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  device_id INTEGER NOT NULL, -- The device this row belongs to.
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  minimum_value INTEGER NOT NULL, -- In units of 10^-4.
  maximum_value INTEGER NOT NULL, -- In units of 10^-4.
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_channels_device_id_name UNIQUE (device_id, name),
  CONSTRAINT fk_channels_device_id_devices FOREIGN KEY (device_id) REFERENCES devices (id) ON DELETE CASCADE,
  CONSTRAINT check_channels_maximum_value_minimum_value_order CHECK (maximum_value > minimum_value),
  CONSTRAINT check_channels_name_length CHECK (length(name) <= 200),
  CONSTRAINT check_channels_unit_length CHECK (length(unit) <= 200),
  CONSTRAINT check_channels_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_channels_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

-- One row per reading.
CREATE TABLE readings (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  channel_id INTEGER NOT NULL, -- The channel this row belongs to.
  measured_time TEXT NOT NULL,
  value INTEGER NOT NULL, -- In units of 10^-4.
  quality TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  CONSTRAINT fk_readings_channel_id_channels FOREIGN KEY (channel_id) REFERENCES channels (id) ON DELETE RESTRICT,
  CONSTRAINT check_readings_quality_choice CHECK (quality IN ('good', 'suspect', 'bad')),
  CONSTRAINT check_readings_measured_time_format CHECK (measured_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', measured_time) IS measured_time)),
  CONSTRAINT check_readings_quality_length CHECK (length(quality) <= 50),
  CONSTRAINT check_readings_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at))
) STRICT;

CREATE INDEX idx_readings_on_channel_id_measured_time ON readings (channel_id, measured_time DESC);

CREATE INDEX idx_readings_on_created_at ON readings (created_at);

-- One row per alarm.
CREATE TABLE alarms (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  device_id INTEGER NOT NULL, -- The device this row belongs to.
  operator_user_id INTEGER, -- The operator user this row belongs to.
  raised_time TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  acknowledged_time TEXT,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  CONSTRAINT fk_alarms_device_id_devices FOREIGN KEY (device_id) REFERENCES devices (id) ON DELETE RESTRICT,
  CONSTRAINT fk_alarms_operator_user_id_operator_users FOREIGN KEY (operator_user_id) REFERENCES operator_users (id) ON DELETE SET NULL,
  CONSTRAINT check_alarms_severity_choice CHECK (severity IN ('info', 'warning', 'critical')),
  CONSTRAINT check_alarms_raised_time_format CHECK (raised_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', raised_time) IS raised_time)),
  CONSTRAINT check_alarms_severity_length CHECK (length(severity) <= 50),
  CONSTRAINT check_alarms_acknowledged_time_format CHECK (acknowledged_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', acknowledged_time) IS acknowledged_time)),
  CONSTRAINT check_alarms_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at))
) STRICT;

CREATE INDEX idx_alarms_on_device_id_raised_time ON alarms (device_id, raised_time DESC);

CREATE INDEX idx_alarms_on_operator_user_id ON alarms (operator_user_id);

CREATE INDEX idx_alarms_on_raised_time ON alarms (raised_time DESC) WHERE severity = 'critical';

CREATE INDEX idx_alarms_on_created_at ON alarms (created_at);

-- One row per operator user.
CREATE TABLE operator_users (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  operator_id INTEGER NOT NULL, -- The operator this row belongs to.
  email TEXT NOT NULL,
  full_name TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT uq_operator_users_email UNIQUE (email),
  CONSTRAINT fk_operator_users_operator_id_operators FOREIGN KEY (operator_id) REFERENCES operators (id) ON DELETE RESTRICT,
  CONSTRAINT check_operator_users_email_format CHECK (email GLOB '*?@?*' AND email NOT GLOB '* *' AND email = lower(email)),
  CONSTRAINT check_operator_users_role_choice CHECK (role IN ('viewer', 'engineer', 'manager')),
  CONSTRAINT check_operator_users_email_length CHECK (length(email) <= 320),
  CONSTRAINT check_operator_users_full_name_length CHECK (length(full_name) <= 200),
  CONSTRAINT check_operator_users_role_length CHECK (length(role) <= 50),
  CONSTRAINT check_operator_users_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_operator_users_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_operator_users_on_operator_id ON operator_users (operator_id);

-- One row per command.
CREATE TABLE commands (
  id INTEGER PRIMARY KEY, -- Surrogate key.
  device_id INTEGER NOT NULL, -- The device this row belongs to.
  payload TEXT NOT NULL,
  requested_time TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'queued',
  delivered_time TEXT,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was written.
  updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was last changed.
  CONSTRAINT fk_commands_device_id_devices FOREIGN KEY (device_id) REFERENCES devices (id) ON DELETE RESTRICT,
  CONSTRAINT check_commands_status_choice CHECK (status IN ('queued', 'sent', 'delivered', 'failed')),
  CONSTRAINT check_commands_payload_json CHECK (json_valid(payload)),
  CONSTRAINT check_commands_requested_time_format CHECK (requested_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', requested_time) IS requested_time)),
  CONSTRAINT check_commands_status_length CHECK (length(status) <= 50),
  CONSTRAINT check_commands_delivered_time_format CHECK (delivered_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', delivered_time) IS delivered_time)),
  CONSTRAINT check_commands_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_commands_updated_at_format CHECK (updated_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at))
) STRICT;

CREATE INDEX idx_commands_on_device_id ON commands (device_id);

CREATE INDEX idx_commands_on_requested_time ON commands (requested_time) WHERE status = 'queued';

CREATE INDEX idx_commands_on_created_at ON commands (created_at);

-- Rows that left alarms, as they were.
CREATE TABLE alarms_archive (
  id INT NOT NULL, -- Surrogate key.
  device_id INTEGER NOT NULL, -- The device this row belongs to.
  operator_user_id INTEGER, -- The operator user this row belongs to.
  raised_time TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  acknowledged_time TEXT,
  created_at TEXT NOT NULL, -- When the row was written.
  archived_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- When the row was moved here.
  CONSTRAINT pk_alarms_archive PRIMARY KEY (id),
  CONSTRAINT check_alarms_archive_raised_time_format CHECK (raised_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', raised_time) IS raised_time)),
  CONSTRAINT check_alarms_archive_severity_length CHECK (length(severity) <= 50),
  CONSTRAINT check_alarms_archive_acknowledged_time_format CHECK (acknowledged_time GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', acknowledged_time) IS acknowledged_time)),
  CONSTRAINT check_alarms_archive_created_at_format CHECK (created_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)),
  CONSTRAINT check_alarms_archive_archived_at_format CHECK (archived_at GLOB '????-??-??T??:??:??.???Z' AND (strftime('%Y-%m-%dT%H:%M:%fZ', archived_at) IS archived_at))
) STRICT;

CREATE TRIGGER trg_operators_updated_at_touch
AFTER UPDATE ON operators
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE operators SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_sites_updated_at_touch
AFTER UPDATE ON sites
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE sites SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_device_models_updated_at_touch
AFTER UPDATE ON device_models
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE device_models SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_devices_updated_at_touch
AFTER UPDATE ON devices
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE devices SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_channels_updated_at_touch
AFTER UPDATE ON channels
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE channels SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_readings_append_only_update
BEFORE UPDATE ON readings
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of readings cannot be changed');
END;

CREATE TRIGGER trg_readings_append_only_delete
BEFORE DELETE ON readings
FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'rows of readings cannot be deleted');
END;

CREATE TRIGGER trg_alarms_archive
BEFORE DELETE ON alarms
FOR EACH ROW
BEGIN
  INSERT INTO alarms_archive (id, device_id, operator_user_id, raised_time, severity, message, acknowledged_time, created_at, archived_at)
  VALUES (
    OLD.id,
    OLD.device_id,
    OLD.operator_user_id,
    OLD.raised_time,
    OLD.severity,
    OLD.message,
    OLD.acknowledged_time,
    OLD.created_at,
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  );
END;

CREATE TRIGGER trg_operator_users_updated_at_touch
AFTER UPDATE ON operator_users
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE operator_users SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;

CREATE TRIGGER trg_commands_updated_at_touch
AFTER UPDATE ON commands
FOR EACH ROW
WHEN NEW.updated_at IS OLD.updated_at AND NEW.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN
  UPDATE commands SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;
