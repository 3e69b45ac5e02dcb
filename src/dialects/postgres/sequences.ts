/** Sequences: their statement from the catalogue's numbers, and one spelling for comparison. */
import type { Sequence } from '../../model/index.js';
import { quoteQualified } from './spelling.js';

export interface SequenceNumbers {
  readonly namespace: string;
  readonly name: string;
  readonly type: string;
  readonly start: string;
  readonly increment: string;
  readonly least: string;
  readonly most: string;
  readonly cache: string;
  readonly cycle: boolean;
}

const MOST: Readonly<Record<string, string>> = { smallint: '32767', integer: '2147483647', bigint: '9223372036854775807' };
const LEAST: Readonly<Record<string, string>> = { smallint: '-32768', integer: '-2147483648', bigint: '-9223372036854775808' };

/** Only what is not the default. https://www.postgresql.org/docs/15/sql-createsequence.html */
export function sequenceSql(row: SequenceNumbers, namespace: string | undefined): string {
  const type = row.type === 'bigint' ? [] : [`AS ${row.type}`];
  return [`CREATE SEQUENCE ${quoteQualified(row.name, namespace)}`, ...type, ...sequenceOptionTexts(row)].join(' ');
}

/** Only what is not the default for its type. */
export function sequenceOptionTexts(row: SequenceNumbers): readonly string[] {
  const descending = row.increment.startsWith('-');
  const [least, most] = descending ? [LEAST[row.type], '-1'] : ['1', MOST[row.type]];
  return [
    ...(row.increment === '1' ? [] : [`INCREMENT BY ${row.increment}`]),
    ...(row.least === least ? [] : [`MINVALUE ${row.least}`]),
    ...(row.most === most ? [] : [`MAXVALUE ${row.most}`]),
    ...(row.start === (descending ? row.most : row.least) ? [] : [`START WITH ${row.start}`]),
    ...(row.cache === '1' ? [] : [`CACHE ${row.cache}`]),
    ...(row.cycle ? ['CYCLE'] : []),
  ];
}

const OPTIONS: readonly (readonly [string, RegExp, string])[] = [
  ['as', /\bAS\s+(\w+)/i, 'bigint'],
  ['increment', /\bINCREMENT\s+(?:BY\s+)?(-?\d+)/i, '1'],
  ['least', /\bMINVALUE\s+(-?\d+)/i, ''],
  ['most', /\bMAXVALUE\s+(-?\d+)/i, ''],
  ['start', /\bSTART\s+(?:WITH\s+)?(-?\d+)/i, ''],
  ['cache', /\bCACHE\s+(\d+)/i, '1'],
  ['cycle', /(?<!NO\s+)\b(CYCLE)\b/i, ''],
];

/** The options that are not the default, in one order. */
export function sequenceFacts({ name, sql }: Sequence): string {
  const at = sql.indexOf(name);
  const options = at < 0 ? sql : sql.slice(at + name.length);
  return OPTIONS.flatMap(([what, pattern, usual]) => {
    const value = (pattern.exec(options)?.[1] ?? usual).toLowerCase();
    return value === usual ? [] : [`${what} ${value}`];
  }).join(' ');
}
