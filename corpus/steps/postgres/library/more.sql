ALTER TYPE loan_state ADD VALUE 'lost';
ALTER TYPE loan_state ADD VALUE 'reserved' BEFORE 'open';
CREATE FUNCTION days_left(due date) RETURNS integer LANGUAGE sql STABLE AS $$ SELECT due - CURRENT_DATE $$;
CREATE SEQUENCE receipt_numbers;
ALTER TABLE members ADD COLUMN phone varchar(40);
ALTER TABLE members ADD COLUMN is_active boolean NOT NULL DEFAULT true;
ALTER TABLE members ADD COLUMN referred_by bigint;
ALTER TABLE members ADD CONSTRAINT fk_members_referred_by_members FOREIGN KEY (referred_by) REFERENCES members (id) ON DELETE SET NULL;
COMMENT ON COLUMN members.phone IS 'As the member wrote it.';
COMMENT ON TABLE loans IS 'A book taken home.';
ALTER TABLE members ADD CONSTRAINT uq_members_email UNIQUE (email);
ALTER TABLE branches ADD CONSTRAINT uq_branches_code UNIQUE (code);
ALTER TABLE loans ADD CONSTRAINT check_loans_fee_min CHECK (fee >= 0);
ALTER TABLE loans ADD CONSTRAINT fk_loans_handled_by_branches FOREIGN KEY (handled_by) REFERENCES branches (id);
CREATE INDEX idx_loans_on_handled_by ON loans (handled_by);
CREATE INDEX idx_loans_on_due_on ON loans (due_on DESC) WHERE state = 'open';
CREATE TABLE reminders (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_reminders PRIMARY KEY,
  loan_id bigint NOT NULL,
  branch_code varchar(20),
  sent_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT fk_reminders_loan_id_loans FOREIGN KEY (loan_id) REFERENCES loans (id) ON DELETE CASCADE,
  CONSTRAINT fk_reminders_branch_code_branches FOREIGN KEY (branch_code) REFERENCES branches (code)
);
CREATE INDEX idx_reminders_on_loan_id ON reminders (loan_id);
CREATE TABLE reminder_replies (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_reminder_replies PRIMARY KEY,
  reminder_id bigint NOT NULL CONSTRAINT fk_reminder_replies_reminder_id_reminders REFERENCES reminders (id) ON DELETE CASCADE,
  body text NOT NULL
);
COMMENT ON TABLE reminder_replies IS 'What members answered.';
CREATE FUNCTION keep_joined_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.joined_on := OLD.joined_on;
  RETURN NEW;
END;
$$;
CREATE TRIGGER members_keep_joined_on BEFORE UPDATE ON members FOR EACH ROW EXECUTE FUNCTION keep_joined_on();
CREATE POLICY members_of_branch ON members USING (branch_id = 1);
ALTER TABLE members ENABLE ROW LEVEL SECURITY;
CREATE VIEW open_loans AS SELECT id, member_id FROM loans WHERE state = 'open';
