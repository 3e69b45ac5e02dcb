import { describe, expect, it } from 'vitest';
import { DIALECTS } from './index.js';
import { DIALECT_NAMES, dialectNamed } from './names.js';

describe('DIALECT_NAMES', () => {
  it.each(Object.values(DIALECTS))('$id is called what the dialect calls itself', ({ id, label, defaultVersion }) => {
    expect(DIALECT_NAMES[id]).toMatchObject({ label, defaultVersion });
  });

  it.each([
    ['PG', 'postgres'],
    [' PostgreSQL ', 'postgres'],
    ['sqlite3', 'sqlite'],
    ['MariaDB', 'mariadb'],
    ['oracle', undefined],
    ['constructor', undefined],
  ])('%s', (word, id) => expect(dialectNamed(word)).toBe(id));
});
