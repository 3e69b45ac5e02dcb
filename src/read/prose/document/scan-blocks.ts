/**
 * A text → headings, paragraphs, list items, table rows and code, in one pass over its lines. Reads Markdown and what
 * people type instead of it (indented text, "1.Name: …", headings that only end with a colon), which is why it is no
 * CommonMark parser: four spaces of indentation are no code here. Linear; never throws.
 */
import type { Block, Cell, Fence } from './block.js';
import { maskMarkup } from './mask-markup.js';
import { speakerLabels } from './speaker-labels.js';
import { withoutCards } from './without-cards.js';
import { withoutCodes } from './without-codes.js';

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** One of several lines on end that all begin with a capital: no wrapped text. */
  readonly apart?: boolean;
}

type Mutable = { -readonly [K in keyof Block]: Block[K] };

interface Scan {
  readonly blocks: Mutable[];
  /** Paragraph or item that the next line may continue. */
  open: Mutable | undefined;
  headings: { readonly level: number; readonly index: number }[];
  items: { readonly indent: number; readonly index: number }[];
  fence: (Fence & { readonly marks: string }) | undefined;
  headers: readonly Cell[] | undefined;
  /** The line before, for telling a heading from a wrapped line. */
  before: string;
  /** Of the longest line. Where a shorter one would have had room for the next word, it was not wrapped. */
  readonly width: number;
}

export function scanBlocks(text: string): readonly Block[] {
  const lines = linesOf(text);
  const width = lines.reduce((most, { end, start }) => Math.max(most, end - start), 0);
  const scan: Scan = { blocks: [], open: undefined, headings: [], items: [], fence: undefined, headers: undefined, before: '', width };
  const front = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  const labelOf = speakerLabels(lines.map(({ text: own }) => own));
  lines.forEach((whole, i) => {
    const line = pastLabel(whole, labelOf(whole.text));
    if (line !== whole) scan.open = undefined;
    if (line.start < front) {
      if (!/^---\s*$|^\s*$/.test(line.text)) push(scan, { kind: 'code', start: line.start, end: line.end, level: 0 });
      return;
    }
    scanLine(scan, line, lines[i + 1], text);
    scan.before = line.text;
  });
  const pastCode = withoutCodes(lines.map(({ text: own }) => own));
  for (const block of scan.blocks) {
    const own = text.slice(block.start, block.end);
    block.text = block.kind === 'code' ? own : withLabel(maskMarkup(apartFromLead(pastCode(own))));
  }
  return withoutCards(scan.blocks);
}

const pastLabel = (line: Line, label: number): Line =>
  label === 0 ? line : { ...line, text: line.text.slice(label), start: line.start + label };

/** `**Problem** Teachers collect …`: what is printed bold before a sentence is no part of it. */
const apartFromLead = (text: string): string =>
  text.replace(/^(\s*(?:\*\*|__)\p{Lu}[\p{L} &-]{2,40}?)(?:\*\*|__)(?=\s+\p{Lu}\p{L}*\s|\s*\n\s*\p{Lu})/u, '$1. ');

/** `User Management, Stores the …`: a label, though a comma follows it. */
const withLabel = (text: string): string =>
  text.replace(/^((?:\p{Lu}[\w/-]*\s+){1,6}(?:Management|Module|Table|Information)),(?=\s+\p{Lu}[\w]*\s)/u, '$1:');

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ text: text.slice(start, end), start, end });
    start = end + 1;
  }
  return markApart(lines);
}

const FEWEST_APART = 3;

function markApart(lines: readonly Line[]): readonly Line[] {
  const marked: Line[] = [];
  let run: Line[] = [];
  const close = (): void => {
    const apart = run.length >= FEWEST_APART && run.every(({ text }) => /^\s*(\d{1,2}[.)]\s*)?\p{Lu}/u.test(text));
    marked.push(...(apart ? run.map((line) => ({ ...line, apart })) : run));
    run = [];
  };
  for (const line of lines) {
    if (line.text.trim() !== '') run.push(line);
    else {
      close();
      marked.push(line);
    }
  }
  close();
  return marked;
}

const ATX = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
/** Signs, numbers, and labels of requirements such as `REQ-01` or `FR-3.2:`. */
const ITEM =
  /^(\s*)(?:[-*+•●▪◦▸▹►‣–]\s+(?:\[[ xX]\]\s+)?(?:(?:REQ|FR|NFR|UR|SR|BR|US|UC|AC)-\d{1,4}(?:\.\d{1,3})*[.:)]?\s+(?=\p{Lu}))?|\[[ xX]?\]\s+|\(?\d{1,3}(?:[.)、]|(?:\.\d{1,3}){1,3}\*?)\s*(?=\D)|\[?(?:REQ|FR|NFR|UR|SR|BR|US|UC|AC|RQ|R|F)[-_. ]?\d{1,4}(?:\.\d{1,3})*[a-z]?\]?[.:)]?\s+(?=\p{Lu})|[（(]\d{1,3}[)）]\s*|[a-z][.)]\s+)(?=\S)/u;
const FENCE = /^\s*(```+|~~~+)\s*(?:\{\.?)?([\w+#-]*)/;

function scanLine(scan: Scan, line: Line, next: Line | undefined, text: string): void {
  if (scanFence(scan, line)) return;
  if (line.text.trim() === '' || /^\s*([-*_=]\s*){3,}$/.test(line.text)) {
    scan.open = undefined;
    return;
  }
  if (isTableLine(line, scan, next)) {
    scanRow(scan, line);
    return;
  }
  scan.headers = undefined;
  scanText(scan, line, next, text);
}

/** `---`, `title: …`, `---` above everything: what the document says of itself. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[\w-][\w .-]*:.*\r?\n)(?:(?!---)[^\n]*\n){0,60}?---[ \t]*(?:\r?\n|$)/;

/** Whether the line belongs to fenced code. */
function scanFence(scan: Scan, line: Line): boolean {
  const [, marks, language = ''] = FENCE.exec(line.text) ?? [];
  const { fence } = scan;
  if (fence !== undefined) {
    if (marks?.startsWith(fence.marks)) scan.fence = undefined;
    else if (line.text.trim() !== '') push(scan, { kind: 'code', start: line.start, end: line.end, level: 0, fence });
    return true;
  }
  if (marks === undefined) return false;
  scan.fence = { marks: marks.slice(0, 3), language: language.toLowerCase() };
  scan.open = undefined;
  return true;
}

function scanText(scan: Scan, line: Line, next: Line | undefined, text: string): void {
  const atx = ATX.exec(line.text);
  const item = ITEM.exec(line.text);
  if (atx) pushHeading(scan, line, atx[1]?.length ?? 1, line.start + line.text.indexOf(atx[2] ?? ''), atx[2] ?? '');
  else if (next && /^ {0,3}(=+|-{3,})\s*$/.test(next.text) && !scan.open) {
    pushHeading(scan, line, next.text.includes('=') ? 1 : 2, line.start, line.text);
  } else if (item && isTitle(line.text.slice(item[0].length), next)) {
    pushHeading(scan, line, 6, line.start + item[0].length, line.text.slice(item[0].length).trim());
  } else if (item) pushItem(scan, line, item, text);
  else if (isBareHeading(line, next, scan)) pushHeading(scan, line, 5, line.start + leading(line.text), line.text.trim());
  else continueOrOpen(scan, line);
}

const leading = (text: string): number => text.length - text.trimStart().length;

function push(scan: Scan, block: Omit<Mutable, 'text'>): Mutable {
  const heading = scan.headings.at(-1)?.index;
  const full: Mutable = { text: '', ...block, ...(heading === undefined ? {} : { heading }) };
  scan.blocks.push(full);
  return full;
}

function pushHeading(scan: Scan, line: Line, level: number, start: number, label: string): void {
  while ((scan.headings.at(-1)?.level ?? 0) >= level) scan.headings.pop();
  push(scan, { kind: 'heading', start, end: Math.min(line.end, start + label.length), level });
  scan.headings.push({ level, index: scan.blocks.length - 1 });
  scan.open = undefined;
  scan.items = [];
}

function pushItem(scan: Scan, line: Line, item: RegExpExecArray, text: string): void {
  const indent = item[1]?.length ?? 0;
  while ((scan.items.at(-1)?.indent ?? -1) >= indent) scan.items.pop();
  const above = scan.items.at(-1)?.index ?? introducer(scan, text);
  const start = line.start + item[0].length;
  scan.open = push(scan, { kind: 'item', start, end: line.end, level: indent, ...(above === undefined ? {} : { parent: above }) });
  scan.items.push({ indent, index: scan.blocks.length - 1 });
}

/** The paragraph that ends with a colon right above a list. */
function introducer(scan: Scan, text: string): number | undefined {
  for (let index = scan.blocks.length - 1; index >= 0; index--) {
    const block = scan.blocks[index];
    if (block?.kind === 'item') continue;
    return block?.kind === 'paragraph' && text.slice(block.start, block.end).trimEnd().endsWith(':') ? index : undefined;
  }
  return undefined;
}

/** `3. Product Management` above a sentence that is neither indented nor an item. */
function isTitle(text: string, next: Line | undefined): boolean {
  const words = text.trim();
  if (next === undefined || !/^\p{Lu}/u.test(next.text) || ITEM.test(next.text) || /[.:!?;,|]/.test(words)) return false;
  const list = words.split(/\s+/);
  return (
    list.length <= 6 && list.filter((word) => /^(\p{Lu}|and|of|the|\/)/u.test(word)).length === list.length && /\s/.test(next.text.trim())
  );
}

/** A short line of its own without a full stop: `Shift management:`. */
function isBareHeading(line: Line, next: Line | undefined, scan: Scan): boolean {
  const words = line.text.trim();
  if (scan.open?.kind === 'paragraph' && !/[.:!?]["”]?\s*$/.test(scan.before)) return false;
  if (words.length > 90 || /[.!?;,]["”)]*$/.test(words) || /[,;]|[.!?]\s+\p{Lu}/u.test(words)) return false;
  const count = words.split(/\s+/).length;
  if (count > 10) return false;
  if (words.endsWith(':')) return !/\b(is|are|has|have|must|can|should|following|follows|includes?|including)\b/i.test(words);
  const capitals = words.split(/\s+/).filter((word) => /^[\p{Lu}\d(]/u.test(word)).length;
  return next !== undefined && count <= 8 && capitals * 5 >= count * 3 && !/\b(is|are|has|have|must|can|should)\b/i.test(words);
}

function continueOrOpen(scan: Scan, line: Line): void {
  const { open } = scan;
  if (open && open.kind !== 'heading' && startsAnew(scan.before, line, scan.width)) {
    const parent = open.parent ?? scan.blocks.indexOf(open);
    scan.open = push(scan, { kind: 'paragraph', start: line.start + leading(line.text), end: line.end, level: 0, parent });
  } else if (open && open.kind !== 'heading') open.end = line.end;
  else {
    if (leading(line.text) === 0) scan.items = [];
    scan.open = push(scan, { kind: 'paragraph', start: line.start + leading(line.text), end: line.end, level: 0 });
  }
}

/** A line without an end that was not wrapped, and a capital: two statements. */
const startsAnew = (before: string, { text: line, apart }: Line, width: number): boolean => {
  const word = /^\s*(\p{L}+)/u.exec(line)?.[1] ?? '';
  const broken = apart || before.trim().length < 60 || before.trimEnd().length + 1 + word.length < width;
  return (
    /[\p{L}\p{N})]\s*$/u.test(before) &&
    ((broken && /^\s*\p{Lu}\p{Ll}+,?\s+\p{Ll}/u.test(line)) ||
      (broken && /^\s*\p{Lu}[\p{L}_]*(?: [\p{L}_]+){0,2}(?:\s+[-–—]\s|\s*\()/u.test(line)) ||
      /^\s*(\p{Lu}\p{Ll}+\s?){1,4}:\s/u.test(line))
  );
};

function isTableLine(line: Line, scan: Scan, next: Line | undefined): boolean {
  if (!line.text.includes('|')) return false;
  return (
    scan.headers !== undefined ||
    (next !== undefined && /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(next.text) && next.text.includes('-'))
  );
}

function scanRow(scan: Scan, line: Line): void {
  scan.open = undefined;
  if (/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line.text)) return;
  const cells = cellsOf(line);
  if (scan.headers === undefined) {
    scan.headers = cells;
    return;
  }
  push(scan, { kind: 'row', start: line.start, end: line.end, level: 0, cells, headers: scan.headers });
}

function cellsOf(line: Line): readonly Cell[] {
  const cells: Cell[] = [];
  for (const match of line.text.matchAll(/(?:\\\||[^|])+/g)) {
    const text = maskMarkup(match[0]);
    if (text.trim() === '' && (match.index === 0 || match.index + match[0].length === line.text.length)) continue;
    cells.push({ text: text.trim(), start: line.start + match.index + leading(text) });
  }
  return cells;
}
