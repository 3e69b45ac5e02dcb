/**
 * What new tables take over from the existing ones, and what they do not: a habit with weak evidence is none, and then the
 * project's own default holds. Every habit is told with its count.
 */
import type { Column, ColumnType, Habit, MysqlTable, Schema, SqliteTable } from '../../model/index.js';
import { type NamingStyle, SNAKE_PLURAL } from '../naming/index.js';
import { type HouseStyle, houseStyle } from './house-style.js';
import type { KeyStyle } from './traits/keys.js';
import { ownTables } from './traits/own-tables.js';
import { tally } from './traits/tally.js';
import type { TenantStyle } from './traits/tenants.js';
import type { TimeStyle } from './traits/times.js';
import { CUSTOM, shareOf, type Trait, type TraitId } from './traits/trait.js';

export interface TableOptions {
  readonly mysql?: MysqlTable;
  readonly sqlite?: SqliteTable;
}

export interface House {
  readonly naming: NamingStyle;
  readonly namespace?: string;
  readonly key?: KeyStyle;
  readonly created?: TimeStyle;
  readonly updated?: TimeStyle;
  /** The column that marks a deleted row, as the house has it. `custom`: most tables do. */
  readonly deleted?: { readonly column: Column; readonly flag: boolean; readonly custom: boolean };
  readonly tenant?: TenantStyle;
  readonly money?: ColumnType;
  /** Texts are bounded by checks, not by their type. */
  readonly unboundedTexts: boolean;
  /** Storage of tables, where an engine says something of it. */
  readonly options: TableOptions;
  /** Indexes of two tables may have one name. */
  readonly repeatsIndexNames: boolean;
  readonly habits: readonly Habit[];
}

export function houseOf(schema: Schema): House {
  const style = houseStyle(schema);
  const traits = new Map(style.traits.map((trait) => [trait.id, trait]));
  const holds = (id: TraitId): boolean => isStrong(traits.get(id));
  const { naming: _, traits: __, namespace, key, created, updated, deleted, tenant, money } = style;
  return {
    naming: namingOf(style, holds),
    ...(namespace !== undefined && holds('namespace') ? { namespace } : {}),
    ...(key && holds('primary-key-type') ? { key } : {}),
    ...(created && holds('created-at') ? { created } : {}),
    ...(updated && holds('updated-at') ? { updated } : {}),
    ...(deleted && isMet(traits.get('soft-delete'))
      ? { deleted: { column: deleted.column, flag: deleted.flag, custom: holds('soft-delete') } }
      : {}),
    ...(tenant ? { tenant } : {}),
    ...(money && holds('money') ? { money } : {}),
    unboundedTexts: style.unboundedTexts && holds('text'),
    options: optionsOf(schema),
    repeatsIndexNames: repeats(schema),
    habits: [...style.traits.map((trait) => habitOf(trait, traits)), ...missing(traits, namingOf(style, holds))],
  };
}

/** One occurrence may be chance, and less than half is no custom. */
const LEAST = 2;
const isMet = (trait: Trait | undefined): boolean => trait !== undefined && trait.count >= LEAST;
const isStrong = (trait: Trait | undefined): boolean =>
  trait?.followed === true && isMet(trait) && shareOf(trait) >= CUSTOM && !/^(no pattern|another name)$/.test(trait.found);

/** Which names of a style each habit gives. */
const NAMES: Partial<Readonly<Record<TraitId, readonly (keyof NamingStyle)[]>>> = {
  'table-case': ['tableCase'],
  'table-number': ['tables'],
  'primary-key-name': ['primaryKeyColumn'],
  'reference-name': ['referenceColumn'],
  'primary-key-constraint': ['primaryKey'],
  'foreign-key-constraint': ['foreignKey'],
  'unique-constraint': ['unique'],
  'check-constraint': ['check'],
  'index-name': ['index', 'indexSeparator'],
};

function namingOf({ naming }: HouseStyle, holds: (id: TraitId) => boolean): NamingStyle {
  const weak = Object.entries(NAMES).flatMap(([id, names]) => (holds(id as TraitId) ? [] : names));
  const kept = Object.fromEntries(Object.entries(naming).filter(([name]) => !weak.includes(name as keyof NamingStyle)));
  const { referenceColumn } = SNAKE_PLURAL;
  const cased = naming.columnCase === 'camel' ? '{name}Id' : naming.columnCase === 'pascal' ? '{name}Id' : referenceColumn;
  return { ...SNAKE_PLURAL, referenceColumn: cased, ...kept };
}

function habitOf(trait: Trait, all: ReadonlyMap<TraitId, Trait>): Habit {
  const { id, found, count, of, unit, others, note } = trait;
  // Text with a check is the usual way of this design too: no evidence is too weak for it.
  const followed = isStrong(trait) || (id === 'soft-delete' && isMet(trait)) || (id === 'choices' && trait.followed);
  const rest = others.length === 0 ? '' : `; the others: ${others.map((other) => `${other.found} (${other.count})`).join(', ')}`;
  const evidence = `${count} of ${of} ${unit}${rest}`;
  const base = { id, subject: SUBJECTS[id], followed };
  if (followed) return { ...base, answer: found, reason: `${evidence}.${note === undefined ? '' : ` ${note}`}` };
  const why = note ?? (all.size === 0 ? '' : 'That is too little to be a custom, so the usual way of this design holds.');
  return { ...base, answer: `not taken over: ${found}`, reason: `${evidence}. ${why}` };
}

/** What no existing table does is told as well: there the project's own way shows. */
function missing(traits: ReadonlyMap<TraitId, Trait>, naming: NamingStyle): readonly Habit[] {
  const own: readonly (readonly [TraitId, string])[] = [
    ['created-at', naming.createdAt],
    ['updated-at', naming.updatedAt],
  ];
  return own.flatMap(([id, column]) =>
    traits.has(id)
      ? []
      : [
          {
            id,
            subject: SUBJECTS[id],
            answer: column,
            reason: 'No existing table has one, so the usual way of this design holds.',
            followed: false,
          },
        ],
  );
}

const SUBJECTS: Readonly<Record<TraitId, string>> = {
  'table-case': 'Case of table names',
  'table-number': 'Number of table names',
  'table-prefix': 'Prefix of table names',
  'column-case': 'Case of column names',
  namespace: 'Schema that tables live in',
  'primary-key-name': 'Name of key columns',
  'primary-key-type': 'Type of key columns',
  'reference-name': 'Name of references',
  'created-at': 'Time of creation',
  'updated-at': 'Time of change',
  'soft-delete': 'Soft deletion',
  tenancy: 'Tenants',
  'tenant-policy': 'Row policies',
  'primary-key-constraint': 'Names of primary keys',
  'foreign-key-constraint': 'Names of foreign keys',
  'unique-constraint': 'Names of uniques',
  'check-constraint': 'Names of checks',
  'index-name': 'Names of indexes',
  choices: 'Closed choices',
  money: 'Amounts of money',
  text: 'Texts',
  'boolean-prefix': 'Names of flags',
};

/** Storage engine, character set and strictness, as most tables have them. */
function optionsOf(schema: Schema): TableOptions {
  const tables = ownTables(schema);
  const most = <T>(values: readonly T[]): T | undefined => tally(values, (value) => JSON.stringify(value))[0]?.value;
  const mysql = most(tables.flatMap(({ mysql: own }) => (own ? [pick(own)] : [])));
  const strict = most(tables.map(({ sqlite: own }) => own?.strict === true));
  return { ...(mysql ? { mysql } : {}), ...(strict === undefined ? {} : { sqlite: { strict } }) };
}

const pick = ({ engine, charset, collation }: MysqlTable): MysqlTable => ({
  ...(engine === undefined ? {} : { engine }),
  ...(charset === undefined ? {} : { charset }),
  ...(collation === undefined ? {} : { collation }),
});

function repeats({ tables }: Schema): boolean {
  const names = tables.flatMap(({ indexes }) => indexes.map(({ name }) => name.toLowerCase()));
  return new Set(names).size < names.length;
}
