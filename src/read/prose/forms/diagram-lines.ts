/** The lines of an entity-relationship diagram in Mermaid: https://mermaid.js.org/syntax/entityRelationshipDiagram.html */
import type { Block } from '../document/block.js';

export interface DrawnField {
  readonly name: string;
  readonly type: string;
  readonly keys: readonly string[];
  readonly comment: string;
  readonly start: number;
  readonly end: number;
}

export interface DrawnEntity {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly fields: readonly DrawnField[];
}

/** How many rows of a side: at most one, or any number; whether there may be none. */
export interface DrawnSide {
  readonly name: string;
  readonly many: boolean;
  readonly optional: boolean;
}

export interface DrawnLine {
  readonly left: DrawnSide;
  readonly right: DrawnSide;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface Diagram {
  readonly entities: readonly DrawnEntity[];
  readonly lines: readonly DrawnLine[];
}

const NAME = '(?:"([^"]+)"|([\\p{L}_][\\p{L}\\p{N}_-]*?))(?:\\[[^\\]]*\\])?';
const OPENS = new RegExp(`^\\s*${NAME}\\s*\\{\\s*$`, 'u');
const LINE = new RegExp(
  `^\\s*${NAME}\\s*(\\|\\||\\|o|\\}o|\\}\\|)(?:--|\\.\\.)(\\|\\||o\\||o\\{|\\|\\{)\\s*${NAME}\\s*(?::\\s*"?([^"]*?)"?\\s*)?$`,
  'u',
);
const FIELD = /^\s*([\p{L}_][\p{L}\p{N}_()[\],-]*)\s+(\*?[\p{L}_][\p{L}\p{N}_-]*)((?:\s*,?\s*(?:PK|FK|UK)\b)*)\s*(?:"([^"]*)")?\s*$/u;

/** Diagrams among the fenced code of a text, each from the block of its first line. */
export function diagramsIn(blocks: readonly Block[]): readonly Diagram[] {
  const byFence = new Map<Block['fence'], Block[]>();
  for (const block of blocks) {
    if (block.kind !== 'code' || !/^(mermaid|)$/.test(block.fence?.language ?? '-')) continue;
    byFence.set(block.fence, [...(byFence.get(block.fence) ?? []), block]);
  }
  return [...byFence.values()].filter(drawsEntities).map(diagramOf);
}

const drawsEntities = (lines: readonly Block[]): boolean =>
  lines.find(({ text }) => !/^\s*(%%|---)/.test(text) && !/^\s*title:/.test(text))?.text.trim() === 'erDiagram';

function diagramOf(blocks: readonly Block[]): Diagram {
  const entities: { name: string; start: number; end: number; fields: DrawnField[] }[] = [];
  const lines: DrawnLine[] = [];
  let open: (typeof entities)[number] | undefined;
  for (const { text: raw, start } of blocks) {
    const text = raw.replace(/%%.*$/, '');
    const place = { start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length };
    const field = open && FIELD.exec(text);
    const line = open ? undefined : LINE.exec(text);
    const [, quoted, bare] = OPENS.exec(text) ?? [];
    if (open && /^\s*\}\s*$/.test(text)) open = undefined;
    else if (open && field) open.fields.push(fieldOf(field, place));
    else if (line) lines.push(lineOf(line, place));
    else if (quoted ?? bare) {
      open = { name: quoted ?? bare ?? '', ...place, fields: [] };
      entities.push(open);
    }
  }
  return { entities, lines };
}

const fieldOf = (
  [, type = '', name = '', keys = '', comment = '']: RegExpExecArray,
  place: Pick<DrawnField, 'start' | 'end'>,
): DrawnField => ({
  name: name.replace(/^\*/, ''),
  type,
  keys: [...keys.matchAll(/PK|FK|UK/g)].map(([key]) => key),
  comment,
  ...place,
});

function lineOf(found: RegExpExecArray, place: Pick<DrawnLine, 'start' | 'end'>): DrawnLine {
  const [, leftQuoted, leftBare, left = '', right = '', rightQuoted, rightBare, label = ''] = found;
  const sideOf = (name: string, marks: string): DrawnSide => ({ name, many: /[{}]/.test(marks), optional: marks.includes('o') });
  return { left: sideOf(leftQuoted ?? leftBare ?? '', left), right: sideOf(rightQuoted ?? rightBare ?? '', right), label, ...place };
}
