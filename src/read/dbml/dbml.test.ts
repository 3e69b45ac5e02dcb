import { beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS } from '../../dialects/index.js';
import type { DialectId } from '../../model/index.js';
import { prepareDbml, readDbml } from './index.js';

const read = (text: string, dialect?: DialectId) => readDbml([{ id: 'a.dbml', text }], dialect === undefined ? {} : { dialect });
const facts = (text: string): readonly string[] => {
  const { schema, dialect } = read(text);
  return DIALECTS[dialect].normalForm(schema);
};

describe('a DBML file', () => {
  beforeAll(prepareDbml);

  it.each([
    ['Table a { id int [pk, increment] }', 'column a.id integer not null identity by-default'],
    ['Table a { at timestamptz [not null, default: `now()`] }', 'column a.at timestamptz not null default now'],
    ['Table s.a { n numeric(12,2) [unique] }', 'unique s.a.a_n_key (n)'],
    ['Table a { n varchar [note: "why"] }', 'column a.n character varying null comment "why"'],
    ['Table a {\n x int\n y int\n indexes {\n (x, y) [pk, name: "k"]\n }\n}', 'primary key a.k (x, y)'],
    ['Table a {\n x int [check: `x > 0`]\n}', 'check a "x" > 0'],
    ['Enum e {\n a\n}\nTable a {\n x e [default: "a"]\n}', 'column a.x e null default "a"'],
    [
      'Table a { x int [ref: > b.id] }\nTable b { id int [pk] }',
      'foreign key a.a_x_fkey (x) to b (id) on delete no-action on update no-action',
    ],
    [
      `Table a { x int }\nTable b { id int [pk] }\nRef ${'n'.repeat(70)}: a.x > b.id`,
      `foreign key a.${'n'.repeat(63)} (x) to b (id) on delete no-action on update no-action`,
    ],
    ['Table a { x int [ref: - b.id] }\nTable b { id int [pk] }', 'unique a.a_x_key (x)'],
    ['Table a { id int [pk] }\nTable b { id int [pk] }\nRef: a.id <> b.id', 'primary key a_b.a_b_pkey (a_id, b_id)'],
    [
      'Table a {\n x int\n y int\n}\nTable b {\n p int\n q int\n}\nRef r: a.(x, y) > b.(p, q) [delete: set null, update: cascade]',
      'foreign key a.r (x, y) to b (p, q) on delete set-null on update cascade',
    ],
    ['TablePartial t {\n at date\n}\nTable a {\n id int [pk]\n ~t\n}', 'column a.at date null'],
  ])('%s', (text, fact) => {
    expect(facts(text)).toContain(fact);
    expect(read(text).diagnostics).toEqual([]);
  });

  it.each([
    ["Project p { database_type: 'MySQL' }", undefined, 'mysql'],
    ["Project p { database_type: 'MySQL' }", 'sqlite', 'sqlite'],
    ['', undefined, 'postgres'],
  ] as const)('is for the engine it names: %s', (text, asked, dialect) => {
    expect(read(`${text}\nTable a { id int }`, asked).schema.dialect).toBe(dialect);
  });

  it('understands expressions in indexes', () => {
    const index = read('Table a {\n x text\n indexes {\n `lower(x)` [unique, name: "i"]\n }\n}').schema.tables[0]?.indexes[0];
    expect(index).toMatchObject({
      name: 'i',
      unique: true,
      parts: [{ expr: { kind: 'call', fn: 'lower', args: [{ kind: 'column', name: 'x' }] } }],
    });
  });

  it('reads everything but the declarations with mistakes, and tells their places', () => {
    const { schema, diagnostics, statements } = read(
      'Table a { id int [pk] }\nTable b { id [foo\n}\nTable c { x int [ref: > zz.y] }\nTable d { x int }',
    );
    expect(schema.tables.map(({ name }) => name)).toEqual(['a', 'd']);
    expect(statements.map(({ fate }) => fate)).toEqual(['modelled', 'not-understood', 'not-understood', 'modelled']);
    expect(diagnostics.find(({ message }) => message.includes("'zz'"))?.spans[0]).toMatchObject({ line: 4, column: 25 });
  });

  it('never throws, wherever the text ends', () => {
    const text = 'Enum e {\n a\n}\nTable a {\n id int [pk, ref: > b.id]\n indexes {\n (id) [unique]\n }\n}\nTable b { id int }';
    for (let end = 0; end <= text.length; end += 3) expect(() => read(text.slice(0, end))).not.toThrow();
  });
});
