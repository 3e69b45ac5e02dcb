/** What the form of a document says: fields listed under the name of a thing, values under the name of a field. */
import type { Claim, ClaimOf, ThingName } from '../claims/claim.js';
import { countNouns } from '../claims/count-nouns.js';
import type { Block } from '../document/block.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import type { Sentence } from '../language/token.js';
import { FIELD_ROW } from '../patterns/tables.js';
import { nameOfWords } from '../terms/thing-name.js';
import { type Entry, entriesOf } from './entries.js';
import { fieldsIn, valueIn } from './fields.js';
import { type Head, headOf, isEmptyName } from './heads.js';
import { readLine } from './lines.js';
import { type Around, listedClaims } from './listed-claims.js';
import { meantChunks } from './meant-chunks.js';
import { isModelHeading } from './section-kind.js';
import { filledIn, openedIn } from './steps.js';
import { topicOf } from './topics.js';

export interface Structured {
  readonly claims: readonly Claim[];
  /** Things that the form says outright. */
  readonly things: ReadonlyMap<string, ThingName>;
  /** Sentences that are read whole by their form. */
  readonly read: ReadonlySet<number>;
}

export function structuredIn(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  naming: readonly Claim[],
  isSeldom: (key: string) => boolean,
): Structured {
  const entries = entriesOf(blocks, sentences);
  const topic = topicsOf(entries);
  const counts = countNouns(sentences);
  const isSaid = (key: string): boolean => (counts.get(key) ?? 0) > 1;
  const claims: Claim[] = [];
  const read = new Set<number>();
  const opened = new Map<number | undefined, ThingName>();
  for (const entry of entries) {
    const about = topic(entry.block.parent) ?? topic(entry.block.heading);
    const model = isOfModel(entry, entries);
    const around = { about, isSaid: model ? () => true : isSaid };
    for (const found of [...stepsOf(entry, around, opened), ...linesOf(entry, around, read), ...listOf(entry, around)]) {
      claims.push(...(model ? found.claims : found.claims.filter((claim) => !thingsIn(claim).some(isSeldom))));
      for (const index of found.read) read.add(index);
    }
  }
  const rows = naming.filter(isFieldRow).filter((claim) => !read.has(claim.evidence.sentence));
  claims.push(...rows, ...rows.flatMap(referredThing));
  for (const { evidence } of rows) read.add(evidence.sentence);
  const things = claims.flatMap((claim) => (claim.kind === 'thing' || isFieldRow(claim) ? [[claim.thing.key, claim.thing] as const] : []));
  return { claims, things: new Map(things), read };
}

const thingsIn = (claim: Claim): readonly string[] =>
  claim.kind === 'relationship' ? [claim.from.key, claim.to.key] : 'thing' in claim && claim.thing ? [claim.thing.key] : [];

const isFieldRow = (claim: Claim): claim is ClaimOf<'attribute'> => claim.kind === 'attribute' && claim.evidence.pattern === FIELD_ROW;

/** It stands, however deep, in a section that lists what is kept. */
function isOfModel({ block }: Entry, entries: readonly Entry[]): boolean {
  const heading = block.heading === undefined ? undefined : entries[block.heading];
  return heading !== undefined && (isModelHeading(heading.block.text) || isOfModel(heading, entries));
}

/** `| Supplier | reference |`: something that is kept; people are seldom called there as what they are kept. */
function referredThing({ item, evidence }: ClaimOf<'attribute'>): readonly Claim[] {
  if (!/\btype (reference|ref|relation|relationship|lookup|foreign key|fk|link)\b/i.test(item.qualifier)) return [];
  const thing = nameOfWords(item.name.split(' '));
  return thing && !namesPerson(thing.key) && !/^(by|to|from|of|for|parent)$/.test(lastWord(thing.key))
    ? [{ kind: 'thing', thing, evidence }]
    : [];
}

/** What each block is about by its own first words, else by what it stands under. */
function topicsOf(entries: readonly Entry[]): (index: number | undefined) => ThingName | undefined {
  const known = new Map<number, ThingName | undefined>();
  const topic = (index: number | undefined): ThingName | undefined => {
    const entry = index === undefined ? undefined : entries[index];
    if (!entry || index === undefined) return undefined;
    if (!known.has(index)) {
      const [first] = entry.sentences;
      known.set(index, (first && topicOf(first)) ?? topic(entry.block.parent) ?? topic(entry.block.heading));
    }
    return known.get(index);
  };
  return topic;
}

interface Found {
  readonly claims: readonly Claim[];
  readonly read: readonly number[];
}

/** Lists within single sentences. */
function linesOf({ block, sentences }: Entry, around: Around, read: ReadonlySet<number>): readonly Found[] {
  if (block.kind === 'heading' || block.kind === 'row') return [];
  let subject: ThingName | undefined;
  return sentences.map((sentence): Found => {
    const line = readLine(sentence);
    // `SEO metadata (title, description)` among the fields of a product is one of them.
    const isField = read.has(sentence.index) && line?.head.kind === 'name';
    const claims = line && !isField ? listedClaims(line.head, line.lists, { ...around, about: subject ?? around.about }, sentence) : [];
    subject = subjectOf(sentence) ?? labelOf(sentence) ?? subject;
    return { claims, read: claims.length > 0 ? [sentence.index] : [] };
  });
}

/** What the steps of a section enter, of what was opened there last. */
function stepsOf({ block, sentences }: Entry, around: Around, opened: Map<number | undefined, ThingName>): readonly Found[] {
  if (block.kind !== 'item') return [];
  return sentences.flatMap((sentence): readonly Found[] => {
    const thing = openedIn(sentence);
    if (thing) opened.set(block.heading, thing);
    const lists = filledIn(sentence);
    const claims =
      lists.length > 0 ? listedClaims(FIELDS, lists, { ...around, about: opened.get(block.heading) ?? around.about }, sentence) : [];
    return claims.length > 0 ? [{ claims, read: [sentence.index] }] : [];
  });
}

const FIELDS: Head = { kind: 'fields', owner: undefined };

/** A list of lines below one that announces it. */
function listOf({ sentences, children }: Entry, around: Around): readonly Found[] {
  const last = sentences.at(-1);
  const head = last && children.length > 0 ? headOf(last) : undefined;
  if (!last || !head) return [];
  const lists = children.map(({ sentences: [first] }) => {
    if (!first) return [];
    return head.kind === 'values' ? valueIn(first) : fieldsIn(first.tokens, first.index);
  });
  const claims = listedClaims(head, lists, around, last);
  return claims.length > 0
    ? [{ claims, read: [last.index, ...children.flatMap((child) => child.sentences.map(({ index }) => index))] }]
    : [];
}

/** What the sentence before was about: the first noun of it. */
function subjectOf(sentence: Sentence): ThingName | undefined {
  const chunks = meantChunks(sentence);
  const [first] = chunks;
  const said = chunks.some(({ kind }) => kind === 'verb');
  return said && first?.kind === 'noun' && first.preposition === undefined ? nameOfWords(first.phrase.text.split(' ')) : undefined;
}

/** A sentence that is one noun: a label in front of what is said of it. */
const labelOf = (sentence: Sentence): ThingName | undefined => {
  const chunks = meantChunks(sentence).filter(({ kind }) => kind !== 'mark');
  const [only] = chunks;
  return chunks.length === 1 && only?.kind === 'noun' && !isEmptyName(only.phrase.words) ? topicOf(sentence) : undefined;
};
