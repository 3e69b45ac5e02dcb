/**
 * Text → domain model, coverage and stated answers. The stages in order:
 *   1 document  blocks: headings, items, table rows, paragraphs
 *   2 language  sentences of tagged words
 *   3 claims    what each sentence says, by the table of patterns, with weight and evidence; a text that people speak in
 *               (`narrative/`) is read as a whole instead: first which nouns are things, then what is told of them
 *               A few plain sentences (`clauses/`) are read clause by clause
 *   4 assembly  things, members, relationships, rules, keys
 *   5 coverage  every sentence with what it gave
 */
import type { Diagnostic, SourceText } from '../../model/index.js';
import { capital } from '../../util/capital.js';
import type { Reading } from '../reading.js';
import { createSourceIndex } from '../source/source-index.js';
import { assemble, claimsOf } from './assembly/assemble.js';
import { acceptThings } from './assembly/things.js';
import { weighPairs } from './assembly/weigh-pairs.js';
import type { Claim, ThingName } from './claims/claim.js';
import { type ClaimJson, claimToJson, type PlacedClaims, type ProposedClaims, placeClaims } from './claims/claim-json.js';
import { countNouns } from './claims/count-nouns.js';
import { guessFrequentNouns } from './claims/frequent-nouns.js';
import { hostsIn } from './claims/hosts.js';
import { type Manner, mannerOf, saysLittle, surelyTells } from './claims/manner.js';
import { readApart, readLinks, readNaming, readSaid, readTold } from './claims/read-claims.js';
import { rowsOfEach } from './claims/rows-of-each.js';
import type { BriefContext } from './clauses/pair-odds.js';
import { readClauses } from './clauses/read-clauses.js';
import { coverageOf } from './coverage.js';
import type { Block } from './document/block.js';
import { scanBlocks } from './document/scan-blocks.js';
import { doubts, emptiness, guesswork, modelMissing, schemasUnread, tooLong } from './doubts.js';
import { withModelRows } from './forms/model-rows.js';
import { readForms, withWrittenNames } from './forms/read-forms.js';
import { readSentences } from './language/read-sentences.js';
import type { Sentence } from './language/token.js';
import type { PairContext } from './narrative/pair-context.js';
import type { ToldPairWeights } from './narrative/pair-measures.js';
import { TOLD_PAIR_WEIGHTS } from './narrative/pair-weights.js';
import { spokenSentences } from './narrative/plainly/spoken.js';
import { type Disputed, readNarrative } from './narrative/read-narrative.js';
import { isRunningProse } from './narrative/register.js';
import { ruledOut } from './narrative/ruled-out.js';
import type { NarrativeWeights } from './narrative/thing-finder.js';
import { unsaidIn } from './narrative/unsaid.js';
import { NARRATIVE_WEIGHTS } from './narrative/weights.js';
import { clearAsides } from './outlines/clear-asides.js';
import { isOutlined } from './outlines/is-outlined.js';
import { readOutline } from './outlines/read-outline.js';
import { tidyBlocks } from './outlines/tidy-blocks.js';

/** Numbers fitted on texts that the reading of running prose rests on; `bench/reading` reads with others. */
export interface ReadingWeights {
  readonly narrative: NarrativeWeights;
  readonly pairs: ToldPairWeights;
}
export const READING_WEIGHTS: ReadingWeights = { narrative: NARRATIVE_WEIGHTS, pairs: TOLD_PAIR_WEIGHTS };

export function readProse(given: SourceText, proposed: readonly ProposedClaims[] = [], weights: ReadingWeights = READING_WEIGHTS): Reading {
  const source = within(given);
  const index = createSourceIndex(source);
  const { blocks, sentences, claims, things, refused, manner, told, brief } = readAllClaims(source, proposed, weights.narrative);
  const pairs = weighPairs({
    sentences,
    things,
    claims,
    manner,
    ...(told ? { told: { weights: weights.pairs, context: told } } : {}),
    ...(brief ? { brief } : {}),
  });
  const { model, diagnostics } = assemble({
    claims,
    things,
    index,
    title: titleOf(blocks, source),
    pairs,
    brief: manner === 'brief',
    told: manner === 'telling',
    numbered: manner !== 'listing',
  });
  const stated = claimsOf(claims, 'answer').map(({ question, answer, evidence }) => ({
    question,
    answer,
    span: index.span(evidence.start, evidence.end),
    quote: index.quote(evidence.start, evidence.end),
  }));
  const coverage = coverageOf({ sentences, blocks, claims, things, model, index });
  return {
    kind: 'prose',
    model,
    coverage,
    stated,
    diagnostics: [
      ...tooLong(given, source),
      ...emptiness(model.entities.length),
      ...guesswork(claims),
      ...modelMissing(),
      ...schemasUnread(blocks, index),
      ...refused,
      ...diagnostics,
      ...doubts(model),
    ],
  };
}

/** More is no brief. What lies beyond is reported, never read in part sentences. */
const MOST_CHARACTERS = 1_000_000;

function within(source: SourceText): SourceText {
  if (source.text.length <= MOST_CHARACTERS) return source;
  const end = source.text.lastIndexOf('\n', MOST_CHARACTERS);
  return { ...source, text: source.text.slice(0, end > MOST_CHARACTERS / 2 ? end : MOST_CHARACTERS) };
}

export interface ReadClaims {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  /** What the things were accepted by: the claims of the first round. Of running prose only what is out, and what others propose. */
  readonly naming: readonly Claim[];
  readonly manner: Manner;
  /** Of a text that is read as running prose: what it says of pairs of things. */
  readonly told?: PairContext;
  /** Of a text that is read clause by clause: what is known of it beside its pairs. */
  readonly brief?: BriefContext;
  /** What was proposed and not taken. */
  readonly refused: readonly Diagnostic[];
  /** Accepted things by every key that means them. */
  readonly things: ReadonlyMap<string, ThingName>;
}

/** Stages 1 to 3: what every sentence says, before anything is decided. */
export function readAllClaims(
  source: SourceText,
  proposals: readonly ProposedClaims[] = [],
  weights: NarrativeWeights = NARRATIVE_WEIGHTS,
): ReadClaims {
  const scanned = withModelRows(scanBlocks(source.text));
  const outlined = isOutlined(scanned);
  const blocks = outlined ? tidyBlocks(scanned) : scanned;
  const sentences = readSentences(blocks);
  const forms = readForms(blocks, sentences);
  const proposed = placeAll(proposals, source, sentences);
  const placed = { ...proposed, claims: [...proposed.claims, ...forms.drawn] };
  const refused = placed.diagnostics;
  if (outlined) {
    const read = readOutline(blocks, sentences, weights, placed.claims);
    const things = withWrittenNames(withProposed(read.things, placed.claims), forms);
    if (read.things.size > 0) return { ...read, blocks, sentences, manner: 'outlined', refused, things };
  }
  const asides = clearAsides(blocks, sentences);
  const off = new Set(asides.map(({ evidence }) => evidence.sentence));
  const isSaid = ({ kind, evidence }: Claim): boolean => kind === 'excluded' || kind === 'ignored' || !off.has(evidence.sentence);
  const spoken = sentences.filter(({ index }) => !forms.read.has(index));
  const counted = spoken.filter(({ index }) => !off.has(index));
  const stated = { ...placed, claims: [...placed.claims, ...forms.rows] };
  const whole = ({ things, ...read }: ReadClaims): ReadClaims => ({ ...read, sentences, things: withWrittenNames(things, forms) });
  if (surelyTells(counted)) {
    const naming = [...asides, ...readApart(blocks, spoken), ...stated.claims];
    const told = asTold({ blocks, sentences: spoken, naming, placed: stated, source, weights });
    if (told) return whole(told);
  }
  const found = [...asides, ...readNaming(blocks, sentences).filter(isSaid)];
  const naming = [...found, ...placed.claims];
  const said = [...found, ...proposed.claims].filter(({ evidence }) => !forms.read.has(evidence.sentence));
  const manner = mannerOf(counted, said);
  const common = { blocks, sentences, naming, manner, refused };
  if (manner === 'brief') {
    const brief = asBrief(blocks, spoken, said, stated.claims);
    if (brief.things.size > 0) return whole({ ...common, ...brief, ...rowsOfEach(brief, 'any') });
  }
  const told =
    manner === 'telling' && isRunningProse(counted)
      ? asTold({ blocks, sentences: spoken, naming: [...said, ...stated.claims], placed: stated, source, weights })
      : undefined;
  const { claims, things } = told ?? byPatterns(blocks, sentences, naming);
  if (manner === 'telling' && saysLittle(counted, things.size)) {
    const brief = asBrief(blocks, spoken, said, stated.claims);
    if (brief.things.size > things.size) return whole({ ...common, ...brief, manner: 'brief' });
  }
  if (told) return whole(told);
  return things.size === 0
    ? { ...common, ...guessed(blocks, sentences), manner: 'brief' }
    : whole({ ...common, ...rowsOfEach({ claims, things }, 'with-articles') });
}

/** What the patterns say of a text by themselves, in whatever manner it is read. */
export function patternClaims({ text }: SourceText): readonly Claim[] {
  const blocks = scanBlocks(text);
  const sentences = readSentences(blocks);
  return byPatterns(blocks, sentences, readNaming(blocks, sentences)).claims;
}

function byPatterns(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  naming: readonly Claim[],
): Pick<ReadClaims, 'claims' | 'things'> {
  const excluded = new Set([...claimsOf(naming, 'excluded').flatMap((claim) => claim.words), ...hostsIn(sentences, naming)]);
  const { byKey: things, used } = acceptThings(naming, excluded, countNouns(sentences), sentences);
  return { claims: [...readLinks(blocks, sentences, naming, things), ...used], things };
}

const apartIn = (naming: readonly Claim[]): readonly Claim[] => naming.filter(({ kind }) => kind === 'excluded' || kind === 'ignored');

function disputesOver(disputed: readonly Disputed[], source: SourceText): readonly Diagnostic[] {
  if (disputed.length === 0) return [];
  const index = createSourceIndex(source);
  return disputed.map(({ thing, evidence }) => ({
    code: 'read/ruled-out-and-described',
    severity: 'warning',
    message: `The text rules "${thing.key}" out, and says what it has all the same; it was kept.`,
    help: 'Take out the one sentence or the other.',
    spans: [index.span(evidence.start, evidence.end)],
    subject: thing.name,
  }));
}

interface Telling extends Pick<ReadClaims, 'blocks' | 'sentences' | 'naming'> {
  readonly placed: PlacedClaims;
  readonly source: SourceText;
  readonly weights: NarrativeWeights;
}

/** Running prose is read as a whole; what is ruled out, and what others propose, holds there as well. */
function asTold({ blocks, sentences, naming, placed, source, weights }: Telling): ReadClaims | undefined {
  const told = readNarrative(sentences, weights, apartIn(naming));
  if (told.things.size === 0) return undefined;
  const things = withProposed(told.things, placed.claims);
  const disputed = new Set(told.disputed.map(({ thing }) => thing.key));
  const apart = apartIn(naming).filter((claim) => claim.kind !== 'excluded' || !claim.words.some((word) => disputed.has(word)));
  return {
    blocks,
    sentences,
    naming,
    manner: 'telling',
    claims: [...apart, ...placed.claims, ...readTold(blocks, sentences, { ...told, things })],
    things,
    refused: [...placed.diagnostics, ...disputesOver(told.disputed, source)],
    told: told.context,
  };
}

/** A few sentences are read clause by clause. */
function asBrief(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  naming: readonly Claim[],
  proposed: readonly Claim[],
): Pick<ReadClaims, 'blocks' | 'sentences' | 'claims' | 'things' | 'brief'> {
  const read = readClauses(blocks, sentences, [...naming, ...ruledOut(spokenSentences(sentences))]);
  const things = withProposed(read.things, proposed);
  const claims = [...proposed, ...readSaid(blocks, sentences, { claims: read.claims, things })];
  return {
    blocks,
    sentences,
    claims: isRunningProse(sentences) ? [...claims, ...unsaidIn(sentences, read.naming, claims)] : claims,
    things,
    ...(read.context ? { brief: read.context } : {}),
  };
}

/** The things of a text, and those that only another reader knows of. */
function withProposed(things: ReadonlyMap<string, ThingName>, proposed: readonly Claim[]): ReadonlyMap<string, ThingName> {
  const all = new Map(things);
  for (const claim of proposed) if ('thing' in claim && claim.thing && !all.has(claim.thing.key)) all.set(claim.thing.key, claim.thing);
  return all;
}

function placeAll(proposals: readonly ProposedClaims[], source: SourceText, sentences: readonly Sentence[]): PlacedClaims {
  if (proposals.length === 0) return { claims: [], diagnostics: [] };
  const index = createSourceIndex(source);
  const placed = proposals.map((proposed) => placeClaims(proposed, source.text, sentences, index));
  return { claims: placed.flatMap(({ claims }) => claims), diagnostics: placed.flatMap(({ diagnostics }) => diagnostics) };
}

/** The claims of a text in their public form (`claims/claim-json.ts`), in the order of the text. */
export function claimsAsJson(source: SourceText): readonly ClaimJson[] {
  const read = within(source);
  const index = createSourceIndex(read);
  const { claims } = readAllClaims(read);
  return [...claims].sort((a, b) => a.evidence.start - b.evidence.start).flatMap((claim) => claimToJson(claim, index) ?? []);
}

/** Nothing was found: the same stages again, with the nouns that the text keeps coming back to as things. */
function guessed(blocks: readonly Block[], sentences: readonly Sentence[]): Pick<ReadClaims, 'claims' | 'things'> {
  const guesses = guessFrequentNouns(blocks, sentences);
  const things = new Map(guesses.flatMap((claim) => (claim.kind === 'thing' ? [[claim.thing.key, claim.thing] as const] : [])));
  const links = readLinks(blocks, sentences, readNaming(blocks, sentences), things);
  return { claims: [...guesses, ...links], things };
}

function titleOf(blocks: readonly Block[], source: SourceText): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  const text = heading?.text
    .replace(/\s+/g, ' ')
    .replace(/[:.]\s*$/, '')
    .trim();
  if (text) return text.slice(0, 120);
  const name = source.path
    ?.replace(/^.*[\\/]/, '')
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return name && name.length > 1 ? capital(name) : 'Untitled';
}
