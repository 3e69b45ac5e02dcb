ALTER TABLE parts ADD COLUMN maker_id INTEGER;
DROP TABLE parts;
CREATE TABLE parts (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT,
  weight INTEGER,
  made_at TEXT NOT NULL DEFAULT (datetime('now')),
  label TEXT NOT NULL,
  maker_id INTEGER,
  size INTEGER,
  CONSTRAINT uq_parts_name UNIQUE (name),
  CONSTRAINT check_parts_weight_min CHECK (weight > 0),
  CONSTRAINT check_parts_size_order CHECK (size <= weight),
  CONSTRAINT fk_parts_weight_makers FOREIGN KEY (weight) REFERENCES makers (id),
  CONSTRAINT fk_parts_maker_id_makers FOREIGN KEY (maker_id) REFERENCES makers (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX idx_parts_on_label ON parts (label);
