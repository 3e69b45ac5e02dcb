import { objectId, type Table } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import { affixes, type HouseStyle, houseStyle } from '../../house-style.js';
import type { Rule, Site } from '../../rule.js';

/** `naming/constraint`: keys, checks and indexes are named by convention, or as most of their kind in an existing schema are. */
export const namingConstraint: Rule = {
  code: 'naming/constraint',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'An error names the constraint; a name by convention says table, columns and kind at once.',
  check: ({ schema, capabilities, model, inHouseStyle }) => {
    const named = schema.tables.map((table) => ({ table, names: namesOf(table, capabilities.supportsNamedPrimaryKeys) }));
    const all = named.flatMap(({ names }) => names);
    const convention = model !== undefined && !inHouseStyle;
    const styles = convention ? new Map() : housesOf(all);
    return named.flatMap(({ table, names }) =>
      names.map((one) => judge(table, one, styles.get(one.kind), inHouseStyle === true || (!convention && all.length > FEW))),
    );
  },
};

/** So few names are a beginning, and may begin well. */
const FEW = 5;

interface Named {
  readonly kind: keyof typeof PREFIX;
  readonly name: string | undefined;
}

const PREFIX = {
  unique: 'uq_',
  'unique-index': 'uq_',
  'foreign-key': 'fk_',
  check: 'check_',
  'primary-key': 'pk_',
  index: 'idx_',
} as const;

function namesOf(table: Table, namedKeys: boolean): readonly Named[] {
  return [
    ...(namedKeys && table.primaryKey ? [{ kind: 'primary-key', name: table.primaryKey.name } as const] : []),
    ...table.uniques.map(({ name }) => ({ kind: 'unique', name }) as const),
    ...table.foreignKeys.map(({ name }) => ({ kind: 'foreign-key', name }) as const),
    ...table.checks.map(({ name }) => ({ kind: 'check', name }) as const),
    ...table.indexes.map(({ name, unique }) => ({ kind: unique ? 'unique-index' : 'index', name }) as const),
  ];
}

function housesOf(all: readonly Named[]): ReadonlyMap<string, HouseStyle> {
  const kinds = Object.keys(PREFIX) as readonly Named['kind'][];
  return new Map(
    kinds.flatMap((kind) => {
      const house = houseStyle(
        all.filter((one) => one.kind === kind).map(({ name }) => name ?? ''),
        (name) => affixes(name === '' ? undefined : name),
      );
      return house ? [[kind, house] as const] : [];
    }),
  );
}

/** The convention's own point: whoever reads the name knows the table. Long names are cut, prefixes of all tables left out. */
function saysTable(name: string, table: Table): boolean {
  const [plain, own] = [snakeCase(name), snakeCase(table.name)];
  return plain.includes(own) || plain.includes(own.slice(0, 20)) || plain.includes(own.replace(/^[a-z]{1,4}_/, ''));
}

function judge(table: Table, { kind, name }: Named, house: HouseStyle | undefined, isForeign: boolean): Site {
  const subject = objectId(kind === 'unique-index' ? 'index' : kind, table.id, name ?? 'unnamed');
  if (house?.fits(name ?? '') || name?.startsWith(PREFIX[kind]) || (isForeign && name !== undefined && saysTable(name, table)))
    return { subject };
  const what = kind === 'unique-index' ? 'index' : kind.replace('-', ' ');
  const article = what === 'index' ? 'an' : 'a';
  return {
    subject,
    problem: {
      message: `${table.name} has ${article} ${what} ${name === undefined ? 'without a name' : `named ${name}`}${house ? ', unlike the others' : ''}`,
      help:
        house && house.example !== '' ? `Name it as the others are, as in ${house.example}.` : `Name it ${PREFIX[kind]}${table.name}_….`,
    },
  };
}
