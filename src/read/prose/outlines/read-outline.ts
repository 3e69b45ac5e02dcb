/**
 * A requirements document → things and claims: what its form says, and its sentences as a whole, without the sections that
 * speak of the project, the screens or the operation.
 */
import type { Claim, ThingName } from '../claims/claim.js';
import { readNaming, readTold } from '../claims/read-claims.js';
import { isNoun } from '../clauses/chunk.js';
import type { Block } from '../document/block.js';
import { namesPerson } from '../language/names-person.js';
import type { Sentence } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { PairContext } from '../narrative/pair-context.js';
import { readNarrative } from '../narrative/read-narrative.js';
import type { NarrativeWeights } from '../narrative/thing-finder.js';
import { thingName } from '../terms/thing-name.js';
import { asidesIn } from './asides.js';
import { isDocumentNoun, isNeverKept } from './document-nouns.js';
import { withFieldReferences } from './field-references.js';
import { DONE } from './fields.js';
import { madeWith } from './made-with.js';
import { meantChunks } from './meant-chunks.js';
import { withOrderSeries } from './order-series.js';
import { isAccount, isLook, isOrder, orderedThings } from './orders.js';
import { rolesNamed, withRoles } from './roles.js';
import { saidTooSeldom } from './said-too-seldom.js';
import { isIntroduction, WHO_MAY, WHO_THEY_ARE } from './section-kind.js';
import { sectionOwners } from './section-owners.js';
import { structuredIn } from './structured.js';

export interface ReadOutline {
  /** Of the first round: what is out, what says nothing, and what patterns found. */
  readonly naming: readonly Claim[];
  readonly claims: readonly Claim[];
  readonly things: ReadonlyMap<string, ThingName>;
  readonly told: PairContext;
}

/** `proposed`: claims of other readers. */
export function readOutline(
  blocks: readonly Block[],
  given: readonly Sentence[],
  weights: NarrativeWeights,
  proposed: readonly Claim[] = [],
): ReadOutline {
  const sentences = given.map(withOrderSeries);
  const asides = asidesIn(blocks, sentences);
  const off = new Set(asides.map(({ evidence }) => evidence.sentence));
  const rest = sentences.filter(({ index }) => !off.has(index));
  const naming = [...asides, ...readNaming(blocks, rest), ...proposed];
  const apart = naming.filter(({ kind }) => kind === 'excluded' || kind === 'ignored');
  const isSeldom = saidTooSeldom(sentences);
  const formed = structuredIn(blocks, rest, naming, isSeldom);
  const ordered = orderedThings(blocks, rest);
  const spoken = rest.filter(({ index }) => !formed.read.has(index));
  const told = readNarrative(spoken, weights, apart, {
    given: new Set([...formed.things.keys(), ...ordered.keys()]),
    isBarred: isDocumentNoun,
    isNever: (key) => isNeverKept(key) || isSeldom(key) || isAccount(key.split(' ')),
  });
  // Users whose roles are listed are more than the guest users among them.
  const people = [...formed.things].filter(([key]) => namesPerson(key));
  const found = new Map([...formed.things, ...told.things, ...people]);
  const roles = rolesNamed(onPeople(sentences, asides));
  const things = withRoles(found, [...formed.claims, ...told.claims], roles);
  const listed = withFieldReferences(formed.claims, things);
  const said = told.claims
    .map((claim) => ofWhatIsMade(claim, sentences[claim.evidence.sentence], things))
    .filter(
      (claim) =>
        !isOfDoer(claim, sentences[claim.evidence.sentence]) &&
        (claim.kind !== 'attribute' || !(leadsUp(sentences[claim.evidence.sentence], blocks) || isDone(claim.item.words))),
    );
  const owned = sectionOwners(blocks, sentences, [...listed, ...said], things);
  const claims = [...apart, ...proposed, ...listed, ...owned, ...readTold(blocks, rest, { ...told, claims: said, things })];
  return { naming, claims, things, told: told.context };
}

/** What sections say of who the people are and what they may do is no data; whom they name is. */
function onPeople(sentences: readonly Sentence[], asides: readonly Claim[]): readonly Sentence[] {
  const people = new Set(
    asides.flatMap((claim) =>
      claim.kind === 'ignored' && (claim.why === WHO_MAY || claim.why === WHO_THEY_ARE) ? [claim.evidence.sentence] : [],
    ),
  );
  return sentences.filter(({ index }) => people.has(index));
}

/** "change priority, add comments": what people do, taken for a list of what something has. */
const isDone = ([first = '', ...rest]: readonly string[]): boolean =>
  DONE.test(first) || (rest.length > 0 && isOrder(first) && !isAttributeWord(rest[0] ?? ''));

/** "The cook should only see the dishes": what people look at is not what they have. */
function isOfDoer(claim: Claim, sentence: Sentence | undefined): boolean {
  const key =
    claim.kind === 'attribute' ? claim.thing.key : claim.kind === 'relationship' && claim.evidence.pattern === LIST ? claim.from.key : '';
  if (key === '' || !sentence || !namesPerson(key)) return false;
  const chunks = meantChunks(sentence);
  const at = chunks.findIndex(({ kind }) => kind === 'verb');
  const verb = chunks[at];
  if (verb?.kind !== 'verb' || verb.passive || !isLook(verb.base) || sentence.tokens.some(({ lower }) => OWN.test(lower))) return false;
  return chunks.slice(0, at).some((chunk) => isNoun(chunk) && thingName(chunk.phrase)?.key === key);
}
const LIST = 'narrative/list';
const OWN = /^(their|his|her|its|own|my|your)$/;

function ofWhatIsMade(claim: Claim, sentence: Sentence | undefined, things: ReadonlyMap<string, ThingName>): Claim {
  const found = claim.kind === 'attribute' && sentence ? madeWith(sentence) : undefined;
  const made = found && things.get(found.made);
  return claim.kind === 'attribute' && found && made && things.get(found.by)?.key === claim.thing.key ? { ...claim, thing: made } : claim;
}

/** What an introduction enumerates is told again, and better, by the sections behind it. */
const leadsUp = (sentence: Sentence | undefined, blocks: readonly Block[]): boolean => {
  const heading = blocks[blocks[sentence?.block ?? -1]?.heading ?? -1];
  return heading !== undefined && isIntroduction(heading.text);
};
