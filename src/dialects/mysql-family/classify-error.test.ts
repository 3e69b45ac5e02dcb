import { describe, expect, it } from 'vitest';
import { classifyError } from './classify-error.js';

describe('classifyError', () => {
  it.each([
    [1062, "Duplicate entry 'a-1' for key 'uq_users_email'", 'unique', 'uq_users_email'],
    [1062, "Duplicate entry 'a-1' for key 'users.uq_users_email'", 'unique', 'uq_users_email'],
    [
      1452,
      'Cannot add or update a child row: a foreign key constraint fails (`d`.`a`, CONSTRAINT `fk_a_b` FOREIGN KEY (`b`) REFERENCES `b` (`id`))',
      'foreign-key',
      'fk_a_b',
    ],
    [
      1451,
      'Cannot delete or update a parent row: a foreign key constraint fails (`d`.`a`, CONSTRAINT `fk_a_b` FOREIGN KEY (`b`) REFERENCES `b` (`id`))',
      'foreign-key',
      'fk_a_b',
    ],
    [4025, 'CONSTRAINT `check_a_b_min` failed for `d`.`a`', 'check', 'check_a_b_min'],
    [4025, 'CONSTRAINT `a.settings` failed for `d`.`a`', 'check', 'settings'],
    [3819, "Check constraint 'check_a_b_min' is violated.", 'check', 'check_a_b_min'],
    [3140, 'Invalid JSON text: "Missing a name for object member." at position 1 in value for column \'a.settings\'.', 'check', 'settings'],
    [1048, "Column 'email' cannot be null", 'not-null', 'email'],
    [1364, "Field 'email' doesn't have a default value", 'not-null', 'email'],
    [1406, "Data too long for column 'email' at row 1", 'too-long', 'email'],
    [1644, 'rows of audit_log cannot be changed', 'raised', undefined],
    [1264, "Out of range value for column 'i' at row 1", 'other', undefined],
    [1213, 'Deadlock found when trying to get lock', 'other', undefined],
  ])('%i %s → %s', (errno, sqlMessage, kind, name) => {
    expect(classifyError({ errno, sqlMessage })).toEqual({ kind, message: sqlMessage, ...(name === undefined ? {} : { name }) });
  });

  it.each([
    [new Error('lost'), 'lost'],
    ['text', 'text'],
    [undefined, 'undefined'],
    [null, 'null'],
  ])('takes %s too', (error, message) => {
    expect(classifyError(error)).toEqual({ kind: 'other', message });
  });
});
