/** Which sentences of a requirements document say nothing about data, by the sections and tables that they stand in. */
import type { Claim } from '../claims/claim.js';
import type { Block } from '../document/block.js';
import type { Sentence } from '../language/token.js';
import { namesThing } from '../patterns/tables.js';
import { rowKind } from './rows.js';
import { type Aside, areCriteria, asideOf, FIGURES, LEFT_OUT, WHO_MAY } from './section-kind.js';

/** The pattern id of what sections say nothing about data. */
const BY_SECTION = 'ignored/section';

/** What a block says of itself; what stands below it is told by it as well. */
type OwnAside = (block: Block) => Aside | undefined;

export function asidesIn(blocks: readonly Block[], sentences: readonly Sentence[], own: OwnAside = ownAside): readonly Claim[] {
  const asideAt = asidesByBlock(blocks, own);
  return sentences.flatMap(({ block, index, start, end }): readonly Claim[] => {
    const why = asideAt(block);
    return why === undefined ? [] : [{ kind: 'ignored', why, evidence: { start, end, sentence: index, pattern: BY_SECTION, weight: 0.9 } }];
  });
}

/** Of every block: why it says nothing about data. A heading hands it on to all below, a paragraph "Out of scope:" to its items. */
function asidesByBlock(blocks: readonly Block[], own: OwnAside): (index: number) => Aside | undefined {
  const known = new Map<number, Aside | undefined>();
  const asideAt = (index: number | undefined): Aside | undefined => {
    const block = index === undefined ? undefined : blocks[index];
    if (index === undefined || !block) return undefined;
    if (!known.has(index)) known.set(index, own(block) ?? asideAt(block.parent) ?? asideAt(block.heading));
    return known.get(index);
  };
  // Who may do what is a list of roles; what is said of people in sentences is said of the data.
  return (index) => {
    const [block, aside] = [blocks[index], asideAt(index)];
    const stated = block !== undefined && aside !== LEFT_OUT && namesThing(block);
    return stated || (block?.kind === 'paragraph' && aside === WHO_MAY) ? undefined : aside;
  };
}

function ownAside(block: Block): Aside | undefined {
  if (block.kind === 'row') return rowAside(block);
  if (block.kind === 'heading') return block.level > 2 && areCriteria(block.text) ? undefined : asideOf(block.text);
  const label = /^([^:.]{3,60}):/.exec(block.text.trim())?.[1];
  const aside = label === undefined ? undefined : asideOf(label);
  return aside !== undefined && LABELLED.has(aside) ? aside : undefined;
}

/** A label in front of a list may be the name of a field: `Status: …`, `Owner: …`. */
const LABELLED: ReadonlySet<Aside> = new Set([LEFT_OUT, WHO_MAY, FIGURES]);

const rowAside = (block: Block): Aside | undefined =>
  rowKind(block).kind === 'other' ? 'is a row of a table that names no fields' : undefined;
