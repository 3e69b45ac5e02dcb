/**
 * The fields that items list below the name of a thing, in a section that says what is kept: `## Data model`, `### Plot`,
 * `- area_m2 (decimal)`. They are rows of a table in all but their marks, so they become such rows, whatever the text around is.
 */
import type { Block, Cell } from '../document/block.js';
import { asideOf, isIntroduction, isModelHeading, plainHeading } from '../outlines/section-kind.js';
import { isFieldsLabel } from './is-fields-label.js';

export function withModelRows(blocks: readonly Block[]): readonly Block[] {
  const models = new Set<number>();
  blocks.forEach(({ kind, text, heading }, i) => {
    if (kind === 'heading' && (isModelHeading(text) || (heading !== undefined && models.has(heading)))) models.add(i);
  });
  if (models.size === 0) return blocks;
  const rows = new Map<number, Block>();
  for (const [heading, items] of itemsBelow(blocks, models)) {
    const entity = entityOf(blocks[heading]?.text ?? '');
    const found = items.flatMap(([index, block]): readonly (readonly [number, Block])[] => {
      const row = entity === undefined ? undefined : rowOf(block, entity);
      return row ? [[index, row]] : [];
    });
    if (found.length >= FEWEST && found.length >= MOSTLY * items.length) for (const [index, row] of found) rows.set(index, row);
  }
  return rows.size === 0 ? blocks : blocks.map((block, i) => rows.get(i) ?? block);
}

const FEWEST = 2;
const MOSTLY = 0.6;

/** Of headings below that of the model: their items, and those below a label such as `Fields:`. */
function itemsBelow(blocks: readonly Block[], models: ReadonlySet<number>): ReadonlyMap<number, readonly (readonly [number, Block])[]> {
  const below = new Map<number, (readonly [number, Block])[]>();
  let label = '';
  blocks.forEach((block, i) => {
    const { kind, heading, parent, text } = block;
    if (kind === 'heading') label = '';
    if (kind === 'paragraph') label = /^[\s*_]*([\p{L} ]{3,30}):?[\s*_]*$/u.exec(text)?.[1]?.trim().toLowerCase() ?? '';
    if (kind !== 'item' || heading === undefined || !models.has(heading) || isModelHeading(blocks[heading]?.text ?? '')) return;
    if ((parent !== undefined && blocks[parent]?.kind === 'item') || !(label === '' || isFieldsLabel(label))) return;
    const list = below.get(heading);
    if (list) list.push([i, block]);
    else below.set(heading, [[i, block]]);
  });
  return below;
}

/** `Model 4: Rent Payment`, `2. plots table`, `Users` */
function entityOf(heading: string): string | undefined {
  const name = heading
    .replace(/[`*_]{1,2}(?=\p{L})|(?<=\p{L})[`*]{1,2}/gu, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^\s*[\d.]+\s*[.):-]?\s*/, '')
    .replace(/^\s*(?:model|entity|table|object|class|collection)\s*(?:\d+[\d.]*)?\s*[:.–—-]\s*/i, '')
    .replace(/\s+(?:table|model|entity|object|collection|schema)\s*$/i, '')
    .replace(/:\s*$/, '')
    .trim();
  // `Users`, `Reports`: alone it is the name of a thing here.
  const known = (/\s/.test(name) && asideOf(heading) !== undefined) || isIntroduction(heading) || NO_ENTITY.test(plainHeading(heading));
  return known || !/^\p{L}[\p{L}\d_ -]{1,40}$/u.test(name) || name.split(/\s+/).length > 4 ? undefined : name;
}

const NO_ENTITY =
  /\b(relationships?|relations|enums?|enumerations?|index(es)?|constraints?|notes?|diagrams?|rules?|models|entities|tables|fields|attributes|validation|migrations?|storage|polic(y|ies))$/;

const LINE = /^\s*(`?)([\p{L}_][\p{L}\d_ /-]{0,40}?)\1(?:\s*\(([^()]*)\))?\s*(?:[:=–—-]\s*(.*))?$/su;

function rowOf(block: Block, entity: string): Block | undefined {
  const plain = block.text.trimEnd();
  const [, , name = '', inside = '', rest = ''] = LINE.exec(plain.replace(/\.$/, '')) ?? [];
  if (name === '' || name.trim().split(/\s+/).length > 4 || REFERS.test(name)) return undefined;
  const at = block.start + plain.indexOf(name);
  const [note, choice] = choicesOf(inside === '' ? rest : inside);
  const said = [note, inside === '' ? '' : rest].filter(Boolean).join('; ');
  const cell = (text: string): Cell => ({ text: text.trim(), start: at });
  const { parent: _, ...own } = block;
  return { ...own, kind: 'row', level: 0, headers: HEADERS, cells: [cell(name), cell(entity), cell(choice ? 'enum' : ''), cell(said)] };
}

const HEADERS: readonly Cell[] = ['Field', 'Entity', 'Type', 'Notes'].map((text) => ({ text, start: 0 }));

/** What a thing has to do with others is told apart from its fields. */
const REFERS = /^(belongs to|has (many|one|a)|references?|relates to|created by|owned by|contains|used (by|in))$/i;

/** `enum: open | let`, `free, let, closed`: what may be chosen, where none of it is a type or a constraint. */
function choicesOf(note: string): readonly [note: string, isChoice: boolean] {
  const text = note.replace(/`/g, '').trim();
  const listed = /^enum(?:eration)?\s*[:(]\s*(.+?)\)?$/i.exec(text)?.[1];
  if (listed !== undefined) return [listed.replaceAll('|', ','), true];
  const parts = text.split(/\s*[,|]\s*/).filter(Boolean);
  const choice = parts.length > 1 && parts.every((part) => part.split(/\s+/).length <= 2 && !TYPED.test(part));
  return [choice ? parts.join(', ') : text, choice];
}

const TYPED =
  /^(strings?|text|(var)?char.*|(big|small)?int(eger)?s?|numbers?|numeric|decimal.*|float|double|money|bool(ean)?|dates?|date-?time|time.*|uuid|json.*|arrays?.*|list.*|enum.*|unique.*|required|optional|nullable|(not )?null|primary.*|pk|foreign.*|fk.*|index.*|auto.*|generated|default.*|min.*|max.*|refs?.*|ids?|computed|hashed|encrypted|e\.?g\.?.*|etc\.?|.*\d.*)$/i;
