import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../queryable.js';
import { openSqlite } from './engine.js';
import { explain } from './explain.js';

const SETUP = `
CREATE TABLE posts (
  id INTEGER PRIMARY KEY, tenant_id INTEGER NOT NULL, title TEXT NOT NULL, status TEXT NOT NULL, created_at TEXT NOT NULL,
  deleted_at TEXT, CONSTRAINT uq_posts_title UNIQUE (tenant_id, title)
) STRICT;
CREATE TABLE tags (a TEXT NOT NULL, b TEXT NOT NULL, CONSTRAINT pk_tags PRIMARY KEY (a, b)) STRICT;
CREATE INDEX idx_recent ON posts (tenant_id, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX idx_status ON posts (status, created_at);
CREATE INDEX idx_lower ON posts (lower(title));
CREATE INDEX "odd (index)" ON posts (deleted_at);
WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
INSERT INTO posts SELECT i, i % 20, 'title ' || i, 's' || (i % 4), '2024-01-' || (i % 28), CASE WHEN i % 10 = 0 THEN '2024' END FROM n;
ANALYZE;`;

describe('plans', () => {
  let db: Sandbox;
  beforeAll(async () => {
    db = await openSqlite();
    await db.exec(SETUP);
  });
  afterAll(() => db.close());

  it.each<[string, object]>([
    ['SELECT * FROM posts WHERE id = 3', { indexes: ['PRIMARY KEY'], seeks: ['PRIMARY KEY'], filters: false }],
    ["SELECT * FROM posts WHERE id = 3 AND status = 's1'", { filters: true }],
    ["SELECT * FROM posts WHERE tenant_id = 1 AND title = 'x'", { seeks: ['uq_posts_title'], filters: false }],
    ["SELECT * FROM tags WHERE a = 'x' AND b = 'y'", { seeks: ['PRIMARY KEY'], filters: false }],
    [
      'SELECT * FROM posts WHERE tenant_id = 1 AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 5',
      { indexes: ['idx_recent'], seeks: ['idx_recent'], sorts: false, scans: [], filters: false },
    ],
    [
      "SELECT * FROM posts WHERE tenant_id = 1 AND deleted_at IS NULL AND created_at >= '2024-01-02' AND created_at < '2024-01-03'",
      { seeks: ['idx_recent'], filters: false },
    ],
    [
      "SELECT * FROM posts WHERE status = 's1' AND created_at BETWEEN '2024' AND '2025' ORDER BY created_at",
      { seeks: ['idx_status'], sorts: false, filters: false },
    ],
    ["SELECT * FROM posts WHERE status IN ('zz', 'yy') AND title <> 'x'", { seeks: ['idx_status'], filters: true }],
    ["SELECT * FROM posts WHERE tenant_id = 1 AND title GLOB 'title 1*'", { seeks: ['uq_posts_title'], filters: false }],
    ["SELECT * FROM posts WHERE tenant_id = 1 AND title GLOB 'title ?*9'", { seeks: ['uq_posts_title'], filters: true }],
    ["SELECT * FROM posts WHERE lower(title) = 'x'", { seeks: ['idx_lower'], filters: false }],
    ["SELECT * FROM posts WHERE status = 's1' ORDER BY title", { sorts: true }],
    ["SELECT * FROM posts WHERE status = 's1' ORDER BY created_at, title", { sorts: true }],
    ["SELECT * FROM posts WHERE title LIKE '%x%'", { scans: ['posts'], filters: true, indexes: [] }],
    ['SELECT count(*) FROM posts', { seeks: [], scans: [], filters: false }],
    ['SELECT * FROM posts', { seeks: [], scans: ['posts'], filters: false }],
    ["SELECT * FROM posts WHERE deleted_at = '2024' AND tenant_id = 3", { filters: true }],
    ['SELECT * FROM posts WHERE f.x(1) GARBAGE', {}],
  ])('%s', async (sql, shape) => {
    if (sql.includes('GARBAGE')) await expect(explain(db, sql)).rejects.toThrow(/syntax/);
    else expect(await explain(db, sql)).toMatchObject(shape);
  });

  it('says which index in words', async () => {
    const { summary } = await explain(db, "SELECT * FROM posts WHERE tenant_id = 1 AND title = 'x'");
    expect(summary).toBe('SEARCH posts USING INDEX uq_posts_title (tenant_id=? AND title=?)');
  });
});
