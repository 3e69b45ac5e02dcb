/** Routines before the tables that call them, and after the tables whose rows they give or read. */
import { type Expr, type OpaqueStatement, parseTableId, type Routine, type Schema, type Table } from '../../../model/index.js';
import { printExpression } from '../expressions.js';
import { UUID_V7_FUNCTION } from '../lower/uuid-v7.js';
import { quoteIdentifier, quoteQualified } from '../spelling.js';
import { type Pair, pair } from './pair.js';

export interface RoutineOrder {
  readonly early: readonly Routine[];
  readonly late: readonly Routine[];
  /** They give rows of a view. */
  readonly afterViews: readonly Routine[];
}

/** Early are those that anything of a table may call, because it goes only with the table, and what those call in turn. */
export function routineOrder({ tables, routines, views, opaque }: Schema): RoutineOrder {
  // The common case, told without reading every expression.
  if (routines.every(({ name }) => name === UUID_V7_FUNCTION.name)) return { early: routines, late: [], afterViews: [] };
  const early = new Set<Routine>();
  let texts = [...tables.flatMap(expressionsOf), ...opaque.flatMap(({ what, sql }) => (what === 'domain' ? [sql] : []))];
  while (texts.length > 0) {
    const called = new Set(texts.flatMap(namesIn));
    const found = routines.filter((routine) => !early.has(routine) && called.has(routine.name));
    for (const routine of found) early.add(routine);
    texts = found.map(({ sql }) => sql);
  }
  const viewNames = new Set(views.map(({ name }) => name));
  const later = routines.filter((r) => !early.has(r));
  const isAfterViews = (routine: Routine): boolean => namesIn(headOf(routine)).some((name) => viewNames.has(name));
  return {
    early: routines.filter((r) => early.has(r)),
    late: later.filter((r) => !isAfterViews(r)),
    afterViews: later.filter(isAfterViews),
  };
}

/** Every name in a text, without its quotes. */
const namesIn = (text: string): readonly string[] => (text.match(/[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+"/gu) ?? []).map(unquoted);

/** Arguments and results; the body follows. */
const headOf = ({ sql }: Routine): string => sql.slice(0, Math.max(0, sql.search(/\bAS\s+(?:\$|')|\bBEGIN\s+ATOMIC\b|\bLANGUAGE\b/i)));

/** Bodies in SQL are checked when they are created, and may speak of what comes later. */
export function bodyCheckPairs({ routines }: Schema): readonly Pair[] {
  return routines.some(({ sql }) => /\bLANGUAGE\s+"?sql\b/i.test(sql)) ? [pair([], 'SET check_function_bodies = false')] : [];
}

const unquoted = (name: string): string => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);

function expressionsOf({ columns, checks, indexes, policies, triggers }: Table): readonly string[] {
  const own: readonly (Expr | undefined)[] = [
    ...columns.map(({ generated, default: given }) => generated?.expr ?? (given?.kind === 'expr' ? given.expr : undefined)),
    ...checks.map(({ expr }) => expr),
    ...indexes.flatMap(({ parts, where }) => [...parts.map(({ expr }) => expr), where]),
    ...policies.flatMap(({ definition }) => (definition.kind === 'sql' ? [definition.using, definition.withCheck] : [])),
  ];
  return [
    ...own.flatMap((expr) => (expr === undefined ? [] : [printExpression(expr)])),
    ...triggers.flatMap(({ definition }) =>
      definition.kind === 'sql' && definition.routine ? [quoteIdentifier(parseTableId(definition.routine).name)] : [],
    ),
    ...(columns.some((c) => c.default?.kind === 'uuid') ? [UUID_V7_FUNCTION.name] : []),
  ];
}

export function routinePair({ name, namespace, sql, signature }: Routine): Pair {
  const kind = /^\s*CREATE\s+(OR\s+REPLACE\s+)?PROCEDURE/i.test(sql) ? 'PROCEDURE' : 'FUNCTION';
  return pair([], sql, `DROP ${kind} ${quoteQualified(name, namespace)}${signature === undefined ? '' : `(${signature.join(', ')})`}`);
}

/** A domain whose check calls a function of the schema comes after it. */
export function callsRoutine({ routines }: Schema): (statement: OpaqueStatement) => boolean {
  const names = new Set(routines.map(({ name }) => name));
  return ({ what, sql }) => what === 'domain' && names.size > 0 && namesIn(sql.slice(sql.indexOf(' AS '))).some((name) => names.has(name));
}
