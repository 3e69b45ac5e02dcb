-- A support desk that several organisations share: uuid keys, one policy a table, a setting of the team's own.
CREATE SCHEMA desk;

CREATE TABLE desk.organizations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE desk.agents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL REFERENCES desk.organizations (id),
  email text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT agents_organization_id_email_key UNIQUE (organization_id, email)
);
ALTER TABLE desk.agents ENABLE ROW LEVEL SECURITY;
CREATE POLICY agents_isolation ON desk.agents USING (organization_id = current_setting('desk.organization', true)::uuid);

CREATE TABLE desk.tickets (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL REFERENCES desk.organizations (id),
  agent_id uuid REFERENCES desk.agents (id),
  subject text NOT NULL,
  priority text NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high')),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX tickets_organization_id_idx ON desk.tickets (organization_id);
CREATE INDEX tickets_agent_id_idx ON desk.tickets (agent_id);
ALTER TABLE desk.tickets ENABLE ROW LEVEL SECURITY;
CREATE POLICY tickets_isolation ON desk.tickets USING (organization_id = current_setting('desk.organization', true)::uuid);

CREATE TABLE desk.messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL REFERENCES desk.organizations (id),
  ticket_id uuid NOT NULL REFERENCES desk.tickets (id) ON DELETE CASCADE,
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX messages_organization_id_idx ON desk.messages (organization_id);
CREATE INDEX messages_ticket_id_idx ON desk.messages (ticket_id);
ALTER TABLE desk.messages ENABLE ROW LEVEL SECURITY;
CREATE POLICY messages_isolation ON desk.messages USING (organization_id = current_setting('desk.organization', true)::uuid);
