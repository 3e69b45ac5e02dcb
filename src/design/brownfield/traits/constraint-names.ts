/** How keys, checks and indexes are called. What has no pattern is left to the default style. */
import { parseTableId, type Table } from '../../../model/index.js';
import type { NamingStyle } from '../../naming/index.js';
import { type Found, tally } from './tally.js';
import { type NamedThing, type Template, templateOf } from './template.js';
import { type Trait, type TraitId, trait } from './trait.js';

export type ConstraintTemplates = Pick<NamingStyle, 'primaryKey' | 'foreignKey' | 'unique' | 'check' | 'index'>;

export interface ConstraintNames {
  readonly templates: Partial<ConstraintTemplates>;
  /** What stands between the columns of an index, where it is not `_`. */
  readonly separator?: string;
  readonly traits: readonly Trait[];
}

export function constraintNames(tables: readonly Table[]): ConstraintNames {
  const kinds = KINDS.map((kind) => ({ ...kind, found: templatesOf(tables.flatMap(kind.things)) }));
  const templates = Object.fromEntries(
    kinds.flatMap(({ key, found, fits }) => {
      const best = found.find(({ value, count }) => value !== undefined && fits(value.text) && count >= LEAST);
      return best?.value ? [[key, withoutNumbers(best.value.text)]] : [];
    }),
  );
  const separator = kinds
    .filter(({ key }) => key === 'index')
    .flatMap(({ found }) => found.flatMap(({ value }) => (value && value.separator !== '_' ? [value.separator] : [])))[0];
  return {
    templates,
    ...(separator === undefined ? {} : { separator }),
    traits: kinds.flatMap(({ id, key, unit, found }) =>
      trait({
        id,
        unit,
        found,
        say: (template) => template?.text ?? 'no pattern',
        followed: key in templates,
        ...(found[0]?.value?.text.includes('{hash}') ? { note: 'The hash of a new name is one of its table and columns.' } : {}),
      }),
    ),
  };
}

/** A pattern that was met once may be chance. */
const LEAST = 2;

const KINDS: readonly {
  readonly key: keyof ConstraintTemplates;
  readonly id: TraitId;
  readonly unit: string;
  readonly things: (table: Table) => readonly NamedThing[];
  /** Whether names made from it tell the constraints of a table apart. */
  readonly fits: (text: string) => boolean;
}[] = [
  {
    key: 'primaryKey',
    id: 'primary-key-constraint',
    unit: 'named primary keys',
    things: ({ name: table, primaryKey }) =>
      primaryKey?.name === undefined ? [] : [{ name: primaryKey.name, table, columns: primaryKey.columns }],
    fits: (text) => text.includes('{table}'),
  },
  {
    key: 'foreignKey',
    id: 'foreign-key-constraint',
    unit: 'named foreign keys',
    things: ({ name: table, foreignKeys }) =>
      foreignKeys.flatMap(({ name, columns, refTable, refColumns }) =>
        name === undefined ? [] : [{ name, table, columns, target: parseTableId(refTable).name, targetColumns: refColumns }],
      ),
    fits: () => true,
  },
  {
    key: 'unique',
    id: 'unique-constraint',
    unit: 'named unique rules',
    things: ({ name: table, uniques, indexes }) => [
      ...uniques.flatMap(({ name, columns }) => (name === undefined ? [] : [{ name, table, columns }])),
      ...indexes.filter(({ unique }) => unique).flatMap((index) => indexThing(table, index)),
    ],
    fits: (text) => text.includes('{columns}'),
  },
  {
    key: 'check',
    id: 'check-constraint',
    unit: 'named checks',
    things: ({ name: table, checks }) => checks.flatMap(({ name, columns }) => (name === undefined ? [] : [{ name, table, columns }])),
    fits: (text) => text.includes('{columns}') || text.includes('{hash}'),
  },
  {
    key: 'index',
    id: 'index-name',
    unit: 'indexes',
    things: ({ name: table, indexes }) => indexes.filter(({ unique }) => !unique).flatMap((index) => indexThing(table, index)),
    fits: (text) => text.includes('{columns}'),
  },
];

function indexThing(table: string, { name, parts }: Table['indexes'][number]): readonly NamedThing[] {
  const columns = parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : []));
  return columns.length === parts.length ? [{ name, table, columns }] : [];
}

const templatesOf = (things: readonly NamedThing[]): readonly Found<Template | undefined>[] =>
  tally(things.map(templateOf), (template) => template?.text ?? '');

/** Numbers are handed out where a name is taken; the first one needs none. */
const withoutNumbers = (text: string): string => (text.includes('{columns}') ? text.replace(/_?\{n\}$/, '') : text);
