/**
 * Indexes as a chain of steps: method, predicate, expressions, covering columns, direction, length. A step that finds no
 * stand-in drops the index with a note. Names stay, so that a reader finds each index where the design named it.
 */
import { type Column, column, type Expr, type Index, type IndexPart, objectId, type Table } from '../../../model/index.js';
import { caseWhen, columnsOf, conjuncts } from '../expressions.js';
import { BYTES_PER_CHARACTER, KEY_BYTES, keyBytes } from '../types.js';
import { type Lowering, note, type TableStep, withGenerated } from './lowering.js';
import { hashedColumns } from './uniques.js';

export const lowerIndexes: TableStep = (table, lowering) =>
  table.indexes.reduce<Table>(
    (state, index) => {
      const done = STEPS.reduce<Draft | undefined>((draft, step) => draft && step(draft, lowering), { table: state, index });
      return done ? { ...done.table, indexes: [...done.table.indexes, done.index] } : state;
    },
    { ...table, indexes: [] },
  );

interface Draft {
  readonly table: Table;
  readonly index: Index;
}
type Step = (draft: Draft, lowering: Lowering) => Draft | undefined;

const subjectOf = ({ table, index }: Draft): string => objectId('index', table.id, index.name);

/** BRIN and hash become B-trees; what only a GIN or GiST index can serve has no stand-in. */
const lowerMethod: Step = (draft, lowering) => {
  const { index } = draft;
  const { label } = lowering.flavour;
  const say = (message: string): void => note(lowering, subjectOf(draft), message);
  const parts = index.parts.map(({ opclass: _, ...part }) => part);
  if (index.method === 'btree' || index.method === 'spatial') return { ...draft, index: { ...index, parts } };
  if (index.method === 'fulltext') return textOnly({ ...draft, index: { ...index, parts } }, lowering);
  if (index.method === 'brin' || index.method === 'hash') {
    say(`${label} has no ${index.method.toUpperCase()} index; a B-tree on the same columns stands in, larger but as selective.`);
    return { ...draft, index: { ...index, method: 'btree', parts } };
  }
  if (index.method === 'gin' && isFullText(draft)) {
    say(`Text search is a FULLTEXT index here: queries say MATCH (…) AGAINST (…).`);
    return textOnly({ ...draft, index: { ...index, method: 'fulltext', parts } }, lowering);
  }
  say(
    `${label} has no index that serves this condition (${index.method.toUpperCase()}); it is left out and such a query reads the rows it filters.`,
  );
  return undefined;
};

/** FULLTEXT takes texts only: a tenant or state beside them is compared in the rows that match. */
function textOnly(draft: Draft, lowering: Lowering): Draft | undefined {
  const { table, index } = draft;
  const texts = textColumns(table);
  const parts = index.parts.filter(({ expr }) => expr.kind === 'column' && texts.has(expr.name));
  if (parts.length === index.parts.length) return draft;
  const left = parts.length > 0 ? 'the other columns are compared in the rows that match' : 'it is left out';
  note(lowering, subjectOf(draft), `A FULLTEXT index holds text columns only; ${left}.`);
  return parts.length > 0 ? { table, index: { ...index, parts } } : undefined;
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'varchar', 'char']);
const textColumns = (table: Table): ReadonlySet<string> =>
  new Set(table.columns.filter(({ type }) => TEXTS.has(type.kind)).map((c) => c.name));

/** Texts, and perhaps a tenant, without a trigram class: a LIKE '%term%' is not what FULLTEXT answers. */
function isFullText({ table, index }: Draft): boolean {
  const texts = textColumns(table);
  const isText = ({ expr }: IndexPart): boolean => expr.kind === 'column' && texts.has(expr.name);
  const others = index.parts.filter((part) => !isText(part)).flatMap(({ expr }) => columnsOf(expr));
  const isPlain = index.parts.every(({ expr, opclass }) => expr.kind === 'column' && opclass === undefined);
  return isPlain && index.parts.some(isText) && others.every((name) => canBeKey(table, name));
}

/** Neither engine has partial indexes. */
const lowerPredicate: Step = (draft, lowering) => {
  const { where, ...index } = draft.index;
  if (!where) return draft;
  return index.unique ? uniqueByMarker({ ...draft, index }, where, lowering) : indexWithPredicate({ ...draft, index }, where, lowering);
};

/** The marker is 1 where the predicate holds and NULL elsewhere, and NULLs never collide. */
function uniqueByMarker(draft: Draft, where: Expr, lowering: Lowering): Draft {
  const names = columnsOf(where);
  const reason = 'Is 1 in rows that count for uniqueness and empty in all others, which may then repeat.';
  const name = where.kind === 'is-null' && !where.negated ? `${names.join('_')}_unset` : `${names.join('_')}_marker`;
  const expr: Expr = { kind: 'raw', sql: caseWhen(lowering.flavour, where) };
  const { table, name: marker } = withGenerated(draft.table, lowering, { name, type: { kind: 'integer', bits: 16 }, expr, reason });
  note(
    lowering,
    subjectOf(draft),
    `${lowering.flavour.label} has no partial unique index; the generated column ${marker} limits the unique key to the same rows.`,
  );
  const parts: readonly IndexPart[] = [...draft.index.parts, { expr: column(marker), direction: 'asc' }];
  return { table, index: { ...draft.index, parts } };
}

/** Columns that the predicate fixes stand with the leading references, others at the end. */
function indexWithPredicate(draft: Draft, where: Expr, lowering: Lowering): Draft {
  const { table, index } = draft;
  const present = new Set(index.parts.flatMap((part) => columnsOf(part.expr)));
  const fixed = new Set(conjuncts(where).flatMap(fixedColumn));
  const missing = [...new Set(columnsOf(where))].filter((name) => !present.has(name) && canBeKey(table, name));
  const part = (name: string): IndexPart => ({ expr: column(name), direction: 'asc' });
  const lead = leadingReferences(table, index.parts);
  const parts = [
    ...index.parts.slice(0, lead),
    ...missing.filter((name) => fixed.has(name)).map(part),
    ...index.parts.slice(lead),
    ...missing.filter((name) => !fixed.has(name)).map(part),
  ];
  note(
    lowering,
    subjectOf(draft),
    `${lowering.flavour.label} has no partial index; it holds all rows${missing.length > 0 ? `, with ${missing.join(', ')} in its key` : ''}.`,
  );
  return { table, index: { ...index, parts: index.method === 'btree' ? parts : index.parts } };
}

/** How many parts at the front are references, which are always compared for equality. */
function leadingReferences(table: Table, parts: readonly IndexPart[]): number {
  const references = new Set(table.foreignKeys.flatMap((key) => key.columns));
  const end = parts.findIndex(({ expr, direction }) => expr.kind !== 'column' || direction === 'desc' || !references.has(expr.name));
  return end === -1 ? parts.length : end;
}

/** `a IS NULL`, `a = 'x'`, `a`, `NOT a`. */
function fixedColumn(expr: Expr): readonly string[] {
  if (expr.kind === 'is-null' && !expr.negated) return fixedColumn(expr.arg);
  if (expr.kind === 'compare' && expr.op === '=' && expr.right.kind === 'literal') return fixedColumn(expr.left);
  if (expr.kind === 'not') return fixedColumn(expr.arg);
  return expr.kind === 'column' ? [expr.name] : [];
}

const canBeKey = (table: Table, name: string): boolean => table.columns.some((c) => c.name === name && keyBytes(c.type) !== undefined);

/** Where key parts must be columns, a generated column holds the expression. */
const lowerExpressions: Step = (draft, lowering) => {
  if (lowering.capabilities.supportsExpressionIndexes) return draft;
  let table = draft.table;
  const parts: IndexPart[] = [];
  for (const part of draft.index.parts) {
    if (part.expr.kind === 'column') {
      parts.push(part);
      continue;
    }
    const type = typeOf(table, part.expr);
    const label = lowering.flavour.label;
    if (!type) {
      note(
        lowering,
        subjectOf(draft),
        `${label} indexes columns only, and the expression has no type that is known here; the index is left out.`,
      );
      return undefined;
    }
    const name =
      part.expr.kind === 'call' ? `${columnsOf(part.expr).join('_')}_${part.expr.fn.replaceAll('-', '_')}` : `${draft.index.name}_key`;
    const reason = `Holds the expression that ${draft.index.name} is about.`;
    const added = withGenerated(table, lowering, { name, type, expr: part.expr, reason });
    note(
      lowering,
      subjectOf(draft),
      `${label} indexes columns only; the generated column ${added.name} holds the expression, and queries name that column.`,
    );
    table = added.table;
    parts.push({ ...part, expr: column(added.name) });
  }
  return { table, index: { ...draft.index, parts } };
};

function typeOf(table: Table, expr: Expr): Column['type'] | undefined {
  if (expr.kind === 'column') return table.columns.find((c) => c.name === expr.name)?.type;
  if (expr.kind !== 'call') return undefined;
  if (expr.fn === 'length') return { kind: 'integer', bits: 32 };
  const [arg] = expr.args;
  return arg && TEXT_FUNCTIONS.has(expr.fn) ? typeOf(table, arg) : undefined;
}

const TEXT_FUNCTIONS: ReadonlySet<string> = new Set(['lower', 'upper', 'trim', 'coalesce']);

/** Covering columns join the key where it still fits; a unique key must not grow. */
const lowerInclude: Step = (draft, lowering) => {
  const { table, index } = draft;
  if (index.include.length === 0) return draft;
  const present = new Set(index.parts.flatMap((part) => columnsOf(part.expr)));
  const added = index.include.filter((name) => !present.has(name));
  const parts = [...index.parts, ...added.map((name): IndexPart => ({ expr: column(name), direction: 'asc' }))];
  const fits = !index.unique && index.method === 'btree' && sizeOf(table, parts) <= KEY_BYTES && parts.length <= KEY_PARTS;
  const how = fits ? 'stands at the end of the key' : 'is left out of the index and read from the row';
  note(lowering, subjectOf(draft), `${lowering.flavour.label} has no INCLUDE; what it would cover (${index.include.join(', ')}) ${how}.`);
  return { table, index: { ...index, parts: fits ? parts : index.parts, include: [] } };
};

/** https://dev.mysql.com/doc/refman/8.0/en/innodb-limits.html */
const KEY_PARTS = 16;

/** NULLs are the smallest values and an index has no say in that. */
const lowerDirection: Step = (draft, lowering) => {
  const { capabilities, flavour } = lowering;
  const turned = !capabilities.supportsDescendingIndexes && draft.index.parts.some((part) => part.direction === 'desc');
  if (turned) note(lowering, subjectOf(draft), `${flavour.label} ${lowering.version} keeps keys ascending and reads them backwards.`);
  const parts = draft.index.parts.map(({ nulls: _, ...part }): IndexPart => (turned ? { ...part, direction: 'asc' } : part));
  return { ...draft, index: { ...draft.index, parts } };
};

/** A key beyond 3,072 bytes: a checksum where it is unique, a prefix of its longest text where it is not. */
const lowerLength: Step = (draft, lowering) => {
  const { table, index } = draft;
  if (index.method !== 'btree' || sizeOf(table, index.parts) <= KEY_BYTES) return draft;
  return index.unique ? uniqueByHash(draft, lowering) : prefixed(draft, lowering);
};

function uniqueByHash(draft: Draft, lowering: Lowering): Draft {
  const names = draft.index.parts.map(({ expr }) => (expr.kind === 'column' ? expr.name : ''));
  const { table, columns } = hashedColumns(draft.table, names, subjectOf(draft), lowering);
  const parts = draft.index.parts.map((part, i): IndexPart => ({ ...part, expr: names[i] ? column(columns[i] ?? '') : part.expr }));
  return { table, index: { ...draft.index, parts } };
}

function prefixed(draft: Draft, lowering: Lowering): Draft | undefined {
  const { table, index } = draft;
  const [longest] = [...index.parts].filter(isText(table)).sort((a, b) => sizeOf(table, [b]) - sizeOf(table, [a]));
  if (!longest) {
    note(lowering, subjectOf(draft), 'Its key would be longer than the engine allows; it is left out.');
    return undefined;
  }
  const parts = index.parts.map((part): IndexPart => (part === longest ? { ...part, prefix: PREFIX } : part));
  const name = columnsOf(longest.expr).join(', ');
  note(
    lowering,
    subjectOf(draft),
    `${name} is too long for a key; its first ${PREFIX} characters are indexed, which find rows but do not sort them.`,
  );
  return lowerLength({ table, index: { ...index, parts } }, lowering);
}

const PREFIX = 191;

const isText =
  (table: Table) =>
  ({ expr, prefix }: IndexPart): boolean => {
    if (expr.kind !== 'column' || prefix !== undefined) return false;
    return textColumns(table).has(expr.name);
  };

function sizeOf(table: Table, parts: readonly IndexPart[]): number {
  return parts.reduce((sum, { expr, prefix }) => {
    if (prefix !== undefined) return sum + prefix * BYTES_PER_CHARACTER;
    const type = typeOf(table, expr);
    return sum + (type ? (keyBytes(type) ?? Number.POSITIVE_INFINITY) : 8);
  }, 0);
}

const STEPS: readonly Step[] = [lowerMethod, lowerPredicate, lowerExpressions, lowerInclude, lowerDirection, lowerLength];
