-- Create incident_photo
--
-- Why:   New and empty: nothing that is there is locked, so it is complete with its indexes, rules and comments
--        from the start.
-- Locks: nothing that is there
-- Run:   As it stands; one transaction.
-- Note:  Its references are to tables that earlier steps created.

BEGIN;
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE incident_photo (
  incident_photo_id BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  incident_id       BIGINT       NOT NULL,
  caption           VARCHAR(200),
  storage_key       VARCHAR(500) NOT NULL,
  file_name         VARCHAR(255) NOT NULL,
  content_type      VARCHAR(127) NOT NULL,
  byte_size         BIGINT       NOT NULL,
  created_on        TIMESTAMPTZ  NOT NULL DEFAULT now(),
  modified_on       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted           BOOLEAN      NOT NULL DEFAULT FALSE,
  CONSTRAINT incident_photo_pk PRIMARY KEY (incident_photo_id),
  CONSTRAINT incident_photo_byte_size_ck CHECK (byte_size >= 0),
  CONSTRAINT incident_photo_incident_id_fk
    FOREIGN KEY (incident_id) REFERENCES incident (incident_id) ON DELETE CASCADE
);

CREATE INDEX incident_photo_incident_id_ix ON incident_photo (incident_id);

CREATE TRIGGER incident_photo_set_modified_on
  BEFORE UPDATE ON incident_photo
  FOR EACH ROW
  EXECUTE FUNCTION set_modified_on();

COMMENT ON TABLE incident_photo IS 'One row per incident photo.';

COMMENT ON COLUMN incident_photo.incident_photo_id IS 'Surrogate key.';

COMMENT ON COLUMN incident_photo.incident_id IS 'The incident this row belongs to.';

COMMENT ON COLUMN incident_photo.storage_key IS 'Where the object store has the file.';

COMMENT ON COLUMN incident_photo.file_name IS 'Name the file was uploaded under.';

COMMENT ON COLUMN incident_photo.content_type IS 'Media type of the file.';

COMMENT ON COLUMN incident_photo.byte_size IS 'Size of the file in bytes. In bytes.';

COMMENT ON COLUMN incident_photo.created_on IS 'When the row was written.';

COMMENT ON COLUMN incident_photo.modified_on IS 'When the row was last changed.';

COMMENT ON COLUMN incident_photo.deleted IS 'Whether the row is deleted.';

COMMIT;
