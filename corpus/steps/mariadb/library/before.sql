CREATE TABLE branches (
  id BIGINT NOT NULL AUTO_INCREMENT,
  code VARCHAR(20) NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE members (
  id BIGINT NOT NULL AUTO_INCREMENT,
  branch_id BIGINT NOT NULL,
  email VARCHAR(254) NOT NULL,
  sponsor_id BIGINT NULL,
  notes TEXT NULL,
  level ENUM('guest', 'reader') NOT NULL DEFAULT 'reader',
  PRIMARY KEY (id),
  KEY idx_members_on_branch_id (branch_id),
  CONSTRAINT fk_members_branch_id_branches FOREIGN KEY (branch_id) REFERENCES branches (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
