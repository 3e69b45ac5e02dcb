CREATE TABLE visits (page TEXT NOT NULL, happened_at TEXT NOT NULL);
-- expect key/missing-primary-key table:visits
