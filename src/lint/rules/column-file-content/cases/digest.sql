CREATE TABLE files (id INTEGER PRIMARY KEY, file_sha256 BLOB NOT NULL, fingerprint BLOB, token_iv BLOB, content BLOB);
-- expect column/file-content column:files/content
