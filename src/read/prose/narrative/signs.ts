/** Places in which things stand more often than other nouns do, beyond those that `inventory.ts` counts. */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import { madeBefore } from './taken-up.js';

export const SIGNS = ['made', 'another', 'headed', 'listHead', 'listNear', 'kept', 'had', 'resumed', 'bracketed'] as const;
export type Sign = (typeof SIGNS)[number];
const ZERO = Object.fromEntries(SIGNS.map((sign) => [sign, 0])) as Record<Sign, number>;
export const noSigns = (): Record<Sign, number> => ({ ...ZERO });

/** What people do to bring something about, or to write it down. */
const MAKING =
  /^(record|log|write|raise|issue|open|create|make|register|enter|add|book|place|store|keep|file|note|hold|take|send|receive|get|run|start|submit|sign|draw|print|produce|assign|set)$/;
const SEVERAL = /\b(another|each|every|no|any|one|two|both|several|many|most|some|few|all)\b/;

/** `colon` is where a list begins in the strand, -1 where none does. */
export const signsAt = (tokens: readonly Token[], noun: Noun, colon: number): readonly Sign[] =>
  TESTS.flatMap(([sign, stands]) => (stands(tokens, noun, colon) ? [sign] : []));

type Test = (tokens: readonly Token[], noun: Noun, colon: number) => boolean;
const TESTS: readonly (readonly [Sign, Test])[] = [
  ['made', (tokens, { from }) => tokens[from - 1]?.tag === 'verb' && MAKING.test(baseAt(tokens, from - 1))],
  ['another', (_tokens, { determiner }) => SEVERAL.test(determiner)],
  ['headed', isHeading],
  ['listHead', (_tokens, { from, to }, colon) => from <= 1 && to <= colon],
  ['listNear', (_tokens, { from, to }, colon) => from > 1 && to === colon],
  ['kept', (tokens, { to }) => isKept(tokens, to)],
  ['had', isHad],
];

const baseAt = (tokens: readonly Token[], at: number): string => verbBase(tokens[at]?.lower ?? '') ?? tokens[at]?.lower ?? '';

/** Where the colon of a strand is that a list follows. */
export function listAfterColon(tokens: readonly Token[]): number {
  const colon = tokens.findIndex(({ text }) => text === ':');
  return colon > 0 && commasIn(tokens.slice(colon)) > 1 ? colon : -1;
}

const HAVING = /^(have|has|had|got|keep|need|want|run|own|sell|use|hold|offer|employ|track|buy|hire|rent|make|do)$/;

/** "We have forty volunteers", "they own boats". */
function isHad(tokens: readonly Token[], { from }: Noun): boolean {
  const verb = tokens[from - 1];
  return (
    (verb?.tag === 'verb' || verb?.tag === 'aux') &&
    HAVING.test(verb.lower) &&
    tokens.slice(Math.max(0, from - 4), from).some(({ tag }) => tag === 'pron')
  );
}

/** What stands before a list of what it has, in another strand: "(name, phone)" behind it, or "Each has …" next. */
export function signsBetween(before: Read, after: Read): readonly (readonly [Noun, Sign])[] {
  const [first] = before.nouns;
  if (after.strand.aside) {
    const start = after.strand.tokens[0]?.start ?? 0;
    const noun = before.nouns.find(({ to }) => {
      const gap = start - (before.strand.tokens[to - 1]?.end ?? start);
      return gap > 0 && gap < 4;
    });
    const told = after.strand.tokens.filter(({ lower }) => isAttributeWord(lower)).length;
    return noun && told > 0 && commasIn(after.strand.tokens) > 0 ? [[noun, 'bracketed']] : [];
  }
  const [opening] = after.openings;
  if (opening?.subject.noun && isMeant(after.strand.tokens)) return [[opening.subject.noun, 'resumed']];
  const each = opening?.subject.pronoun === 'one' && after.strand.tokens[0]?.lower === 'each';
  if (!opening || opening.subject.noun || !(each || /^(it|they|each|this|these|those|both|every|all)$/.test(opening.subject.pronoun ?? '')))
    return [];
  if (before.strand.block !== after.strand.block || !first) return [];
  return [[madeBefore(before, after) ?? first, 'resumed']];
}

/** "Each (lesson) has": the noun is not in the text. */
const isMeant = ([each, noun]: readonly Token[]): boolean => each?.lower === 'each' && noun !== undefined && noun.start === noun.end;

const commasIn = (tokens: readonly Token[]): number => tokens.filter(({ text }) => text === ',').length;

/** "Undertakings.", "Then the residents.", "Members first.", "Recalls: …": what follows is about it. */
function isHeading(tokens: readonly Token[], { from, to }: Noun): boolean {
  const led = tokens
    .slice(0, from)
    .every(({ tag, lower }) => /^(adv|conj|punct)$/.test(tag) || /^(last|now|next|then|finally)$/.test(lower));
  const ended =
    /^(:|\.)?$/.test(tokens[to]?.text ?? '') ||
    (/^(first|next|now|then|too|last)$/.test(tokens[to]?.lower ?? '') && to >= tokens.length - 2);
  return led && from <= 2 && ended;
}

const KEPT =
  /^(recorded|logged|kept|held|stored|noted|tracked|registered|written|entered|raised|issued|made|opened|created|counted|listed|filed)$/;

/** "A reading is logged …", "harvests are always written down", "we want each refund noted". */
const isKept = (tokens: readonly Token[], at: number): boolean =>
  (KEPT.test(tokens[at]?.lower ?? '') && isWanted(tokens, at)) ||
  (/^(is|are|gets?)$/.test(tokens[at]?.lower ?? '') && tokens.slice(at + 1, at + 3).some(({ lower }) => KEPT.test(lower)));

const isWanted = (tokens: readonly Token[], at: number): boolean => {
  const verb = tokens.findLastIndex(({ tag }, i) => i < at && /^(verb|aux|modal)$/.test(tag));
  return (
    verb > 0 &&
    at - verb < 5 &&
    /^(want|need|like|have|get)$/.test(tokens[verb]?.lower ?? '') &&
    /^(we|i|they|he|she|to)$/.test(tokens[verb - 1]?.lower ?? '')
  );
};

const KNOWN_BY = /^(number|no|id|code|reference|ref|name|date|status|type|record|list|book|card|file)$/;

/** What a "docket number" or a "docket's code" is the number of. */
export function identifiedIn({ core }: Noun): string | undefined {
  return core.length > 1 && KNOWN_BY.test(core.at(-1) ?? '') ? core.slice(0, -1).join(' ') : undefined;
}
