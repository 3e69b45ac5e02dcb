/** Why an index looks as it does, what it costs, and how a read is answered, in words. */
import type { Expr, Table } from '../../../model/index.js';
import { capital } from '../../../util/capital.js';
import type { Read } from './read.js';
import type { Shape } from './shape.js';

const list = (names: readonly string[]): string => names.join(', ');

/** `Equality on a, b → order of c desc → range of d; only rows where … are in it. …` */
export function indexReason(shape: Shape, reads: readonly Read[]): string {
  const names = shape.parts.map(({ expr, direction }) =>
    expr.kind === 'column' ? `${expr.name}${direction === 'desc' ? ' desc' : ''}` : 'expression',
  );
  const equal = names.slice(0, shape.equal);
  const sort = names.slice(shape.equal, shape.equal + shape.sort.length);
  const steps = [
    equal.length > 0 ? `equality on ${list(equal)}` : '',
    sort.length > 0 ? `order of ${list(sort)}` : '',
    shape.range.length > 0 ? `range of ${list(shape.range)}` : '',
    shape.method === 'btree' ? '' : METHOD_WORDS[shape.method](names.at(-1) ?? ''),
  ].filter(Boolean);
  const path = steps.length > 0 ? `${capital(steps.join(' → '))}.` : '';
  const partial = shape.where ? ` Only rows where ${words(shape.where)} are in it.` : '';
  const covering = shape.include.length > 0 ? ` Carries ${list(shape.include)}, so that the table itself is not read.` : '';
  return `${path}${partial}${covering} Serves ${reads.map(({ description }) => `“${description}”`).join(', ')}. ${writeCost(shape)}`.trim();
}

const METHOD_WORDS = {
  btree: () => '',
  hash: (name: string) => `equality on ${name}`,
  gin: (name: string) => `what ${name} contains`,
  gist: (name: string) => `what ${name} overlaps`,
  spgist: (name: string) => `parts of ${name}`,
  brin: (name: string) => `blocks whose ${name} may match`,
  fulltext: (name: string) => `words of ${name}`,
  spatial: (name: string) => `places in ${name}`,
} as const;

function writeCost(shape: Shape): string {
  const columns = [...new Set([...shape.parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : [])), ...shape.include])];
  const entry =
    shape.method === 'gin' || shape.method === 'fulltext'
      ? 'one entry for each piece of the value'
      : shape.method === 'brin'
        ? 'next to nothing'
        : 'one entry';
  const rows = shape.where ? 'insert that it holds' : 'insert';
  return `Costs ${entry} per ${rows} and per update of ${list(columns)}.`;
}

/** A predicate as a person says it. */
export function words(expr: Expr): string {
  switch (expr.kind) {
    case 'and':
      return expr.args.map(words).join(' and ');
    case 'is-null':
      return `${words(expr.arg)} is ${expr.negated ? 'set' : 'empty'}`;
    case 'compare':
      return `${words(expr.left)} ${expr.op === '=' ? 'is' : expr.op} ${words(expr.right)}`;
    case 'column':
      return expr.name;
    case 'literal':
      return String(expr.value);
    default:
      return 'the predicate holds';
  }
}

export function serviceExplanation(table: Table, read: Read, shape: Shape, name: string, how: 'own' | 'shared' | 'key'): string {
  const equal = shape.parts.slice(0, shape.equal).flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : []));
  const by = equal.length > 0 ? ` by ${list(equal)}` : '';
  const order = shape.sort.length > 0 ? `, already in the order of ${list(shape.sort)}` : '';
  const start = how === 'key' ? `${name}, which keeps the rows unique, finds them` : `${name} finds the rows`;
  const shared = how === 'shared' ? ' It was made for a longer read that begins the same way.' : '';
  const joined = read.elsewhere.length > 0 ? ` ${list(read.elsewhere)} stands in another table and is joined by its key.` : '';
  return `${start} of ${table.name}${by}${order}.${shared}${joined}`;
}
