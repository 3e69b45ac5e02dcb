import { expect, it } from 'vitest';
import { guessDialect } from './guess-dialect.js';

const guess = (text: string, path = 'schema.sql') => guessDialect([{ path, text }]);

it.each([
  ['postgres', 'CREATE TABLE a (id bigserial PRIMARY KEY, at timestamptz DEFAULT now(), tags text[]);'],
  ['postgres', 'ALTER TABLE ONLY public.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);'],
  ['mysql', 'CREATE TABLE `a` (`id` int unsigned NOT NULL AUTO_INCREMENT, PRIMARY KEY (`id`)) ENGINE=InnoDB;'],
  ['mariadb', '/*M!999999\\- enable the sandbox mode */\n-- MariaDB dump 10.19\nCREATE TABLE `a` (`id` int) ENGINE=InnoDB;'],
  ['sqlite', 'PRAGMA foreign_keys=OFF;\nCREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);'],
  ['sqlite', 'CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT) WITHOUT ROWID;'],
])('%s is written for', (dialect, text) => {
  const found = guess(text);
  expect([found.dialect, found.confidence > 0.7, found.evidence.length > 0]).toEqual([dialect, true, true]);
});

it('is not sure of nothing', () => {
  expect(guess('CREATE TABLE a (id int)').confidence).toBeLessThan(0.3);
});

it('says where it saw what it rests on', () => {
  expect(guess('CREATE TABLE a (\n  id int AUTO_INCREMENT\n)').evidence[0]?.says).toBe('AUTO_INCREMENT (line 2)');
});

it('hears the settings of migration tools', () => {
  const found = guessDialect([
    { path: '1_a/migration.sql', text: 'CREATE TABLE a (id int)' },
    { path: 'migration_lock.toml', text: 'provider = "sqlite"' },
  ]);
  expect(found.dialect).toBe('sqlite');
});

it('does not mistake what people wrote for the language', () => {
  const found = guess("INSERT INTO a VALUES ('ENGINE=InnoDB AUTO_INCREMENT DELIMITER and much more of it'); SELECT nextval('x');");
  expect(found.dialect).toBe('postgres');
});
