CREATE TABLE countries (code TEXT PRIMARY KEY);
CREATE TABLE shops (
  id INTEGER PRIMARY KEY,
  country_code INTEGER NOT NULL,
  CONSTRAINT fk_shops_country_code_countries FOREIGN KEY (country_code) REFERENCES countries (code) ON DELETE RESTRICT
);
-- expect fk/type-mismatch foreign-key:shops/fk_shops_country_code_countries
