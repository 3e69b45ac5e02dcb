/**
 * Prisma schema language → blocks. Takes what it can of a broken file: a line that is none is passed over, because what is
 * wrong with it is said by Prisma's own validator. https://www.prisma.io/docs/orm/reference/prisma-schema-reference
 */
import type { SourceText, Span } from '../../../model/index.js';
import { lineMap } from '../../../util/line-map.js';
import { type Token, tokenise } from './tokens.js';
import type { Argument, Attribute, Block, Field, Setting, Value } from './tree.js';

export function parsePrisma(source: SourceText): readonly Block[] {
  const cursor: Cursor = { tokens: tokenise(source.text), at: 0, spanOf: spans(source) };
  const blocks: Block[] = [];
  for (;;) {
    const docs = readDocs(cursor);
    if (peek(cursor).kind === 'end') return blocks;
    const block = readBlock(cursor, docs);
    if (block) blocks.push(block);
  }
}

interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  readonly spanOf: (start: number, end: number) => Span;
}

function spans({ id, text }: SourceText): Cursor['spanOf'] {
  const at = lineMap(text);
  return (start, end) => {
    const [from, to] = [at(start), at(end)];
    return { source: id, start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}

const END: Token = { kind: 'end', text: '', start: 0, end: 0 };
const peek = ({ tokens, at }: Cursor): Token => tokens[at] ?? tokens.at(-1) ?? END;
const isSign = (cursor: Cursor, text: string): boolean => peek(cursor).kind === 'sign' && peek(cursor).text === text;
const endOfLast = ({ tokens, at }: Cursor): number => tokens[at - 1]?.end ?? 0;

function accept(cursor: Cursor, text: string): boolean {
  if (!isSign(cursor, text)) return false;
  cursor.at++;
  return true;
}

function acceptWord(cursor: Cursor): string | undefined {
  const token = peek(cursor);
  if (token.kind !== 'word') return undefined;
  cursor.at++;
  return token.text;
}

/** Comments with three slashes, up to what they speak of; an empty line ends what was said before it. */
function readDocs(cursor: Cursor): string | undefined {
  let lines: string[] = [];
  let blank = false;
  for (let token = peek(cursor); token.kind === 'docs' || token.kind === 'newline'; token = peek(cursor)) {
    if (token.kind === 'docs') lines.push(token.text);
    else if (blank) lines = [];
    blank = token.kind === 'newline';
    cursor.at++;
  }
  return lines.length === 0 ? undefined : lines.join('\n');
}

function skipLine(cursor: Cursor): void {
  while (peek(cursor).kind !== 'newline' && peek(cursor).kind !== 'end' && !isSign(cursor, '}')) cursor.at++;
}

function readBlock(cursor: Cursor, docs: string | undefined): Block | undefined {
  const { start } = peek(cursor);
  const keyword = acceptWord(cursor);
  const name = keyword === undefined ? undefined : acceptWord(cursor);
  if (keyword === undefined || name === undefined || !accept(cursor, '{')) {
    skipLine(cursor);
    accept(cursor, '}');
    return undefined;
  }
  const body: Body = { fields: [], attributes: [], settings: [] };
  while (!isSign(cursor, '}') && peek(cursor).kind !== 'end') {
    if (!readMember(cursor, keyword, body)) break;
  }
  accept(cursor, '}');
  return { keyword, name, ...body, ...(docs === undefined ? {} : { docs }), span: cursor.spanOf(start, endOfLast(cursor)) };
}

interface Body {
  readonly fields: Field[];
  readonly attributes: Attribute[];
  readonly settings: Setting[];
}

/** False where the next block begins without an end to this one. */
function readMember(cursor: Cursor, keyword: string, body: Body): boolean {
  const docs = readDocs(cursor);
  if (isSign(cursor, '}') || peek(cursor).kind === 'end') return true;
  const from = cursor.at;
  if (accept(cursor, '@@')) body.attributes.push(readAttribute(cursor, peek(cursor).start - 2));
  else if (keyword === 'datasource' || keyword === 'generator') readSetting(cursor, body.settings);
  else {
    if (beginsBlock(cursor)) return false;
    const field = readField(cursor, keyword === 'enum', docs);
    if (field) body.fields.push(field);
  }
  if (keyword !== 'enum') skipLine(cursor);
  if (cursor.at === from) cursor.at++;
  return true;
}

const beginsBlock = ({ tokens, at }: Cursor): boolean =>
  tokens[at]?.kind === 'word' &&
  BLOCKS.has(tokens[at]?.text ?? '') &&
  tokens[at + 1]?.kind === 'word' &&
  tokens[at + 2]?.text === '{' &&
  tokens[at + 2]?.kind === 'sign';
const BLOCKS: ReadonlySet<string> = new Set(['model', 'view', 'enum', 'type', 'datasource', 'generator']);

function readSetting(cursor: Cursor, settings: Setting[]): void {
  const name = acceptWord(cursor);
  if (name === undefined || !accept(cursor, '=')) return;
  const value = readValue(cursor);
  if (value) settings.push({ name, value });
}

function readField(cursor: Cursor, isValue: boolean, docs: string | undefined): Field | undefined {
  const { start } = peek(cursor);
  const name = acceptWord(cursor);
  if (name === undefined) return undefined;
  const type = isValue ? { type: '', unsupported: false } : readType(cursor);
  if (!type) return undefined;
  const list = accept(cursor, '[') && accept(cursor, ']');
  const optional = accept(cursor, '?');
  const attributes: Attribute[] = [];
  while (isSign(cursor, '@')) {
    const at = peek(cursor).start;
    cursor.at++;
    attributes.push(readAttribute(cursor, at));
  }
  const span = cursor.spanOf(start, endOfLast(cursor));
  const after = peek(cursor);
  const said = docs ?? (after.kind === 'docs' ? after.text : undefined);
  return { name, ...type, list, optional, attributes, ...(said === undefined ? {} : { docs: said }), span };
}

function readType(cursor: Cursor): Pick<Field, 'type' | 'unsupported'> | undefined {
  const word = acceptWord(cursor);
  if (word === undefined) return undefined;
  if (word !== 'Unsupported' || !accept(cursor, '(')) return { type: word, unsupported: false };
  const text = peek(cursor).text;
  cursor.at++;
  accept(cursor, ')');
  return { type: text, unsupported: true };
}

function readAttribute(cursor: Cursor, start: number): Attribute {
  const name = readDotted(cursor) ?? '';
  const args = accept(cursor, '(') ? readArguments(cursor, ')') : [];
  return { name, args, span: cursor.spanOf(start, endOfLast(cursor)) };
}

function readDotted(cursor: Cursor): string | undefined {
  let name = acceptWord(cursor);
  while (name !== undefined && isSign(cursor, '.')) {
    cursor.at++;
    name = `${name}.${acceptWord(cursor) ?? ''}`;
  }
  return name;
}

/** Arguments may stand on several lines. */
function readArguments(cursor: Cursor, close: string): readonly Argument[] {
  const args: Argument[] = [];
  for (;;) {
    skipBlanks(cursor);
    if (accept(cursor, close) || peek(cursor).kind === 'end' || isSign(cursor, close === ')' ? '}' : ')')) return args;
    const named = peek(cursor).kind === 'word' && cursor.tokens[cursor.at + 1]?.text === ':';
    const name = named ? acceptWord(cursor) : undefined;
    if (named) cursor.at++;
    skipBlanks(cursor);
    const value = readValue(cursor);
    if (value) args.push({ ...(name === undefined ? {} : { name }), value });
    else if (!isSign(cursor, ',') && !isSign(cursor, close)) cursor.at++;
    skipBlanks(cursor);
    accept(cursor, ',');
  }
}

function skipBlanks(cursor: Cursor): void {
  while (peek(cursor).kind === 'newline' || peek(cursor).kind === 'docs') cursor.at++;
}

function readValue(cursor: Cursor): Value | undefined {
  const token = peek(cursor);
  if (token.kind === 'string' || token.kind === 'number') {
    cursor.at++;
    return token.kind === 'string' ? { kind: 'string', value: token.text } : { kind: 'number', text: token.text };
  }
  if (accept(cursor, '[')) return { kind: 'list', items: readArguments(cursor, ']').map(({ value }) => value) };
  if (accept(cursor, '{')) return { kind: 'object', entries: readArguments(cursor, '}') };
  const name = readDotted(cursor);
  if (name === undefined) return undefined;
  return accept(cursor, '(') ? { kind: 'call', name, args: readArguments(cursor, ')') } : { kind: 'name', name };
}
