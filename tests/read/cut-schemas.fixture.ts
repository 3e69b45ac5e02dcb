/** A small schema for every reader, with what a cut may fall into: bodies, comments, rows, quotes, letters of several bytes. */
import type { DialectId } from '../../src/model/index.js';

const POSTGRES = `-- Größen und Gewichte
SET client_encoding = 'UTF8';
CREATE TYPE public.state AS ENUM ('new', 'it''s done', 'größer');
CREATE TABLE public.customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "größe 😀" text DEFAULT E'a\\'b;' NOT NULL,
    price numeric(12,2) CHECK (price >= 0.00), /* in cents; no */
    state public.state DEFAULT 'new'::public.state
);
COPY public.customers (id, price) FROM stdin;
1\t2.50
2\t;
\\.
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES public.customers (id) ON DELETE CASCADE);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  NEW.price := 1; -- ; here
  RETURN NEW;
END $body$;
CREATE INDEX orders_customer ON orders USING btree (customer_id DESC NULLS LAST) INCLUDE (id) WHERE customer_id > 0;
ALTER TABLE ONLY orders ADD CONSTRAINT positive CHECK ((id > 0)) NOT VALID;
COMMENT ON TABLE orders IS 'What was bought; größer';
CREATE TRIGGER touch BEFORE UPDATE ON public.customers FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE public.customers ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.customers USING (id = 1);
CREATE VIEW big AS SELECT id FROM orders WHERE id > 100;
GRANT SELECT ON orders TO PUBLIC;
INSERT INTO orders VALUES (1, 2), (3, 4);
CREATE TABLE last_one (id int);
`;

const MYSQL = `# Größen
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE \`customers\` (
  \`id\` int unsigned NOT NULL AUTO_INCREMENT,
  \`größe 😀\` varchar(40) DEFAULT 'a\\'b;' COMMENT 'it''s big',
  \`state\` enum('new','größer') NOT NULL DEFAULT 'new',
  \`at\` timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (\`id\`),
  KEY \`g\` (\`größe 😀\`(10) DESC)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='people; größer';
INSERT INTO customers VALUES (1, 'a;b', 'new', NULL);
CREATE TABLE orders (id int PRIMARY KEY, customer_id int unsigned, CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE);
DELIMITER ;;
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW BEGIN
  IF NEW.id > 1 THEN SET NEW.id = 1; END IF;
END ;;
DELIMITER ;
ALTER TABLE orders ADD COLUMN note text, ADD INDEX by_note (note(5));
/*!50001 CREATE VIEW big AS SELECT id FROM orders WHERE id > 100 */;
CREATE TABLE last_one (id int);
`;

const SQLITE = `-- Größen
PRAGMA foreign_keys = ON;
CREATE TABLE customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  "größe 😀" TEXT NOT NULL DEFAULT 'a''b;',
  price REAL CHECK (price >= 0), /* no; end */
  [state] TEXT GENERATED ALWAYS AS (upper("größe 😀")) STORED
) STRICT;
INSERT INTO customers (id) VALUES (1), (2);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id) ON DELETE CASCADE) WITHOUT ROWID;
CREATE INDEX orders_customer ON orders (customer_id DESC) WHERE customer_id > 0;
CREATE TRIGGER touch AFTER UPDATE ON orders BEGIN
  UPDATE orders SET id = CASE WHEN id > 1 THEN 1 ELSE 2 END;
END;
CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'porter');
ALTER TABLE orders ADD COLUMN note TEXT;
CREATE VIEW big AS SELECT id FROM orders WHERE id > 100;
CREATE TABLE last_one (id int);
`;

export const SCRIPTS: readonly (readonly [DialectId, string])[] = [
  ['postgres', POSTGRES],
  ['mysql', MYSQL],
  ['mariadb', MYSQL],
  ['sqlite', SQLITE],
];

export const PRISMA = `datasource db {
  provider = "postgresql"
}

/// Größen 😀
enum State {
  new
  done @map("größer")
}

model Customer {
  id     BigInt   @id @default(autoincrement())
  email  String   @unique @db.VarChar(200) // the address
  state  State    @default(new)
  orders Order[]

  @@index([state, email(sort: Desc)], map: "by_state")
  @@map("customers")
}

model Order {
  id         Int       @id
  customerId BigInt    @map("customer_id")
  customer   Customer  @relation(fields: [customerId], references: [id], onDelete: Cascade)
  at         DateTime? @default(now())
}

model LastOne {
  id Int @id
}
`;

export const DBML = `Project shop {
  database_type: 'PostgreSQL'
  Note: 'Größen 😀'
}

Enum state {
  new
  done [note: 'größer']
}

Table customers [note: 'people'] {
  id bigint [pk, increment]
  email varchar(200) [unique, not null, note: 'the address']
  state state [default: 'new']

  indexes {
    (state, email) [name: 'by_state']
    \`lower(email)\`
  }
}

// a comment
Table orders {
  id int [pk]
  customer_id bigint
  payer_id bigint [ref: > customers.id]
  note text [note: '''
    several lines
  ''']
}

Ref named: orders.customer_id > customers.id [delete: cascade]

TableGroup all {
  customers
  orders
}

Table last_one {
  id int
}
`;
