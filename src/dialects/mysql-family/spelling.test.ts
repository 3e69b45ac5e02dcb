import { describe, expect, it } from 'vitest';
import { mariadbFlavour } from '../mariadb/flavour.js';
import { mysqlFlavour } from '../mysql/flavour.js';
import { quoteIdentifier, spellLiteral } from './spelling.js';

describe('quoteIdentifier', () => {
  it.each([
    ['orders', 'orders'],
    ['order', '`order`'],
    ['rank', '`rank`'],
    ['Orders', '`Orders`'],
    ['a`; drop table b; --', '`a``; drop table b; --`'],
    ['größe', '`größe`'],
  ])('%s → %s', (name, quoted) => {
    expect(quoteIdentifier(name)).toBe(quoted);
  });
});

describe('spellLiteral', () => {
  it.each([
    [null, 'NULL'],
    [true, '1'],
    [false, '0'],
    [1.5, '1.5'],
    ["it's \\ here", "'it''s \\\\ here'"],
    ["\\'; DROP TABLE a; --", "'\\\\''; DROP TABLE a; --'"],
  ])('%s → %s', (value, sql) => {
    expect(spellLiteral(mariadbFlavour, value)).toBe(sql);
  });

  it.each([
    ['2024-05-01T10:00:00.123Z', "'2024-05-01 10:00:00.123'"],
    ['2024-05-01T10:00:00+02:00', "'2024-05-01 08:00:00.000'"],
    ['2024-05-01T10:00:00', "'2024-05-01 10:00:00'"],
    ['soon', "'soon'"],
  ])('an instant %s → %s', (value, sql) => {
    expect(spellLiteral(mariadbFlavour, value, { kind: 'instant' })).toBe(sql);
  });

  it('moves a UUID into bytes where it is bytes', () => {
    const uuid = '018f0000-0000-7000-8000-000000000001';
    expect(spellLiteral(mysqlFlavour, uuid, { kind: 'uuid' })).toBe(`UUID_TO_BIN('${uuid}')`);
    expect(spellLiteral(mariadbFlavour, uuid, { kind: 'uuid' })).toBe(`'${uuid}'`);
  });
});
