/** A column of CREATE TABLE or ADD COLUMN, with the constraints that stand behind it. */
import type { ColumnDef, Constraint } from 'libpg-query';
import type { Column, ColumnDefault, ColumnType } from '../../../model/index.js';
import type { ColumnTypes } from '../read-expression.js';
import { sequenceOptionTexts } from '../sequences.js';
import { readType, spellType } from '../types.js';
import { columnDefault } from './defaults.js';
import { type Environment, readExpr } from './environment.js';
import { allOf, strings } from './nodes.js';
import { sequenceNumbers, sequenceOptions } from './sequence-numbers.js';
import { serialType, typeText } from './type-name.js';

export interface ReadColumn {
  readonly column: Column;
  /** Keys, references and checks said with the column. */
  readonly constraints: readonly Constraint[];
  /** A `serial` makes a sequence of its own: the type of its numbers. */
  readonly serial?: string;
  /** The expression of a generated column, to be read once all columns are known. */
  readonly generated?: Constraint;
}

export function readColumnDef(def: ColumnDef, env: Environment): ReadColumn {
  const serial = serialType(def.typeName);
  const type = readType(serial ?? typeText(def.typeName, env.resolve));
  const said = withAttributes(allOf(def.constraints, 'Constraint'));
  const has = (kind: Constraint['contype']): Constraint | undefined => said.find(({ contype }) => contype === kind);
  const identity = has('CONSTR_IDENTITY');
  const generated = has('CONSTR_GENERATED');
  const given = columnDefault(has('CONSTR_DEFAULT')?.raw_expr, type, env);
  const notNull = serial !== undefined || identity !== undefined || has('CONSTR_NOTNULL') !== undefined;
  return {
    column: {
      name: def.colname ?? '',
      type,
      nullable: !notNull,
      ...(given ? { default: given } : {}),
      ...(identity ? { identity: identity.generated_when === 'a' ? ('always' as const) : ('by-default' as const) } : {}),
      ...columnOptions(def, identity, type),
      origin: env.origin,
    },
    constraints: said.filter(({ contype }) => contype !== undefined && KEYED.has(contype)),
    ...(serial === undefined ? {} : { serial }),
    ...(generated ? { generated } : {}),
  };
}

function columnOptions(def: ColumnDef, identity: Constraint | undefined, type: ColumnType): Pick<Column, 'postgres'> {
  const collation = strings(def.collClause?.collname).at(-1);
  const identityOptions = identity ? identityNumbers(identity, type) : undefined;
  const postgres = {
    ...(collation === undefined || collation === 'default' ? {} : { collation }),
    ...(def.compression === undefined ? {} : { compression: def.compression }),
    ...(identityOptions === undefined ? {} : { identityOptions }),
  };
  return Object.keys(postgres).length > 0 ? { postgres } : {};
}

/** What is said of an identity's numbers beyond the default; undefined where nothing is. */
export function identityNumbers({ options }: Constraint, type: ColumnType): string | undefined {
  const numbers = sequenceNumbers({ name: '' }, { ...sequenceOptions(options), type: spellType(type).toLowerCase() });
  return sequenceOptionTexts(numbers).join(' ') || undefined;
}

const KEYED: ReadonlySet<string> = new Set(['CONSTR_PRIMARY', 'CONSTR_UNIQUE', 'CONSTR_CHECK', 'CONSTR_FOREIGN', 'CONSTR_EXCLUSION']);

/** DEFERRABLE and the like follow the constraint they speak of, as nodes of their own. */
function withAttributes(constraints: readonly Constraint[]): readonly Constraint[] {
  const found: Constraint[] = [];
  for (const constraint of constraints) {
    const attribute = ATTRIBUTES[constraint.contype ?? ''];
    const last = found.at(-1);
    if (!attribute) found.push(constraint);
    else if (last) found[found.length - 1] = { ...last, ...attribute };
  }
  return found;
}

const ATTRIBUTES: Readonly<Record<string, Partial<Constraint>>> = {
  CONSTR_ATTR_DEFERRABLE: { deferrable: true },
  CONSTR_ATTR_NOT_DEFERRABLE: { deferrable: false },
  CONSTR_ATTR_DEFERRED: { deferrable: true, initdeferred: true },
  CONSTR_ATTR_IMMEDIATE: { initdeferred: false },
};

/** The column with its generated expression, once the types of its neighbours are known. */
export function withGenerated({ column, generated }: ReadColumn, types: ColumnTypes, env: Environment): Column {
  if (!generated) return column;
  const expr = readExpr(generated.raw_expr, types, env);
  const { default: _, ...rest } = column;
  return { ...rest, generated: { expr, stored: generated.generated_kind !== 'v' } };
}

/** What a serial column takes its value from. */
export const nextValue = (sequence: string): ColumnDefault => ({
  kind: 'expr',
  expr: { kind: 'raw', sql: `nextval('${sequence.replaceAll("'", "''")}'::regclass)` },
});
