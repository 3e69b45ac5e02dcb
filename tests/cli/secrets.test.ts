/** Passwords in scripts: in nothing that the program prints or writes. */
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from './io.fixture.js';

const SECRET = 'hush-hush-0815';

const SCRIPTS = {
  postgres: `CREATE ROLE app LOGIN PASSWORD '${SECRET}';
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'u', password '${SECRET}');
CREATE SUBSCRIPTION s CONNECTION 'host=h dbname=d user=u password=${SECRET}' PUBLICATION p;
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT dblink_connect('host=h user=u password=${SECRET}') $$;
ALTER ROLE app PASSWORD '${SECRET}' WHAT;
ALTER ROLE app PASSWORD '${SECRET}
`,
  mysql: `CREATE USER 'app'@'%' IDENTIFIED BY '${SECRET}';
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE f (id int PRIMARY KEY) ENGINE=FEDERATED CONNECTION='mysql://u:${SECRET}@h:3306/d/t';
CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (USER 'u', PASSWORD '${SECRET}');
GRANT ALL ON *.* TO 'app'@'%' IDENTIFIED BY '${SECRET}';
WHAT USER 'app'@'%' IDENTIFIED BY '${SECRET}';
SET PASSWORD FOR 'app'@'%' = PASSWORD('${SECRET}
`,
  sqlite: `ATTACH DATABASE 'x.db' AS x KEY '${SECRET}';
CREATE TABLE a (id INTEGER PRIMARY KEY);
PRAGMA key = '${SECRET}';
CREATE TABLE broken (id INTEGER DEFAULT 'postgres://u:${SECRET}@h/d'
`,
  prisma: `datasource db {
  provider = "postgresql"
  url = "postgresql://u:${SECRET}@h/d"
  wrong = "postgresql://u:${SECRET}@h/d" what
}
model a {
  id Int @id
}
`,
};

const cases = Object.entries(SCRIPTS).flatMap(([name, text]) =>
  (
    [
      ['inspect'],
      ['inspect', '--json'],
      ['inspect', '--explain'],
      ['inspect', '--level', 'domain'],
      ['lint'],
      ['lint', '--format', 'sarif'],
      ['design', '--yes', '--no-prove'],
    ] as const
  ).map((command) => [name, command.join(' '), text] as const),
);

it.each(cases)('%s: %s', async (name, command, text) => {
  expect(text).toContain(SECRET);
  const cwd = mkdtempSync(join(tmpdir(), 'secret-'));
  const file = name === 'prisma' ? 'a.prisma' : 'a.sql';
  writeFileSync(join(cwd, file), text);
  const [verb = '', ...flags] = command.split(' ');
  const ran = await runCli([verb, file, ...flags, ...(name === 'prisma' ? [] : ['--dialect', name])], { cwd });
  expect([0, 1]).toContain(ran.code);
  const written = everyFile(cwd).filter((path) => !path.endsWith(file));
  for (const said of [ran.stdout, ran.stderr, ...written.map((path) => readFileSync(path, 'utf8'))]) expect(said).not.toContain(SECRET);
  expect(ran.stdout + ran.stderr + written.join()).toMatch(/\ba\b/);
});

function everyFile(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? everyFile(path) : [path];
  });
}
