import { expect, it } from 'vitest';
import { enumLabels } from './enum-labels.js';

it.each([
  [{ kind: 'native', dialect: 'mysql', sql: "ENUM('a','it''s, )')" }, ["'a'", "'it''s, )'"]],
  [{ kind: 'native', dialect: 'mysql', sql: "set ('a')" }, ["'a'"]],
  [{ kind: 'native', dialect: 'postgres', sql: 'mood', labels: ['x'] }, ['x']],
  [{ kind: 'native', dialect: 'mysql', sql: 'year' }, []],
  [{ kind: 'text' }, []],
] as const)('of %j', (type, expected) => expect(enumLabels(type)).toEqual(expected));
