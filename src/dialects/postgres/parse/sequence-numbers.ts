/** CREATE and ALTER SEQUENCE: the numbers of a sequence, defaults included. https://www.postgresql.org/docs/15/sql-createsequence.html */
import type { Node } from 'libpg-query';
import type { SequenceNumbers } from '../sequences.js';
import { allOf, constantText, nodeAs, type Qualified, strings } from './nodes.js';

/** What was said; the rest follows from it. */
export interface SequenceOptions {
  readonly type?: string;
  readonly increment?: string;
  readonly least?: string;
  readonly most?: string;
  readonly start?: string;
  readonly cache?: string;
  readonly cycle?: boolean;
  /** `table.column`, as names; an empty list is OWNED BY NONE. */
  readonly owner?: readonly string[];
}

export function sequenceOptions(nodes: readonly Node[] | undefined, before: SequenceOptions = {}): SequenceOptions {
  let options = before;
  for (const { defname, arg } of allOf(nodes, 'DefElem')) {
    const text = constantText(arg);
    switch (defname) {
      case 'as':
        options = { ...options, type: typeOf(text) };
        break;
      case 'increment':
        options = { ...options, increment: text ?? '1' };
        break;
      case 'start':
        options = { ...options, start: text ?? '1' };
        break;
      case 'cache':
        options = { ...options, cache: text ?? '1' };
        break;
      case 'cycle':
        options = { ...options, cycle: text !== 'false' };
        break;
      case 'minvalue':
        options = without(options, 'least', text);
        break;
      case 'maxvalue':
        options = without(options, 'most', text);
        break;
      case 'owned_by':
        options = { ...options, owner: ownerOf(arg) };
        break;
      default:
    }
  }
  return options;
}

const TYPES: Readonly<Record<string, string>> = { int2: 'smallint', int4: 'integer', int8: 'bigint' };
const typeOf = (name: string | undefined): string => TYPES[name ?? ''] ?? name ?? 'bigint';

/** NO MINVALUE is the default. */
function without(options: SequenceOptions, key: 'least' | 'most', value: string | undefined): SequenceOptions {
  const { [key]: _, ...rest } = options;
  return value === undefined ? rest : { ...rest, [key]: value };
}

function ownerOf(arg: Node | undefined): readonly string[] {
  const names = strings(nodeAs(arg, 'List')?.items);
  return names.length === 1 && names[0] === 'none' ? [] : names;
}

const MOST: Readonly<Record<string, string>> = { smallint: '32767', integer: '2147483647', bigint: '9223372036854775807' };
const LEAST: Readonly<Record<string, string>> = { smallint: '-32768', integer: '-2147483648', bigint: '-9223372036854775808' };

export function sequenceNumbers({ name, namespace }: Qualified, options: SequenceOptions): SequenceNumbers {
  const type = options.type ?? 'bigint';
  const increment = options.increment ?? '1';
  const descending = increment.startsWith('-');
  const least = options.least ?? (descending ? (LEAST[type] ?? '') : '1');
  const most = options.most ?? (descending ? '-1' : (MOST[type] ?? ''));
  return {
    namespace: namespace ?? 'public',
    name,
    type,
    start: options.start ?? (descending ? most : least),
    increment,
    least,
    most,
    cache: options.cache ?? '1',
    cycle: options.cycle ?? false,
  };
}
