ALTER TABLE members ADD COLUMN phone TEXT CONSTRAINT check_members_phone_length CHECK (length(phone) <= 40);
ALTER TABLE members ADD COLUMN is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT check_members_is_active_boolean CHECK (is_active IN (0, 1));
ALTER TABLE members ADD COLUMN second_branch_id INTEGER CONSTRAINT fk_members_second_branch_id_branches REFERENCES branches (id) ON DELETE SET NULL;
ALTER TABLE members ADD COLUMN visit_id INTEGER CONSTRAINT fk_members_visit_id_visits REFERENCES visits (id) ON DELETE SET NULL;
CREATE UNIQUE INDEX uq_members_email ON members (email);
CREATE INDEX idx_members_on_second_branch_id ON members (second_branch_id);
CREATE TABLE visits (
  id INTEGER PRIMARY KEY NOT NULL,
  member_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT fk_visits_member_id_members FOREIGN KEY (member_id) REFERENCES members (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX idx_visits_on_member_id ON visits (member_id);
CREATE TRIGGER members_keep_email BEFORE UPDATE OF email ON members FOR EACH ROW WHEN NEW.email = ''
BEGIN
  SELECT RAISE(ABORT, 'an e-mail address is not taken away');
END;
CREATE VIEW active_members AS SELECT id, email FROM members WHERE is_active = 1;
