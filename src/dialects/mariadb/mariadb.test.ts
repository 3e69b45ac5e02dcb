import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngineErrorClass, Row, Sandbox } from '../index.js';
import { openMariadb } from '../mysql-family/engine.js';
import { school } from '../mysql-family/school.fixture.js';
import { mariadb } from './index.js';

const url = process.env.SCHEMAWRIGHT_MARIADB_URL;
const version = mariadb.defaultVersion;
const { schema: lowered } = mariadb.lower(school, version);

describe.skipIf(!url)('MariaDB on a server (not checked without SCHEMAWRIGHT_MARIADB_URL)', () => {
  let db: Sandbox;
  const refused = async (sql: string): Promise<Partial<EngineErrorClass>> => {
    try {
      await db.exec(sql);
      return {};
    } catch (error) {
      const { kind, name } = mariadb.classifyError(error);
      return name === undefined ? { kind } : { kind, name };
    }
  };
  const first = async (sql: string): Promise<Row> => (await db.query(sql))[0] ?? {};
  const count = async (table: string): Promise<number> => Number((await first(`SELECT COUNT(*) AS n FROM ${table}`)).n);

  beforeAll(async () => {
    db = await openMariadb(url ?? '');
    for (const { sql } of mariadb.render(lowered, version)) await db.exec(sql);
  });
  afterAll(() => db?.close());
  const clear = async (): Promise<void> => {
    await db.exec('SET @app_allow_purge = 1, @app_current_user_id = NULL');
    await db.exec('UPDATE users SET legal_hold = 0');
    for (const table of ['courses', 'users', 'schools', 'courses_archive', 'audit_entries']) await db.exec(`DELETE FROM ${table}`);
    await db.exec('SET @app_allow_purge = NULL');
  };

  it('reads back what it wrote', async () => {
    expect(mariadb.normalForm(await mariadb.introspect(db))).toEqual(mariadb.normalForm(lowered));
  });

  it('renders what it read back to the same facts', async () => {
    const read = await mariadb.introspect(db);
    const other = await openMariadb(url ?? '');
    try {
      for (const { sql } of mariadb.render(read, version)) await other.exec(sql);
      expect(mariadb.normalForm(await mariadb.introspect(other))).toEqual(mariadb.normalForm(lowered));
      for (const { sql } of mariadb.renderDrop(lowered, version)) await other.exec(sql);
      expect(mariadb.normalForm(await mariadb.introspect(other))).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('starts over when reset', async () => {
    const other = await openMariadb(url ?? '');
    try {
      await other.exec('CREATE TABLE t (id INT)');
      await other.reset();
      expect((await mariadb.introspect(other)).tables).toEqual([]);
    } finally {
      await other.close();
    }
  });

  describe('with rows', () => {
    beforeEach(async () => {
      await clear();
      await db.exec("INSERT INTO schools (id, public_id, name, slug) VALUES (1, '018f0000-0000-7000-8000-000000000001', 'One', 'one')");
      await db.exec("INSERT INTO schools (id, public_id, name, slug) VALUES (2, '018f0000-0000-7000-8000-000000000002', 'Two', 'two')");
      await db.exec(user(1, 'a@example.org'));
    });
    const user = (id: number, email: string, more: Readonly<Record<string, string>> = {}): string => {
      const values: Record<string, string> = { id: String(id), school_id: '1', email: `'${email}'`, password: "'secret'", ...more };
      return `INSERT INTO users (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`;
    };
    const course = (id: number, more: Readonly<Record<string, string>> = {}): string => {
      const values: Record<string, string> = {
        id: String(id),
        school_id: '1',
        teacher_id: '1',
        title: "'C'",
        starts_on: "'2024-01-01'",
        ends_on: "'2024-02-01'",
        seats: '5',
        ...more,
      };
      return `INSERT INTO courses (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`;
    };

    it.each<[string, string, Partial<EngineErrorClass>]>([
      ['a duplicate', user(2, 'a@example.org'), { kind: 'unique', name: 'uq_users_school_id_email' }],
      [
        'a long duplicate',
        `${user(2, 'b', { nickname: "REPEAT('x', 900)" })}; ${user(3, 'c', { nickname: "REPEAT('x', 900)" })}`,
        { kind: 'check', name: 'check_users_email_length' },
      ],
      ['an orphan', user(2, 'b@example.org', { school_id: '9' }), { kind: 'foreign-key', name: 'fk_users_school_id_schools' }],
      ['a value off the list', user(2, 'b@example.org', { role: "'boss'" }), { kind: 'check', name: 'check_users_role_choice' }],
      ['a number as boolean', user(2, 'b@example.org', { legal_hold: '2' }), { kind: 'check', name: 'check_users_legal_hold_boolean' }],
      ['a missing value', user(2, 'b@example.org', { email: 'NULL' }), { kind: 'not-null', name: 'email' }],
      ['a value too long', user(2, 'x'.repeat(255)), { kind: 'too-long', name: 'email' }],
      ['a broken JSON', course(1, { settings: "'{x'" }), { kind: 'check', name: 'settings' }],
      ['a state off the list', course(1, { status: "'gone'" }), { kind: 'check', name: 'check_courses_status_choice' }],
      ['a late first state', course(1, { status: "'archived'" }), { kind: 'raised' }],
      ['both of an arc', course(1, { substitute_id: '1', rating: '1' }), { kind: 'check', name: 'check_courses_arc' }],
      ['a deleted audit row', 'DELETE FROM audit_entries', { kind: 'raised' }],
      ['a changed audit row', "UPDATE audit_entries SET action = 'delete'", { kind: 'raised' }],
    ])('refuses %s', async (_, sql, error) => {
      expect(await refused(sql)).toEqual(error);
    });

    it('counts long values as the same only when they are', async () => {
      await db.exec(user(2, 'b@b', { nickname: "REPEAT('x', 900)" }));
      await db.exec(user(3, 'c@c', { nickname: "CONCAT(REPEAT('x', 899), 'y')" }));
      expect(await refused(user(4, 'd@d', { nickname: "REPEAT('x', 900)" }))).toEqual({ kind: 'unique', name: 'uq_users_nickname' });
    });

    it('compares texts exactly', async () => {
      await db.exec(user(2, 'A@example.org'));
      await db.exec(user(3, 'a@example.org '));
      expect(await count('users')).toBe(3);
    });

    it('frees a unique value when its row is soft-deleted', async () => {
      await db.exec('UPDATE users SET deleted_at = CURRENT_TIMESTAMP(6) WHERE id = 1');
      await db.exec(user(2, 'a@example.org'));
      expect(await count('active_users')).toBe(1);
      expect(await refused('UPDATE users SET deleted_at = NULL WHERE id = 1')).toEqual({
        kind: 'unique',
        name: 'uq_users_school_id_email',
      });
    });

    it('moves updated_at', async () => {
      const before = await first('SELECT updated_at FROM users WHERE id = 1');
      await db.exec("UPDATE users SET role = 'admin' WHERE id = 1");
      expect(await first('SELECT updated_at FROM users WHERE id = 1')).not.toEqual(before);
    });

    it('enforces transitions', async () => {
      await db.exec(course(1));
      expect(await refused("UPDATE courses SET status = 'archived' WHERE id = 1")).toEqual({ kind: 'raised' });
      await db.exec("UPDATE courses SET status = 'published', summary = 's' WHERE id = 1");
      await db.exec("UPDATE courses SET status = 'published', title = 'D' WHERE id = 1");
      await db.exec("UPDATE courses SET status = 'archived' WHERE id = 1");
      expect(await refused("UPDATE courses SET status = 'draft' WHERE id = 1")).toEqual({ kind: 'raised' });
    });

    it('records who changed what, without secrets', async () => {
      await db.exec("SET @app_current_user_id = '7'");
      await db.exec("UPDATE users SET role = 'admin' WHERE id = 1");
      const row = await first("SELECT * FROM audit_entries WHERE action = 'update'");
      expect(row).toMatchObject({ school_id: 1, table_name: 'users', row_id: '1', changed_by: '7' });
      expect(row.old_values).toMatchObject({ id: 1, role: 'learner', email: 'a@example.org' });
      expect(row.new_values).toMatchObject({ role: 'admin' });
      expect(JSON.stringify(row)).not.toContain('secret');
    });

    it('keeps JSON as JSON in the audit image', async () => {
      await db.exec(course(1));
      const row = await first("SELECT new_values FROM audit_entries WHERE table_name = 'courses'");
      expect(row.new_values).toMatchObject({ settings: { a: "b'c" }, starts_on: '2024-01-01' });
    });

    it('fires the triggers of rows that a cascade deletes', async () => {
      await db.exec(course(1));
      await db.exec('DELETE FROM schools WHERE id = 1');
      expect([await count('users'), await count('courses'), await count('courses_archive')]).toEqual([0, 0, 1]);
      expect(await count("audit_entries WHERE action = 'delete'")).toBe(2);
    });

    it('holds a row under legal hold, from above too', async () => {
      await db.exec('UPDATE users SET legal_hold = 1 WHERE id = 1');
      expect(await refused('DELETE FROM users WHERE id = 1')).toEqual({ kind: 'raised' });
      expect(await refused('DELETE FROM schools WHERE id = 1')).toEqual({ kind: 'raised' });
      expect(await count('users')).toBe(1);
    });

    it('lets a retention job purge', async () => {
      await db.exec('SET @app_allow_purge = 1');
      await db.exec('DELETE FROM audit_entries');
      expect(await count('audit_entries')).toBe(0);
    });
  });

  describe('explain', () => {
    beforeAll(async () => {
      await clear();
      await db.exec(
        "INSERT INTO schools (id, public_id, name, slug) SELECT seq, UUID(), CONCAT('S', seq), CONCAT('s', seq) FROM seq_1_to_50",
      );
      await db.exec(
        "INSERT INTO users (id, school_id, email, password, created_at) SELECT seq, 1 + seq % 50, CONCAT('u', seq, '@x'), 'p', '2024-01-01' + INTERVAL seq MINUTE FROM seq_1_to_5000",
      );
      await mariadb.analyze(db, ['schools', 'users']);
    });

    it.each([
      [
        'a seek without sort',
        'SELECT * FROM users WHERE school_id = 3 AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 5',
        { seeks: ['idx_users_on_school_id_created_at'], sorts: false, scans: [], filters: false },
      ],
      [
        'a unique lookup',
        "SELECT * FROM users WHERE school_id = 3 AND email = 'u2@x'",
        { seeks: ['uq_users_school_id_email'], scans: [], filters: false },
      ],
      ['the primary key', 'SELECT * FROM users WHERE id = 3', { seeks: ['PRIMARY'], scans: [], filters: false }],
      [
        'a scan with a filter',
        "SELECT * FROM users WHERE role = 'x'",
        { indexes: [], seeks: [], scans: ['users'], filters: true, sorts: false },
      ],
      ['a filter beside a seek', "SELECT * FROM users WHERE school_id = 3 AND role = 'x'", { scans: [], filters: true }],
      ['a sort', 'SELECT * FROM users ORDER BY credit', { scans: ['users'], sorts: true, filters: false }],
      [
        'a range',
        "SELECT * FROM users WHERE school_id = 3 AND deleted_at IS NULL AND created_at > '2024-01-04'",
        { seeks: ['idx_users_on_school_id_created_at'], filters: false },
      ],
      ['full text', "SELECT * FROM courses WHERE MATCH (summary) AGAINST ('x')", { seeks: ['idx_courses_on_summary'] }],
    ])('sees %s', async (_, sql, shape) => {
      expect(await mariadb.explain(db, sql)).toMatchObject(shape);
    });
  });
});

describe('openMariadb', () => {
  it('says nothing of the connection string when the server is not there', async () => {
    const error = await openMariadb('mysql://someone:hidden@127.0.0.1:1/').catch(String);
    expect(error).toMatch(/cannot be reached \(ECONNREFUSED\)/);
    expect(error).not.toMatch(/someone|hidden|127\.0\.0\.1/);
  });
  it('says what a connection string looks like', async () => {
    await expect(openMariadb('nonsense hidden')).rejects.toThrow(/mysql:\/\/user/);
  });
});
