import { describe, expect, it } from 'vitest';
import { hideSecrets } from './hide-secrets.js';

const SECRET = 'hush-hush';

describe('hideSecrets', () => {
  it.each([
    `CREATE ROLE app LOGIN PASSWORD '${SECRET}' VALID UNTIL '2030-01-01'`,
    `ALTER USER app WITH ENCRYPTED PASSWORD '${SECRET}'`,
    `CREATE USER app IN ROLE x PASSWORD E'${SECRET}\\'more'`,
    `CREATE USER 'app'@'%' IDENTIFIED BY '${SECRET}'`,
    `CREATE USER app IDENTIFIED WITH mysql_native_password BY "${SECRET}"`,
    `CREATE USER app IDENTIFIED WITH caching_sha2_password AS '${SECRET}'`,
    `ALTER USER app IDENTIFIED BY PASSWORD '${SECRET}'`,
    `CREATE USER app IDENTIFIED VIA ed25519 USING '${SECRET}'`,
    `GRANT ALL ON *.* TO 'a'@'b' IDENTIFIED BY '${SECRET}' WITH GRANT OPTION`,
    `SET PASSWORD FOR 'a'@'b' = PASSWORD('${SECRET}')`,
    `SET PASSWORD = '${SECRET}'`,
    `CHANGE MASTER TO MASTER_HOST='h', MASTER_PASSWORD='${SECRET}'`,
    `CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'u', password '${SECRET}')`,
    `ALTER USER MAPPING FOR app SERVER s OPTIONS (SET password '${SECRET}')`,
    `CREATE SERVER s FOREIGN DATA WRAPPER s3 OPTIONS (region 'x', aws_secret_access_key '${SECRET}', access_token '${SECRET}')`,
    `CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (USER 'u', PASSWORD '${SECRET}', HOST 'h')`,
    `CREATE SUBSCRIPTION s CONNECTION 'host=h dbname=d user=u password=${SECRET}' PUBLICATION p`,
    `ALTER SUBSCRIPTION s CONNECTION 'host=h password=''${SECRET} x'' user=u'`,
    `CREATE TABLE f (id int) ENGINE=FEDERATED CONNECTION='mysql://u:${SECRET}@h:3306/d/t'`,
    `CREATE VIEW v AS SELECT * FROM dblink('dbname=d user=u password=${SECRET}', 'SELECT 1') AS t(a int)`,
    `CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ SELECT dblink_connect('postgresql://u:${SECRET}@h/d') $$`,
    `ATTACH DATABASE 'x.db' AS x KEY '${SECRET}'`,
    `PRAGMA key = '${SECRET}'`,
    `CREATE USER app IDENTIFIED BY '${SECRET}`,
  ])('in %s', (sql) => {
    const hidden = hideSecrets(sql);
    expect(hidden).not.toContain(SECRET);
    expect(hidden).toHaveLength(sql.length);
    expect(hidden.replaceAll('*', '')).not.toBe('');
    expect(hideSecrets(hidden)).toBe(hidden);
  });

  it.each([
    "CREATE TABLE users (id int, password varchar(255) DEFAULT 'none', CHECK (password <> ''))",
    "CREATE TABLE t (token text COMMENT 'password = hash of it')",
    "COMMENT ON COLUMN users.password IS 'bcrypt'",
    "ALTER TABLE users ADD CONSTRAINT c CHECK (url ~ '^https?://[^:]+:[^@]+@')",
    "CREATE VIEW v AS SELECT * FROM users WHERE password = 'x' AND host = 'y'",
    "CREATE TABLE t (url text DEFAULT 'https://example.com:8080/a@b')",
    'CREATE TABLE t (connection text, conninfo text)',
    "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'identified by' || name FROM t $$",
  ])('leaves %s', (sql) => {
    expect(hideSecrets(sql)).toBe(sql);
  });

  it('is linear', () => {
    const long = `CREATE USER x IDENTIFIED BY '${'a'.repeat(200_000)}'; ${"password = ' ".repeat(50_000)}`;
    const start = performance.now();
    hideSecrets(long);
    hideSecrets(`CREATE SERVER s OPTIONS (${"password '".repeat(20_000)}`);
    hideSecrets(`SELECT ${"'host= ".repeat(50_000)} password=`);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
