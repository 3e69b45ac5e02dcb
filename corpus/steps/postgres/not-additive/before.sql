CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE parts (
  id bigint CONSTRAINT pk_parts PRIMARY KEY,
  name varchar(50),
  weight integer,
  colour varchar(20) DEFAULT 'grey',
  CONSTRAINT check_parts_weight_min CHECK (weight > 0)
);
CREATE INDEX idx_parts_on_name ON parts (name);
CREATE TABLE readings (at timestamptz NOT NULL, value integer) PARTITION BY RANGE (at);
CREATE TABLE old_parts (id bigint CONSTRAINT pk_old_parts PRIMARY KEY);
