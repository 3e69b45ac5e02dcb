-- Telemetry for field devices
-- Schema for MySQL 8.0. Load it into an empty database.

CREATE TABLE operators (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  name VARCHAR(200) NOT NULL,
  contact_email VARCHAR(320) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_operators_contact_email UNIQUE (contact_email),
  CONSTRAINT check_operators_contact_email_format CHECK (contact_email LIKE '%_@_%' AND contact_email NOT LIKE '% %' AND contact_email = LOWER(contact_email))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per operator.';

CREATE TABLE sites (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  operator_id BIGINT NOT NULL COMMENT 'The operator this row belongs to.',
  name VARCHAR(200) NOT NULL,
  code VARCHAR(64) NOT NULL,
  latitude DECIMAL(9,6) NOT NULL,
  longitude DECIMAL(9,6) NOT NULL,
  time_zone VARCHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_sites_operator_id_code UNIQUE (operator_id, code),
  CONSTRAINT fk_sites_operator_id_operators FOREIGN KEY (operator_id) REFERENCES operators (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per site.';

CREATE TABLE device_models (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  manufacturer VARCHAR(200) NOT NULL,
  model_name VARCHAR(200) NOT NULL,
  firmware_version VARCHAR(200) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_device_models_manufacturer_model_name UNIQUE (manufacturer, model_name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per device model.';

CREATE TABLE devices (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  site_id BIGINT NOT NULL COMMENT 'The site this row belongs to.',
  device_model_id BIGINT NOT NULL COMMENT 'The device model this row belongs to.',
  serial_number VARCHAR(64) NOT NULL,
  installed_date DATE NOT NULL,
  battery_level DECIMAL(5,2) NOT NULL COMMENT 'In percent.',
  last_seen_time DATETIME(6) NULL,
  status VARCHAR(50) NOT NULL DEFAULT 'provisioned',
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_devices_serial_number UNIQUE (serial_number),
  CONSTRAINT check_devices_battery_level_range CHECK (battery_level BETWEEN 0 AND 100),
  CONSTRAINT check_devices_status_choice CHECK (status IN ('provisioned', 'active', 'faulty', 'retired')),
  CONSTRAINT fk_devices_site_id_sites FOREIGN KEY (site_id) REFERENCES sites (id) ON DELETE RESTRICT,
  CONSTRAINT fk_devices_device_model_id_device_models FOREIGN KEY (device_model_id) REFERENCES device_models (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per device.';

CREATE INDEX idx_devices_on_site_id_serial_number ON devices (site_id, serial_number);

CREATE INDEX idx_devices_on_device_model_id ON devices (device_model_id);

CREATE TABLE channels (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  device_id BIGINT NOT NULL COMMENT 'The device this row belongs to.',
  name VARCHAR(200) NOT NULL,
  unit VARCHAR(200) NOT NULL,
  minimum_value DECIMAL(12,4) NOT NULL,
  maximum_value DECIMAL(12,4) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_channels_device_id_name UNIQUE (device_id, name),
  CONSTRAINT check_channels_maximum_value_minimum_value_order CHECK (maximum_value > minimum_value),
  CONSTRAINT fk_channels_device_id_devices FOREIGN KEY (device_id) REFERENCES devices (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per channel.';

CREATE TABLE readings (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  channel_id BIGINT NOT NULL COMMENT 'The channel this row belongs to.',
  measured_time DATETIME(6) NOT NULL,
  value DECIMAL(12,4) NOT NULL,
  quality VARCHAR(50) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  PRIMARY KEY (id),
  CONSTRAINT check_readings_quality_choice CHECK (quality IN ('good', 'suspect', 'bad')),
  CONSTRAINT fk_readings_channel_id_channels FOREIGN KEY (channel_id) REFERENCES channels (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per reading.';

CREATE INDEX idx_readings_on_channel_id_measured_time ON readings (channel_id, measured_time DESC);

CREATE INDEX idx_readings_on_created_at ON readings (created_at);

CREATE TABLE operator_users (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  operator_id BIGINT NOT NULL COMMENT 'The operator this row belongs to.',
  email VARCHAR(320) NOT NULL,
  full_name VARCHAR(200) NOT NULL,
  role VARCHAR(50) NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT uq_operator_users_email UNIQUE (email),
  CONSTRAINT check_operator_users_email_format CHECK (email LIKE '%_@_%' AND email NOT LIKE '% %' AND email = LOWER(email)),
  CONSTRAINT check_operator_users_role_choice CHECK (role IN ('viewer', 'engineer', 'manager')),
  CONSTRAINT fk_operator_users_operator_id_operators FOREIGN KEY (operator_id) REFERENCES operators (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per operator user.';

CREATE INDEX idx_operator_users_on_operator_id ON operator_users (operator_id);

CREATE TABLE alarms (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  device_id BIGINT NOT NULL COMMENT 'The device this row belongs to.',
  operator_user_id BIGINT NULL COMMENT 'The operator user this row belongs to.',
  raised_time DATETIME(6) NOT NULL,
  severity VARCHAR(50) NOT NULL,
  message MEDIUMTEXT NOT NULL,
  acknowledged_time DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  PRIMARY KEY (id),
  CONSTRAINT check_alarms_severity_choice CHECK (severity IN ('info', 'warning', 'critical')),
  CONSTRAINT fk_alarms_device_id_devices FOREIGN KEY (device_id) REFERENCES devices (id) ON DELETE RESTRICT,
  CONSTRAINT fk_alarms_operator_user_id_operator_users FOREIGN KEY (operator_user_id) REFERENCES operator_users (id) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per alarm.';

CREATE INDEX idx_alarms_on_device_id_raised_time ON alarms (device_id, raised_time DESC);

CREATE INDEX idx_alarms_on_severity_raised_time ON alarms (severity, raised_time DESC);

CREATE INDEX idx_alarms_on_operator_user_id ON alarms (operator_user_id);

CREATE INDEX idx_alarms_on_created_at ON alarms (created_at);

CREATE TABLE commands (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Surrogate key.',
  device_id BIGINT NOT NULL COMMENT 'The device this row belongs to.',
  payload JSON NOT NULL,
  requested_time DATETIME(6) NOT NULL,
  status VARCHAR(50) NOT NULL DEFAULT 'queued',
  delivered_time DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was written.',
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6) COMMENT 'When the row was last changed.',
  PRIMARY KEY (id),
  CONSTRAINT check_commands_status_choice CHECK (status IN ('queued', 'sent', 'delivered', 'failed')),
  CONSTRAINT fk_commands_device_id_devices FOREIGN KEY (device_id) REFERENCES devices (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='One row per command.';

CREATE INDEX idx_commands_on_status_requested_time ON commands (status, requested_time);

CREATE INDEX idx_commands_on_device_id ON commands (device_id);

CREATE INDEX idx_commands_on_created_at ON commands (created_at);

CREATE TABLE alarms_archive (
  id BIGINT NOT NULL COMMENT 'Surrogate key.',
  device_id BIGINT NOT NULL COMMENT 'The device this row belongs to.',
  operator_user_id BIGINT NULL COMMENT 'The operator user this row belongs to.',
  raised_time DATETIME(6) NOT NULL,
  severity VARCHAR(50) NOT NULL,
  message MEDIUMTEXT NOT NULL,
  acknowledged_time DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL COMMENT 'When the row was written.',
  archived_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'When the row was moved here.',
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin COMMENT='Rows that left alarms, as they were.';

DELIMITER $$
CREATE TRIGGER trg_readings_append_only_update BEFORE UPDATE ON readings
FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rows of readings cannot be changed';
END$$
DELIMITER ;

DELIMITER $$
CREATE TRIGGER trg_readings_append_only_delete BEFORE DELETE ON readings
FOR EACH ROW
BEGIN
  IF COALESCE(@app_allow_purge, 0) <> 1 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rows of readings cannot be deleted';
  END IF;
END$$
DELIMITER ;

CREATE TRIGGER trg_alarms_archive BEFORE DELETE ON alarms
FOR EACH ROW
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
   CURRENT_TIMESTAMP(6));
