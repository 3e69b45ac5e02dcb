ALTER TABLE members ADD COLUMN phone VARCHAR(40) NULL COMMENT 'As the member wrote it.', ADD COLUMN is_active TINYINT(1) NOT NULL DEFAULT 1;
ALTER TABLE members ADD COLUMN visited_at DATETIME(6) NULL DEFAULT CURRENT_TIMESTAMP(6);
ALTER TABLE members ADD COLUMN second_branch_id BIGINT NULL;
ALTER TABLE members ADD COLUMN email_lower VARCHAR(254) AS (lower(email)) VIRTUAL;
ALTER TABLE members ADD CONSTRAINT uq_members_email UNIQUE (email);
ALTER TABLE members ADD INDEX idx_members_on_sponsor_id (sponsor_id), ADD INDEX idx_members_on_second_branch_id (second_branch_id);
ALTER TABLE members ADD FULLTEXT INDEX idx_members_on_notes (notes);
ALTER TABLE members ADD CONSTRAINT fk_members_sponsor_id_members FOREIGN KEY (sponsor_id) REFERENCES members (id) ON DELETE RESTRICT;
ALTER TABLE members ADD CONSTRAINT fk_members_second_branch_id_branches FOREIGN KEY (second_branch_id) REFERENCES branches (id) ON DELETE RESTRICT;
ALTER TABLE members ADD CONSTRAINT check_members_is_active_boolean CHECK (is_active IN (0, 1));
ALTER TABLE branches COMMENT='Where books are kept.';
ALTER TABLE branches MODIFY COLUMN code VARCHAR(20) NOT NULL COMMENT 'On the signs.';
CREATE TABLE visits (
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY idx_visits_on_member_id (member_id),
  CONSTRAINT fk_visits_member_id_members FOREIGN KEY (member_id) REFERENCES members (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TRIGGER members_keep_email BEFORE UPDATE ON members FOR EACH ROW SET NEW.email = IF(NEW.email = '', OLD.email, NEW.email);
CREATE VIEW active_members AS SELECT id, email FROM members WHERE is_active = 1;
ALTER TABLE members MODIFY COLUMN level ENUM('guest', 'reader', 'friend') NOT NULL DEFAULT 'reader';
