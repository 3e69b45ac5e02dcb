/** Enum types, domains, composite types and ranges: kept as the statement that makes them, in parts so that ALTER TYPE finds them. */
import type { AlterDomainStmt, AlterEnumStmt, CompositeTypeStmt, CreateDomainStmt, CreateEnumStmt, CreateRangeStmt } from 'libpg-query';
import { quoteIdentifier, quoteQualified } from '../../spelling.js';
import { expressionText } from '../expression-text.js';
import { allOf, nodeAs, objectName, type Qualified, qualified, relationName, strings } from '../nodes.js';
import { chooseName } from '../object-names.js';
import { idOf } from '../scope.js';
import { findType, missing, modelled, type Outcome, type Session } from '../session.js';
import { changeColumn } from '../table-changes.js';
import { typeText } from '../type-name.js';
import type { UserType } from '../world.js';

type Part = NonNullable<UserType['parts']>[number];

function keep(session: Session, name: Qualified, rest: Omit<UserType, 'name' | 'namespace' | 'origin'>): Outcome {
  const home = session.world.scope.homeOf(name);
  session.world.types.set(idOf(home), { ...home, ...rest, origin: session.origin });
  return { fate: 'verbatim' };
}

export function createEnum(statement: CreateEnumStmt, session: Session): Outcome {
  return keep(session, qualified(strings(statement.typeName)), { what: 'enum type', labels: strings(statement.vals) });
}

export function createComposite(statement: CompositeTypeStmt, session: Session): Outcome {
  const parts = allOf(statement.coldeflist, 'ColumnDef').map(({ colname = '', typeName }) => ({
    name: colname,
    sql: typeText(typeName, session.resolve),
  }));
  return keep(session, relationName(statement.typevar ?? {}), { what: 'composite type', parts });
}

export function createRange(statement: CreateRangeStmt, session: Session): Outcome {
  return keep(session, qualified(strings(statement.typeName)), { what: 'type', base: session.text });
}

export function createDomain(statement: CreateDomainStmt, session: Session): Outcome {
  const name = qualified(strings(statement.domainname));
  const taken = new Set(allOf(statement.constraints, 'Constraint').flatMap(({ conname }) => conname ?? []));
  const parts = allOf(statement.constraints, 'Constraint').flatMap((constraint): readonly Part[] => {
    if (constraint.contype === 'CONSTR_NOTNULL') return [NOT_NULL];
    if (constraint.contype === 'CONSTR_DEFAULT') return [{ sql: `DEFAULT ${expressionText(constraint.raw_expr, session.resolve)}` }];
    if (constraint.contype !== 'CONSTR_CHECK') return [];
    const own = constraint.conname ?? chooseName(name.name, undefined, 'check', (one) => taken.has(one));
    taken.add(own);
    return [checkPart(own, expressionText(constraint.raw_expr, session.resolve))];
  });
  return keep(session, name, { what: 'domain', base: typeText(statement.typeName, session.resolve), parts });
}

const NOT_NULL: Part = { sql: 'NOT NULL' };

/** The catalogue puts the condition in parentheses of its own. */
const checkPart = (name: string, condition: string): Part => ({
  name,
  sql: `CONSTRAINT ${quoteIdentifier(name)} CHECK (${condition.startsWith('(') ? condition : `(${condition})`})`,
});

/** DEFAULT, NOT NULL, then checks by name. */
export function domainSql(parts: readonly Part[]): string {
  const rank = ({ name, sql }: Part): string => (name === undefined ? (sql.startsWith('DEFAULT') ? '0' : '1') : `2${name}`);
  const sorted = [...parts].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return sorted.map(({ sql }) => ` ${sql}`).join('');
}

/** https://www.postgresql.org/docs/15/catalog-pg-type.html; `subtype`: T default, N drop not null, O set not null, C add, X drop, V validate. */
export function alterDomain(statement: AlterDomainStmt, session: Session): Outcome {
  const { world } = session;
  const name = qualified(strings(statement.typeName));
  const id = findType(world, name);
  const type = world.types.get(id);
  if (!type) return missing(session, 'domain', name.name, statement.missing_ok);
  const parts = type.parts ?? [];
  const constraint = nodeAs(statement.def, 'Constraint');
  const changed: Readonly<Record<string, () => readonly Part[]>> = {
    T: () => [
      ...parts.filter(({ sql }) => !sql.startsWith('DEFAULT ')),
      ...(statement.def ? [{ sql: `DEFAULT ${expressionText(statement.def, session.resolve)}` }] : []),
    ],
    N: () => parts.filter(({ sql }) => sql !== 'NOT NULL'),
    O: () => [...parts.filter(({ sql }) => sql !== 'NOT NULL'), NOT_NULL],
    C: () => {
      const own = constraint?.conname ?? chooseName(name.name, undefined, 'check', (one) => parts.some((part) => part.name === one));
      return [...parts, checkPart(own, expressionText(constraint?.raw_expr, session.resolve))];
    },
    X: () => parts.filter((part) => part.name !== statement.name),
  };
  world.types.set(id, { ...type, parts: changed[statement.subtype ?? '']?.() ?? parts });
  return modelled();
}

export function alterEnum(statement: AlterEnumStmt, session: Session): Outcome {
  const { world } = session;
  const name = objectName({ List: { items: statement.typeName ?? [] } });
  const id = findType(world, name);
  const type = world.types.get(id);
  if (!type?.labels) return missing(session, 'type', name.name, false);
  const { oldVal, newVal = '' } = statement;
  const labels = oldVal === undefined ? withLabel(type.labels, statement) : type.labels.map((label) => (label === oldVal ? newVal : label));
  world.types.set(id, { ...type, labels });
  if (oldVal !== undefined) renameDefaults(session, type, oldVal, newVal);
  return modelled();
}

/** A default is the label itself, whatever it is called. */
function renameDefaults({ world }: Session, { name, namespace }: Qualified, from: string, to: string): void {
  const spelled = quoteQualified(name, namespace);
  for (const table of world.tables.values()) {
    for (const column of table.columns) {
      const isOfType = column.type.kind === 'native' && column.type.sql === spelled;
      if (!isOfType || column.default?.kind !== 'literal' || column.default.value !== from) continue;
      const now = world.tables.get(table.id) ?? table;
      world.tables.set(
        table.id,
        changeColumn(now, column.name, (one) => ({ ...one, default: { kind: 'literal', value: to } })),
      );
    }
  }
}

function withLabel(labels: readonly string[], { newVal = '', newValNeighbor, newValIsAfter }: AlterEnumStmt): readonly string[] {
  if (labels.includes(newVal)) return labels;
  const at = newValNeighbor === undefined ? labels.length : labels.indexOf(newValNeighbor) + (newValIsAfter ? 1 : 0);
  return [...labels.slice(0, at), newVal, ...labels.slice(at)];
}
