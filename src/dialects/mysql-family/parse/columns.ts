/** A column's definition as a column of the model: what the text leaves out is filled in as the engines do. */
import type { Column, ColumnType, Table } from '../../../model/index.js';
import { binaryCollation, bytesPerCharacter, charsetOf, type TextSettings } from '../collations.js';
import type { Flavour } from '../flavour.js';
import { readType } from '../types.js';
import type { Change } from './change.js';
import { readFrom } from './places.js';
import type { ColumnDefinition } from './tree.js';

export function toColumn(definition: ColumnDefinition, table: TextSettings, change: Change): Column {
  const { name, generated, description, onUpdateNow, invisible } = definition;
  const type = inCharset(change.flavour, definition.type, charsetOf({ ...table, ...given(definition) }));
  const mysql = {
    ...ownText({ ...definition, type }, table),
    ...(onUpdateNow ? { onUpdateNow } : {}),
    ...(invisible ? { invisible } : {}),
  };
  return {
    name,
    type,
    nullable: definition.nullable ?? definition.key !== 'primary',
    ...(definition.default && !generated ? { default: definition.default } : {}),
    ...(definition.autoIncrement ? { identity: 'by-default' as const } : {}),
    ...(generated ? { generated } : {}),
    ...(description ? { description } : {}),
    origin: readFrom(change.places(definition.range)),
    ...(Object.keys(mysql).length > 0 ? { mysql } : {}),
  };
}

const given = ({ charset, collation }: ColumnDefinition): TextSettings =>
  charset !== undefined ? { charset } : collation !== undefined ? { collation } : {};

/** Texts in the character set `binary` are bytes: https://dev.mysql.com/doc/refman/8.0/en/charset-binary-set.html */
function inCharset(flavour: Flavour, type: ColumnType, charset: string | undefined): ColumnType {
  if (charset !== 'binary') return type;
  if (type.kind === 'varchar') return readType(flavour, `varbinary(${type.length})`);
  if (type.kind === 'char') return readType(flavour, `binary(${type.length})`);
  const sql = type.kind === 'text' ? 'mediumtext' : type.kind === 'native' ? type.sql : '';
  return /^(?:tiny|medium|long)?text$/i.test(sql) ? readType(flavour, sql.toLowerCase().replace('text', 'blob')) : type;
}

function ownText({ type, charset, collation, binary }: ColumnDefinition, table: TextSettings): Column['mysql'] {
  if (!holdsText(type)) return {};
  const isBinaryAlready = charset === undefined && /_bin$/.test(table.collation ?? '');
  const own = binary && collation === undefined && !isBinaryAlready ? binaryOf(charset ?? charsetOf(table)) : collation;
  return { ...(charset === undefined ? {} : { charset }), ...(own === undefined ? {} : { collation: own }) };
}

/** Where nobody says otherwise, servers of today have utf8mb4. */
const binaryOf = (charset = 'utf8mb4'): string => binaryCollation(charset);

/** Whether a column has a character set. */
export function holdsText(type: ColumnType): boolean {
  if (type.kind === 'varchar' || type.kind === 'char' || type.kind === 'text') return true;
  return type.kind === 'native' && /^(?:tinytext|text|longtext|enum|set)\b/i.test(type.sql);
}

/** The column as it was, told apart from a table whose default changes around it. */
export function keepingText(column: Column, before: TextSettings): Column {
  if (!holdsText(column.type) || column.mysql?.charset !== undefined || column.mysql?.collation !== undefined) return column;
  const { charset, collation } = before;
  if (charset === undefined && collation === undefined) return column;
  return {
    ...column,
    mysql: { ...column.mysql, ...(charset === undefined ? {} : { charset }), ...(collation === undefined ? {} : { collation }) },
  };
}

/** After CONVERT TO CHARACTER SET: nothing of its own, and room for as many characters as before. */
export function converted(flavour: Flavour, column: Column, table: Table, to: string): Column {
  if (!holdsText(column.type)) return column;
  const { charset, collation, ...mysql } = column.mysql ?? {};
  const from =
    charsetOf({ ...(charset === undefined ? {} : { charset }), ...(collation === undefined ? {} : { collation }) }) ??
    charsetOf(table.mysql ?? {});
  const grows = from !== undefined && bytesPerCharacter(to) > bytesPerCharacter(from);
  const { mysql: _, ...rest } = column;
  return { ...rest, type: grows ? wider(flavour, column.type) : column.type, ...(Object.keys(mysql).length > 0 ? { mysql } : {}) };
}

/** https://dev.mysql.com/doc/refman/8.0/en/alter-table.html#alter-table-character-set */
function wider(flavour: Flavour, type: ColumnType): ColumnType {
  const sql = type.kind === 'native' ? type.sql.toLowerCase() : type.kind === 'text' ? 'mediumtext' : '';
  const next = WIDER[sql];
  return next === undefined ? type : readType(flavour, next);
}

const WIDER: Readonly<Record<string, string>> = { tinytext: 'text', text: 'mediumtext', mediumtext: 'longtext' };
