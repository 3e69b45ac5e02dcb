/**
 * What a text states in a form of its own, whatever the text around it is like: rows that name a thing and its fields,
 * diagrams of entities. It is given to every manner of reading, and its rows are no sentences.
 */
import type { Claim, ThingName } from '../claims/claim.js';
import { readNaming } from '../claims/read-claims.js';
import type { Block } from '../document/block.js';
import type { Sentence } from '../language/token.js';
import { isModelHeading } from '../outlines/section-kind.js';
import { namesThing, TABLES } from '../patterns/tables.js';
import { diagramClaims } from './diagram-claims.js';
import { diagramsIn } from './diagram-lines.js';

export interface Forms {
  readonly rows: readonly Claim[];
  readonly drawn: readonly Claim[];
  /** Sentences that are rows of such tables, and headings that announce them. */
  readonly read: ReadonlySet<number>;
}

export function readForms(blocks: readonly Block[], sentences: readonly Sentence[]): Forms {
  const stating = new Set(blocks.flatMap((block, index) => (block.kind === 'row' && namesThing(block) ? [index] : [])));
  const said = stating.size === 0 ? [] : sentences.filter(({ block }) => stating.has(block));
  const rows = said.length === 0 ? [] : readNaming(blocks, said, TABLES);
  const found = new Set(rows.map(({ evidence }) => evidence.sentence));
  const full = new Set(said.filter(({ index }) => found.has(index)).map(({ block }) => block));
  const announces = ({ block }: Sentence): boolean => {
    const { kind, text = '' } = blocks[block] ?? {};
    return full.size > 0 && kind === 'heading' && isModelHeading(text);
  };
  return {
    rows,
    drawn: diagramsIn(blocks).flatMap(diagramClaims),
    read: new Set(sentences.filter((sentence) => full.has(sentence.block) || announces(sentence)).map(({ index }) => index)),
  };
}

/** `PurchaseOrder` in a sentence is the purchase order of a form. */
export function withWrittenNames(things: ReadonlyMap<string, ThingName>, forms: Forms): ReadonlyMap<string, ThingName> {
  const all = new Map(things);
  for (const claim of [...forms.rows, ...forms.drawn]) {
    const thing = 'thing' in claim ? claim.thing : undefined;
    if (thing?.key.includes(' ')) all.set(thing.key.replaceAll(' ', ''), all.get(thing.key) ?? thing);
  }
  return all;
}
