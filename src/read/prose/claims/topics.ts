/** Which thing the text speaks of: the list item's label, the heading, the subject of the sentence before. */
import { isPluralWord } from '../../source/singular.js';
import type { Block } from '../document/block.js';
import type { Sentence } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { Mentions } from '../terms/mentions.js';
import { nameOfWords } from '../terms/thing-name.js';
import type { Claim, ThingName } from './claim.js';

export interface TopicTracker {
  readonly topic: (sentence: Sentence) => ThingName | undefined;
  /** What the label that opens the sentence's own block names. */
  readonly label: (sentence: Sentence) => ThingName | undefined;
  readonly module: (sentence: Sentence) => ThingName | undefined;
  /** What the item names that the sentence's block stands under. */
  readonly caption: (sentence: Sentence) => ThingName | undefined;
  readonly heading: (sentence: Sentence) => ThingName | undefined;
  /** After the first round over a sentence. */
  readonly named: (sentence: Sentence, claims: readonly Claim[]) => void;
  /** Before and after the second round over a sentence. */
  readonly mentioned: (sentence: Sentence, mentions: Mentions) => void;
  readonly close: (sentence: Sentence, mentions: Mentions) => void;
}

export function trackTopics(blocks: readonly Block[], things?: ReadonlyMap<string, ThingName>): TopicTracker {
  const byBlock = new Map<number, ThingName>();
  const heading = oncePerBlock((index) => headingThing(blocks, index, things));
  const caption = oncePerBlock((index) => labelThing(blocks[index], things));
  const label = oncePerBlock((index) => ownLabel(blocks[index], things));
  const table = oncePerBlock((index) => overTable(blocks, index, things));
  const inherited = (index: number): ThingName | undefined => {
    const parent = blocks[index]?.parent;
    return parent === undefined ? undefined : (byBlock.get(parent) ?? caption(parent));
  };
  let last: { readonly block: number; readonly thing: ThingName } | undefined;
  return {
    module: (sentence) => {
      const named = moduleIn(sentence);
      if (named) last = { block: sentence.block, thing: named };
      return last?.block === sentence.block ? last.thing : undefined;
    },
    topic: ({ block }) => byBlock.get(block) ?? label(block) ?? table(block) ?? inherited(block),
    label: ({ block }) => label(block),
    caption: ({ block }) => caption(blocks[block]?.parent),
    heading: (sentence) => heading(blocks[sentence.block]?.heading),
    named: (sentence, claims) => {
      const claim = claims.find((c) => c.kind === 'attribute' || c.kind === 'event' || c.kind === 'thing');
      if (claim && 'thing' in claim && claim.thing) byBlock.set(sentence.block, claim.thing);
    },
    mentioned: () => undefined,
    close: (sentence, mentions) => {
      const first = mentions[0];
      if (first) byBlock.set(sentence.block, first.thing);
    },
  };
}

function oncePerBlock(name: (index: number) => ThingName | undefined): (index: number | undefined) => ThingName | undefined {
  const known = new Map<number, ThingName | undefined>();
  return (index) => {
    if (index === undefined) return undefined;
    if (!known.has(index)) known.set(index, name(index));
    return known.get(index);
  };
}

/** "The course selection management module …", "In the order module, …". */
function moduleIn({ tokens }: Sentence): ThingName | undefined {
  const at = tokens.findIndex((token, i) => i < 9 && /^(module|section)$/.test(token.lower));
  const from = tokens.findIndex((token) => token.tag === 'noun' || token.tag === 'adj');
  return at > 0 && from >= 0 && from < at ? nameOfWords(tokens.slice(from, at).map((token) => token.text)) : undefined;
}

/** `Message management: …` → message; only where the block opens with a label. */
function ownLabel(block: Block | undefined, things: ReadonlyMap<string, ThingName> | undefined): ThingName | undefined {
  return block && /^[^:.]{2,60}:/.test(block.text) ? labelThing(block, things) : undefined;
}

const ONE = '(?:(?:a|an|the|each|every|all|our) )?([a-z-]+(?: [a-z-]+)?)';
const ANNOUNCES: readonly RegExp[] = [
  new RegExp(`^${ONE} (?:has|have|holds?|keeps?|includes?|contains?|carr(?:y|ies)|stores?|consists? of|comes with|needs?)\\b`, 'i'),
  new RegExp(`\\b(?:fields|columns|attributes|properties|details|data) (?:of|for|on|in) ${ONE}[:.]?$`, 'i'),
  new RegExp(`^(?:for|of|per|about|on) ${ONE},? (?:we|the system|the app|you|they|i)\\b`, 'i'),
  new RegExp(`^${ONE} fields[:.]?$`, 'i'),
];

/** "A voucher has these fields:", "Fields of a voucher", right above a table of fields. */
function overTable(blocks: readonly Block[], row: number, things: ReadonlyMap<string, ThingName> | undefined): ThingName | undefined {
  let at = row;
  while (blocks[at]?.kind === 'row') at--;
  const block = blocks[at];
  if (at === row || !block || block.text.length > 120) return undefined;
  const said = block.text.trim().replace(/\s+/g, ' ');
  const words = ANNOUNCES.map((announces) => announces.exec(said)?.[1]).find((named) => named !== undefined);
  const name = words === undefined ? undefined : nameOfWords(words.split(' '));
  return name && (things ? things.get(name.key) : name);
}

/** `3. Course management` → course; only known things once they are known. */
function headingThing(blocks: readonly Block[], index: number, things: ReadonlyMap<string, ThingName> | undefined): ThingName | undefined {
  const block = blocks[index];
  const own = labelThing(block, things);
  return own ?? (block?.heading === undefined ? undefined : headingThing(blocks, block.heading, things));
}

/** `2.3 Triage`, `4) Orders` */
const NUMBERING = /^\d+(?:\.\d+)*[.)]?\s+/;

function labelThing(block: Block | undefined, things: ReadonlyMap<string, ThingName> | undefined): ThingName | undefined {
  if (!block) return undefined;
  const label = block.text.split(/[:–—]/)[0]?.trim() ?? '';
  const words = label.replace(NUMBERING, '').split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 8 || isSentence(words)) return undefined;
  const name = nameOfWords(withoutTask(words));
  if (!name) return undefined;
  return things ? things.get(name.key) : name;
}

/** `A bookshop sells old books:` opens what follows, and is no name. */
const isSentence = ([first = '', ...rest]: readonly string[]): boolean =>
  /^(an?|the|our|each|every)$/i.test(first) &&
  rest.slice(1, -1).some((word) => /^\p{Ll}+[^s]s$/u.test(word) && verbBase(word) !== undefined);

/** `View branch information`, `Update members`: a task on a screen, by what it is done to. */
const TASK =
  /^(add|delete|modify|edit|manage|update|view|query|browse|record|register|publish|upload|download|generate|maintain|create|enter|track|handle)$/i;

const withoutTask = (words: readonly string[]): readonly string[] => {
  const last = words.at(-1) ?? '';
  const several = isPluralWord(last.toLowerCase()) || /^(information|info|data)$/i.test(last);
  return words.length > 1 && several && TASK.test(words[0] ?? '') && /^\p{Ll}/u.test(words[1] ?? '') ? words.slice(1) : words;
};
