/** Routines and events read back as the statements that create them. The user that defines them is whoever runs the statement. */
import type { OpaqueStatement, Routine } from '../../../model/index.js';
import type { Row } from '../../queryable.js';
import { quoteIdentifier, quoteText } from '../spelling.js';
import { READ, textOf } from './read.js';

export function readRoutine(row: Row, parameters: ReadonlyMap<string, readonly Row[]>): Routine {
  const [name, kind] = [textOf(row.name), textOf(row.kind)];
  const own = (parameters.get(`${kind} ${name}`) ?? []).map((parameter) => readParameter(parameter, kind));
  const returns = row.returns ? ` RETURNS ${typed(textOf(row.returns), row)}` : '';
  const lines = [`CREATE ${kind} ${quoteIdentifier(name)}(${own.join(', ')})${returns}`, ...characteristics(row), textOf(row.body)];
  return { name, sql: lines.join('\n'), origin: READ };
}

function readParameter(row: Row, kind: string): string {
  const mode = kind === 'PROCEDURE' ? `${textOf(row.mode)} ` : '';
  return `${mode}${quoteIdentifier(textOf(row.parameter))} ${typed(textOf(row.type), row)}`;
}

const typed = (type: string, { charset }: Row): string =>
  `${type}${charset && !/charset|character set/i.test(type) ? ` CHARSET ${textOf(charset)}` : ''}`;

function characteristics(row: Row): readonly string[] {
  const access = textOf(row.data_access);
  return [
    ...(textOf(row.is_deterministic) === 'YES' ? ['DETERMINISTIC'] : []),
    ...(access === '' || access === 'CONTAINS SQL' ? [] : [access]),
    ...(textOf(row.security) === 'INVOKER' ? ['SQL SECURITY INVOKER'] : []),
    ...(row.comment ? [`COMMENT ${quoteText(textOf(row.comment))}`] : []),
  ];
}

export function readEvent(row: Row): OpaqueStatement {
  const time = (word: string, value: unknown): readonly string[] => (value ? [`${word} ${quoteText(moment(value))}`] : []);
  const schedule =
    textOf(row.type) === 'ONE TIME'
      ? time('AT', row.at)
      : [`EVERY ${interval(textOf(row.every))} ${textOf(row.unit)}`, ...time('STARTS', row.starts), ...time('ENDS', row.ends)];
  const lines = [
    `CREATE EVENT ${quoteIdentifier(textOf(row.name))}`,
    `ON SCHEDULE ${schedule.join(' ')}`,
    ...(textOf(row.completion) === 'PRESERVE' ? ['ON COMPLETION PRESERVE'] : []),
    ...(textOf(row.status) === 'DISABLED' ? ['DISABLE'] : []),
    ...(row.comment ? [`COMMENT ${quoteText(textOf(row.comment))}`] : []),
    `DO ${textOf(row.body)}`,
  ];
  return { what: 'create event', sql: lines.join('\n'), origin: READ };
}

/** `1` or `'1:30'`. */
const interval = (value: string): string => (/^\d+$/.test(value) ? value : quoteText(value.replace(/^'|'$/g, '')));

const moment = (value: unknown): string => (value instanceof Date ? value.toISOString().replace('T', ' ').slice(0, 19) : textOf(value));
