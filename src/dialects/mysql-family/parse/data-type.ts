/**
 * A data type as any of its spellings, given as the catalogue prints it (`INTEGER UNSIGNED` → `int unsigned`), so that
 * `types.ts` reads both with one table. https://dev.mysql.com/doc/refman/8.0/en/data-types.html
 */
import { quoteString } from '../../../sql/index.js';
import { accept, acceptAny, acceptSymbol, type Cursor, looksAt, next, peek, raw, readText } from './cursor.js';

export interface DataType {
  /** As `COLUMN_TYPE` prints it, display widths left out. */
  readonly text: string;
  /** SERIAL: NOT NULL AUTO_INCREMENT UNIQUE. */
  readonly serial?: boolean;
  /** NATIONAL. */
  readonly charset?: string;
}

/** Undefined, and nothing taken, where no type stands. */
export function readDataType(cursor: Cursor): DataType | undefined {
  const token = peek(cursor);
  if (token.kind !== 'word') return undefined;
  if (accept(cursor, 'serial')) return { text: 'bigint unsigned', serial: true };
  const national = readNational(cursor);
  if (national) return national;
  const word = readTypeWord(cursor);
  if (word === 'enum' || word === 'set') return { text: `${word}(${readValues(cursor).map(quoteString).join(',')})` };
  const args = readArguments(cursor);
  const flags = readFlags(cursor);
  if (word === 'char' && accept(cursor, 'byte')) return { text: `binary(${args[0] ?? 1})` };
  return { text: spelled(word, args, flags) };
}

/** The words of one type, as the one name the catalogue has for it. */
function readTypeWord(cursor: Cursor): string {
  const first = next(cursor);
  const word = ALIASES[first.text] ?? first.text;
  if (first.text === 'double') accept(cursor, 'precision');
  if (word === 'char' && accept(cursor, 'varying')) return 'varchar';
  if (first.text === 'long') return readLong(cursor);
  return word;
}

/** LONG and LONG VARCHAR are MEDIUMTEXT; LONG VARBINARY is MEDIUMBLOB. */
function readLong(cursor: Cursor): string {
  if (accept(cursor, 'varbinary')) return 'mediumblob';
  if (accept(cursor, 'char', 'varying')) return 'mediumtext';
  acceptAny(cursor, new Set(['varchar', 'varcharacter']));
  return 'mediumtext';
}

const ALIASES: Readonly<Record<string, string>> = {
  integer: 'int',
  int1: 'tinyint',
  int2: 'smallint',
  int3: 'mediumint',
  middleint: 'mediumint',
  int4: 'int',
  int8: 'bigint',
  dec: 'decimal',
  numeric: 'decimal',
  fixed: 'decimal',
  number: 'decimal',
  float4: 'float',
  float8: 'double',
  real: 'double',
  character: 'char',
  varcharacter: 'varchar',
  varchar2: 'varchar',
  clob: 'longtext',
  raw: 'varbinary',
  geometrycollection: 'geometrycollection',
  geomcollection: 'geometrycollection',
};

/** NATIONAL CHAR, NCHAR, NVARCHAR and their kin: utf8mb3. */
function readNational(cursor: Cursor): DataType | undefined {
  const word = peek(cursor).text;
  const isNational = word === 'national' && peek(cursor, 1).kind === 'word';
  if (!isNational && word !== 'nchar' && word !== 'nvarchar') return undefined;
  cursor.at++;
  const base = isNational ? next(cursor).text : word.slice(1);
  const varies = base.startsWith('varchar') || accept(cursor, 'varying') || accept(cursor, 'varchar') || accept(cursor, 'varcharacter');
  const [length = '1'] = readArguments(cursor);
  return { text: `${varies ? 'varchar' : 'char'}(${length})`, charset: 'utf8' };
}

/** `(10, 2)`. */
function readArguments(cursor: Cursor): readonly string[] {
  const args: string[] = [];
  if (!acceptSymbol(cursor, '(')) return args;
  for (let token = next(cursor); token.kind !== 'end' && token.text !== ')'; token = next(cursor)) {
    if (token.text !== ',') args.push(raw(cursor, token).toLowerCase());
  }
  // `VARCHAR2(10 CHAR)`
  return args.filter((arg) => arg !== 'char');
}

function readValues(cursor: Cursor): readonly string[] {
  const values: string[] = [];
  if (!acceptSymbol(cursor, '(')) return values;
  while (peek(cursor).kind !== 'end' && !acceptSymbol(cursor, ')')) {
    const value = readText(cursor);
    // Trailing blanks are cut when the table is made: https://dev.mysql.com/doc/refman/8.0/en/enum.html
    if (value !== undefined) values.push(value.replace(/ +$/, ''));
    else cursor.at++;
  }
  return values;
}

interface Flags {
  readonly unsigned: boolean;
  readonly zerofill: boolean;
}

function readFlags(cursor: Cursor): Flags {
  let [unsigned, zerofill] = [false, false];
  for (;;) {
    if (accept(cursor, 'unsigned')) unsigned = true;
    else if (accept(cursor, 'zerofill')) [unsigned, zerofill] = [true, true];
    else if (!looksAt(cursor, 'signed') || !accept(cursor, 'signed')) return { unsigned, zerofill };
  }
}

/** Digits that a zero-filled number shows where no width is given. */
const WIDTHS: Readonly<Record<string, number>> = { tinyint: 3, smallint: 5, mediumint: 8, int: 10, bigint: 20 };

function spelled(word: string, args: readonly string[], { unsigned, zerofill }: Flags): string {
  const tail = `${unsigned ? ' unsigned' : ''}${zerofill ? ' zerofill' : ''}`;
  const width = WIDTHS[word];
  if (width !== undefined) {
    const shown = zerofill ? `(${args[0] ?? width})` : word === 'tinyint' && args[0] === '1' ? '(1)' : '';
    return `${word}${shown}${tail}`;
  }
  return `${withArguments(word, args)}${tail}`;
}

function withArguments(word: string, args: readonly string[]): string {
  const [first, second] = args;
  switch (word) {
    case 'bool':
    case 'boolean':
      return 'tinyint(1)';
    case 'decimal':
      return `decimal(${first ?? 10},${second ?? 0})`;
    case 'float':
      // FLOAT(p) says bits: https://dev.mysql.com/doc/refman/8.0/en/floating-point-types.html
      if (second !== undefined) return `float(${first},${second})`;
      return Number(first ?? 0) > 24 ? 'double' : 'float';
    case 'bit':
    case 'char':
    case 'binary':
      return `${word}(${first ?? 1})`;
    case 'year':
      return 'year';
    case 'time':
    case 'datetime':
    case 'timestamp':
      return first === undefined || Number(first) === 0 ? word : `${word}(${first})`;
    case 'blob':
    case 'text':
      return first === undefined ? word : `${sizeOf(Number(first) * (word === 'text' ? 4 : 1))}${word}`;
    default:
      return args.length === 0 ? word : `${word}(${args.join(',')})`;
  }
}

/** TEXT(n) and BLOB(n) are the smallest of the four that holds n. */
const sizeOf = (bytes: number): string => (bytes < 2 ** 8 ? 'tiny' : bytes < 2 ** 16 ? '' : bytes < 2 ** 24 ? 'medium' : 'long');
