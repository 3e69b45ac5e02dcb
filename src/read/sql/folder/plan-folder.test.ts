import { describe, expect, it } from 'vitest';
import type { DialectId } from '../../../model/index.js';
import { pathOf, planFolder } from './plan-folder.js';

const plan = (paths: readonly string[], asked?: DialectId, texts: Readonly<Record<string, string>> = {}) =>
  planFolder(
    paths.map((path) => ({ id: path, path, text: texts[path] ?? '' })),
    asked,
  );
const order = (...given: Parameters<typeof plan>): readonly string[] => plan(...given).files.map(pathOf);

describe('a folder is applied in its tool’s order, up only', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'golang-migrate, by number',
      ['10_c.up.sql', '2_b.up.sql', '2_b.down.sql', '1_a.up.sql', '10_c.down.sql'],
      ['1_a.up.sql', '2_b.up.sql', '10_c.up.sql'],
    ],
    ['authelia', ['V0010.B.up.sql', 'V0002.A.up.sql', 'V0002.A.down.sql'], ['V0002.A.up.sql', 'V0010.B.up.sql']],
    [
      'flyway: versions by their parts, repeatable last, undo never',
      ['R__views.sql', 'V1.10__c.sql', 'V1.9__b.sql', 'V1_2__a.sql', 'U1.9__b.sql'],
      ['V1_2__a.sql', 'V1.9__b.sql', 'V1.10__c.sql', 'R__views.sql'],
    ],
    [
      'flyway: a baseline stands for what is before it',
      ['B2__base.sql', 'V1__a.sql', 'V2__b.sql', 'V3__c.sql'],
      ['B2__base.sql', 'V3__c.sql'],
    ],
    [
      'diesel, dashes or not',
      [
        '2019-03-22-170700_b/up.sql',
        '20140924113530_a/up.sql',
        '2019-03-22-170700_b/down.sql',
        '00000000000000_diesel_initial_setup/up.sql',
      ],
      ['00000000000000_diesel_initial_setup/up.sql', '20140924113530_a/up.sql', '2019-03-22-170700_b/up.sql'],
    ],
    [
      'prisma',
      ['migrations/20210602_b/migration.sql', 'migrations/20210601_a/migration.sql'],
      ['migrations/20210601_a/migration.sql', 'migrations/20210602_b/migration.sql'],
    ],
    [
      'supabase and sqlx',
      ['20250101000000_b.sql', '00_init.sql', '20240101000000-a.sql'],
      ['00_init.sql', '20240101000000-a.sql', '20250101000000_b.sql'],
    ],
    ['version folders', ['0.9/00__a.sql', '0.10/01__c.sql', '0.10/00__b.sql'], ['0.9/00__a.sql', '0.10/00__b.sql', '0.10/01__c.sql']],
    ['the latest state instead of its history', ['0.9/00__a.sql', '0.10/00__b.sql', 'LATEST.sql'], ['LATEST.sql']],
    ['not the dump beside the history', ['migrations/1_a.sql', 'schema.sql', 'triggers.sql'], ['triggers.sql', 'migrations/1_a.sql']],
    ['plain files by name', ['b10.sql', 'b9.sql', 'a.sql'], ['a.sql', 'b9.sql', 'b10.sql']],
  ])('%s', (_, given, expected) => {
    expect(order(given)).toEqual(expected);
  });

  it('drizzle, by its journal', () => {
    const journal = JSON.stringify({
      dialect: 'postgresql',
      entries: [
        { idx: 1, tag: '0001_b' },
        { idx: 0, tag: '0000_z' },
      ],
    });
    const paths = ['0000_z.sql', '0001_b.sql', '0001_old.sql', 'meta/_journal.json'];
    const planned = plan(paths, undefined, { 'meta/_journal.json': journal });
    expect(planned.files.map(pathOf)).toEqual(['0000_z.sql', '0001_b.sql']);
    expect(planned.left).toEqual([{ path: '0001_old.sql', why: 'not in the journal' }]);
    expect(planned.tools).toEqual(['drizzle']);
  });
});

describe('a folder for several databases', () => {
  const fizz = [
    '1_a.postgres.up.sql',
    '1_a.mysql.up.sql',
    '1_a.cockroach.up.sql',
    '2_b.up.sql',
    '2_b.postgres.autocommit.up.sql',
    '3_c.up.sql',
  ];
  it.each<[DialectId, readonly string[]]>([
    ['postgres', ['1_a.postgres.up.sql', '2_b.postgres.autocommit.up.sql', '3_c.up.sql']],
    ['mysql', ['1_a.mysql.up.sql', '2_b.up.sql', '3_c.up.sql']],
    ['mariadb', ['1_a.mysql.up.sql', '2_b.up.sql', '3_c.up.sql']],
  ])('for %s', (dialect, expected) => {
    expect(order(fizz, dialect)).toEqual(expected);
  });

  it('asks which where it is not said', () => {
    const { files, diagnostics } = plan(['mysql/1_a.sql', 'sqlite/1_a.sql']);
    expect([files, diagnostics.map((d) => [d.severity, d.code])]).toEqual([[], [['error', 'sql/several-databases']]]);
  });

  it('tells the endings of synapse apart', () => {
    expect(order(['full.sql.postgres', 'full.sql.sqlite'], 'sqlite')).toEqual(['full.sql.sqlite']);
  });

  it('takes the only one', () => {
    expect(plan(['mysql/1_a.sql', 'mysql/2_b.sql']).dialect).toBe('mysql');
  });
});

it('tells that histories are read as one', () => {
  expect(plan(['tenant/1_a.sql', 'central/1_a.sql']).diagnostics.map((d) => d.code)).toEqual(['sql/several-histories']);
});
