import { describe, expect, it } from 'vitest';
import { nameScope } from './scope.js';
import { SNAKE_PLURAL } from './style.js';
import { columnName, referenceName, tableName } from './table-names.js';

describe('tableName', () => {
  it.each([
    ['course', 'courses'],
    ['order_line', 'order_lines'],
    ['category', 'categories'],
    ['person', 'people'],
    ['news', 'news'],
    ['sqlite_thing', 'sqlitethings'],
    ['заказ', 'zakazs'],
  ])('%s → %s', (entity, expected) => {
    expect(tableName(entity, SNAKE_PLURAL, nameScope(63))).toBe(expected);
  });

  it('keeps entities with one plural apart', () => {
    const scope = nameScope(63);
    const names = ['person', 'people'].map((entity) => tableName(entity, SNAKE_PLURAL, scope));
    expect(new Set(names).size).toBe(2);
  });

  it('follows a house style of singular names', () => {
    expect(tableName('category', { ...SNAKE_PLURAL, tables: 'singular' }, nameScope(63))).toBe('category');
  });
});

describe('columnName', () => {
  it('keeps clear of columns that engines own', () => {
    expect(columnName('xmin', SNAKE_PLURAL, nameScope(63))).toBe('xmin_value');
    expect(columnName('rowid', SNAKE_PLURAL, nameScope(63))).toBe('rowid_value');
  });
});

describe('referenceName', () => {
  it('does not say id twice', () => {
    expect(referenceName('teacher', SNAKE_PLURAL, nameScope(63))).toBe('teacher_id');
    expect(referenceName('teacher_id', SNAKE_PLURAL, nameScope(63))).toBe('teacher_id');
  });
});
