CREATE TYPE loan_state AS ENUM ('open', 'returned');
CREATE TABLE branches (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_branches PRIMARY KEY,
  code varchar(20) NOT NULL,
  name varchar(200) NOT NULL
);
CREATE TABLE members (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_members PRIMARY KEY,
  branch_id bigint NOT NULL CONSTRAINT fk_members_branch_id_branches REFERENCES branches (id),
  email varchar(254) NOT NULL,
  joined_on date NOT NULL
);
CREATE INDEX idx_members_on_branch_id ON members (branch_id);
CREATE TABLE loans (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_loans PRIMARY KEY,
  member_id bigint NOT NULL CONSTRAINT fk_loans_member_id_members REFERENCES members (id) ON DELETE CASCADE,
  handled_by bigint,
  state loan_state NOT NULL DEFAULT 'open',
  fee numeric(8,2) NOT NULL DEFAULT 0,
  due_on date NOT NULL
);
