/**
 * A diagram as Mermaid `erDiagram` lines that every Mermaid since 10.5 parses, whatever the names are. Words of the grammar
 * are kept to the ASCII subset that all versions share; a name that had to change is told in the attribute's comment.
 * https://mermaid.js.org/syntax/entityRelationshipDiagram.html
 */
import type { Box, BoxRow, Diagram, Relation } from './diagram.js';

export function mermaidLines(diagram: Diagram): readonly string[] {
  const names = mermaidNames(diagram.boxes);
  const nameOf = (id: string): string => names.get(id) ?? '""';
  return [
    'erDiagram',
    ...diagram.boxes.flatMap((box) => boxLines(box, nameOf(box.id))),
    ...diagram.relations.map((relation) => relationLine(relation, nameOf)),
  ];
}

interface Unsafe {
  readonly pattern: RegExp;
  readonly replacement: string;
  readonly reason: string;
}

const QUOTED: readonly Unsafe[] = [
  { pattern: /[\p{Cc}\s\u2028\u2029]+/gu, replacement: ' ', reason: 'A line break ends the statement.' },
  { pattern: /"/g, replacement: "'", reason: 'Ends the quotation; there is no escape.' },
  { pattern: /%+/g, replacement: '％', reason: '`%%{` is a directive wherever it stands.' },
  { pattern: /\\/g, replacement: '/', reason: 'Not allowed inside a quoted entity name.' },
  { pattern: /~/g, replacement: '∼', reason: 'Two of them make a generic type of everything between, even inside a comment.' },
  { pattern: /(direction)\s+(?=tb|bt|rl|lr)/gi, replacement: '$1_', reason: 'Read as a statement wherever it stands in a line.' },
  { pattern: /#/g, replacement: '＃', reason: '`#…;` is a character reference.' },
  { pattern: /</g, replacement: '‹', reason: 'Labels may be drawn as HTML.' },
  { pattern: />/g, replacement: '›', reason: 'Labels may be drawn as HTML.' },
];

/** Words that the ER grammar reads as keywords when they stand alone. */
const KEYWORDS = new Set(
  'accdescr acctitle class classdef direction end er erdiagram many on one only optionally style subgraph title to zero bt lr rl tb pk fk uk'.split(
    ' ',
  ),
);

const PLAIN_NAME = /^[a-z][a-z0-9_]{2,}$/;

function boxLines(box: Box, name: string): readonly string[] {
  if (box.rows.length === 0) return [`  ${name}`];
  const used = new Map<string, number>();
  return [`  ${name} {`, ...box.rows.map((row) => `    ${attribute(row, used)}`), '  }'];
}

function attribute(row: BoxRow, used: Map<string, number>): string {
  const name = distinct(word(row.name), used);
  const keys = [row.primary ? 'PK' : '', row.foreign ? 'FK' : '', row.unique && !row.primary ? 'UK' : ''].filter((key) => key !== '');
  const remarks = [name === row.name ? '' : `named ${quoted(row.name)}`, row.nullable ? 'optional' : '', row.added ? 'new' : ''].filter(
    (text) => text !== '',
  );
  return [typeWord(row.type), name, keys.join(', '), remarks.length === 0 ? '' : `"${remarks.join(', ')}"`]
    .filter((part) => part !== '')
    .join(' ');
}

function relationLine(relation: Relation, nameOf: (id: string) => string): string {
  const parentEnd = relation.optional ? '|o' : '||';
  const childEnd = relation.one ? 'o|' : 'o{';
  return `  ${nameOf(relation.parent)} ${parentEnd}--${childEnd} ${nameOf(relation.child)} : "${quoted(relation.columns.join(', '))}"`;
}

/** Names that stay apart after escaping, by box. */
function mermaidNames(boxes: readonly Box[]): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  return new Map(boxes.map((box) => [box.id, entityName(box.name, used)]));
}

function entityName(name: string, used: Map<string, number>): string {
  const unique = distinct(quoted(name) || 'unnamed', used);
  return PLAIN_NAME.test(unique) && !KEYWORDS.has(unique) ? unique : `"${unique}"`;
}

/** A word of an attribute line: `[A-Za-z_][A-Za-z0-9_]*`, never a key mark. */
export function word(name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9_]+/g, '_');
  const started = /^[A-Za-z_]/.test(ascii) ? ascii : `_${ascii}`;
  return /^(pk|fk|uk)$/i.test(started) ? `${started}_` : started;
}

/** A type as one word: `NUMERIC(12,2)` → `NUMERIC(12-2)`. */
export function typeWord(type: string): string {
  const kept = type.replace(/\s*,\s*/g, '-').replace(/[^A-Za-z0-9_()-]+/g, '_');
  return /^[A-Za-z]/.test(kept) ? kept : `type_${kept}`;
}

function quoted(text: string): string {
  return QUOTED.reduce((done, row) => done.replace(row.pattern, row.replacement), text).trim();
}

function distinct(name: string, used: Map<string, number>): string {
  const key = name.toLowerCase();
  const seen = used.get(key) ?? 0;
  used.set(key, seen + 1);
  return seen === 0 ? name : distinct(`${name}_${seen + 1}`, used);
}
