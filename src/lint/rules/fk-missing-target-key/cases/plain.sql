CREATE TABLE cities (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE shops (
  id INTEGER PRIMARY KEY,
  city TEXT NOT NULL,
  CONSTRAINT fk_shops_city_cities FOREIGN KEY (city) REFERENCES cities (name) ON DELETE RESTRICT
);
-- expect fk/missing-target-key foreign-key:shops/fk_shops_city_cities
