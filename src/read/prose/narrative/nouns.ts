/** Noun phrases of running prose: where they begin and end, and the names they may give a thing. */
import { remember } from '../../../util/remember.js';
import { isPluralWord, singularWord } from '../../source/singular.js';
import { isNumeral } from '../language/is-numeral.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { isWhoDoes } from './who-does.js';

export interface Noun {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** First word behind determiners. */
  readonly start: number;
  readonly determiner: string;
  readonly plural: boolean;
  /** Lower-case words without determiners, the last one singular. */
  readonly words: readonly string[];
  /** Adjectives and participles in front do not count as the name. */
  readonly core: readonly string[];
}

const LEADING = new Set(['det', 'num', 'adv', 'poss']);

const COUNTS = /^(cent|dozens?|percent|ten|odd|\d.*)$/;

/** Noun phrases in order; none overlap. */
export function nounsOf(tokens: readonly Token[]): readonly Noun[] {
  const nouns: Noun[] = [];
  for (let i = 0; i < tokens.length; ) {
    const noun = nounAt(tokens, i);
    if (noun) nouns.push(noun);
    i = noun ? noun.to : i + 1;
  }
  return nouns;
}

/** "a pontoon", "each pontoon", "pontoons": whichever of them. */
export const isAny = ({ determiner, plural }: Noun): boolean => /^(a|an|each|every)$/.test(determiner) || (determiner === '' && plural);

export function nounAt(tokens: readonly Token[], from: number): Noun | undefined {
  let start = from;
  while (LEADING.has(tokens[start]?.tag ?? '') && start < from + 5) start++;
  let to = start;
  while (isInside(tokens, to, start)) to++;
  while (to > start && tokens[to - 1]?.tag !== 'noun' && !isNominalised(tokens, to, start)) to--;
  if (to === start) return undefined;
  return build(tokens, from, start, to);
}

/** "the notional in USD", "a voluntary excess": an adjective that stands for a noun at the end of its phrase; not "a list keyed on". */
const isNominalised = (tokens: readonly Token[], to: number, start: number): boolean =>
  tokens[to - 1]?.tag === 'adj' &&
  !(to - start > 1 && tokens[to]?.tag === 'prep' && /ed$/.test(tokens[to - 1]?.lower ?? '')) &&
  /^(punct|conj|prep|aux|pron|wh|to)$/.test(tokens[to]?.tag ?? 'punct') &&
  (isAttributeWord(tokens[to - 1]?.lower ?? '')
    ? to - start > 1 || tokens[start - 1]?.tag === 'det'
    : !REQUIRED.test(tokens[to - 1]?.lower ?? '') &&
      (/^(a|an|each|every)$/.test(tokens[start - 1]?.lower ?? '') ||
        (/^(the|its|their)$/.test(tokens[start - 1]?.lower ?? '') && !/^(is|are|was|be)$/.test(tokens[start - 2]?.lower ?? ''))));

/** "a tag unique across the yard", "the clerk responsible": what is said of a name, behind it. */
const REQUIRED = /^(unique|nullable|optional|mandatory|obligatory|compulsory|responsible|available|present|concerned)$/;

function build(tokens: readonly Token[], from: number, start: number, to: number): Noun {
  const words = tokens
    .slice(start, to)
    .map(({ lower }, i, all) =>
      i === all.length - 1 || (i === all.length - 2 && ROWS.test(all[i + 1]?.lower ?? '')) ? singularWord(lower) : lower,
    );
  let first = 0;
  while (first < words.length - 1 && (tokens[start + first]?.tag !== 'noun' || !isSort(words[first] ?? ''))) first++;
  const last = tokens[to - 1]?.lower ?? '';
  const determiner = tokens
    .slice(from, start)
    .map((token) => token.lower)
    .join(' ');
  return { from, to, start, determiner, plural: isPluralWord(last), words, core: words.slice(first) };
}

const NO_NAMES = new Set(['something', 'anything', 'nothing', 'likewise', '-']);
/** "the refunds table": of refunds. */
const ROWS = /^(tables?|rows?)$/;

function isInside(tokens: readonly Token[], i: number, start: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.text === '/')
    return i > start && /^(noun|adj)$/.test(tokens[i - 1]?.tag ?? '') && /^(noun|adj)$/.test(tokens[i + 1]?.tag ?? '');
  if (token.tag === 'noun' || token.tag === 'adj')
    return !NO_NAMES.has(token.lower) && !isAct(tokens, i) && !(i > start && isWhoDoes(tokens, i)) && !(i > start && isNoName(tokens, i));
  if (token.tag === 'num') return i > start && /^\d/.test(token.text) && tokens[i + 1]?.tag === 'noun';
  if (token.tag === 'part')
    return (
      (tokens[i + 1]?.tag === 'noun' ||
        (tokens[i + 1]?.tag === 'adj' &&
          (tokens[i + 2]?.tag === 'noun' || (tokens[i - 1]?.tag === 'det' && /^(,|and|\.)$/.test(tokens[i + 2]?.lower ?? '.'))))) &&
      (i > start || /^(det|punct|conj|wh)$/.test(tokens[i - 1]?.tag ?? 'punct') || token.lower.endsWith('ed') || isHeld(tokens, i))
    );
  return false;
}

/** "has shipping addresses": what it has, not what it does. */
const isHeld = (tokens: readonly Token[], i: number): boolean =>
  /^(has|have)$/.test(tokens[i - 1]?.lower ?? '') && /ing$/.test(tokens[i]?.lower ?? '') && isPluralWord(tokens[i + 1]?.lower ?? '');

/** "the lines differ", "neighbours ring us": plurals hardly lead a name, and what they do stands in its plain form. */
const isAct = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  const before = i > 0 ? tokens[i - 1] : undefined;
  if (before?.tag !== 'noun' || token === undefined) return false;
  if (/^comes?$/.test(token.lower)) return true;
  const next = tokens[i + 1];
  if (next?.tag === 'noun' || !isPluralWord(before.lower)) return false;
  if (ALSO_NOUN.test(token.lower) && /^(punct|conj)$/.test(next?.tag ?? 'punct')) return false;
  return DOING.test(token.lower) || (verbBase(token.lower) === token.lower && /^(det|pron|adv|wh|num)$/.test(next?.tag ?? ''));
};

/** Adverbs and pasts behind a name, and what one of it does: "a lot likewise", "the pump broke", "a claim breaks down". */
function isNoName(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  const next = tokens[i + 1];
  if (before?.tag !== 'noun' || token === undefined) return false;
  if (token.lower === 'worth' && token.tag === 'adj') return true;
  if (next?.tag === 'noun') return false;
  if (BEHIND.test(token.lower) || NEVER_NOUN.test(token.lower)) return true;
  if (PLACED.test(token.lower) && /^(off|to|against|under|in|on|from)$/.test(next?.lower ?? '')) return true;
  if (!/[^s]s$/.test(token.lower) || isPluralWord(before.lower)) return false;
  const base = verbBase(token.lower) ?? token.lower.slice(0, -1);
  return DOING.test(base) && (!ALSO_NOUN.test(base) || PARTICLE.test(next?.lower ?? ''));
}

const BEHIND =
  /^(likewise|ahead|above|below|near|apart|afterwards|beforehand|alone|altogether|together|instead|first|chose|came|went|began|ran|took|got|gave|told|met|sent|sold|bought|paid|kept|wrote|rang|broke|withheld|happened|dealt|drove|rode|flew|drew|threw|knew|stood|lost|caught|taught|brought|built|fell|wore|spoke|hung|fought|hid|sank|swam|tore)$/;
/** "a name hanging off a title": where one is. */
const PLACED = /^(hanging|sitting|belonging|pointing|referring|attached|lying|living)$/;
/** Verbs that are no nouns, in the present. */
const NEVER_NOUN =
  /^(come|go(es)?|sit|get|let|add|allow|arrive|become|begin|belong|bring|contain|depend|differ|eat|exist|expire|give|happen|have|imply|insist|join|keep|know|maintain|occur|refer|remain|require|see|seem|send|tell|understand|vary|attend|verify)s?$/;
/** Of the verbs below, those whose forms are nouns as well. */
const ALSO_NOUN =
  /^(appear|break|call|cost|cover|fall|lead|live|make|mean|need|nest|own|pay|pick|point|quote|ring|share|show|sign|stand|start|stay|take|turn|want|work|clear|claim|end)$/;
const PARTICLE = /^(down|up|out|off|back|away|over|through|who|whoever|whatever|when)$/;

/** Plain forms of verbs that are hardly ever nouns behind a plural. */
const DOING =
  /^(appear|apply|arrive|ask|behave|belong|break|call|clear|come|consist|consume|contain|cost|cover|depend|differ|earn|exist|expect|expire|fall|get|give|go|happen|have|hold|insist|keep|know|last|lead|live|make|matter|mean|need|nest|occur|own|pay|pick|point|quote|remain|require|ring|rotate|say|see|sell|send|share|show|sign|sit|stand|start|stay|take|tell|tend|turn|vary|want|work|write)$/;

/** Say which one, how much or how good, and never what sort of thing: "the same boat", "a bigger boat", "last boat". */
const ORDINARY =
  /^(same|first|second|third|fourth|fifth|last|next|previous|former|latter|initial|early|earlier|earliest|later|latest|new|newer|newest|old|older|oldest|current|present|actual|real|whole|entire|full|half|given|particular|certain|specific|individual|single|separate|different|various|several|other|another|further|own|proper|main|principal|big|bigger|biggest|large|larger|largest|small|smaller|smallest|little|long|longer|longest|short|shorter|shortest|high|higher|highest|low|lower|lowest|good|better|best|bad|worse|worst|right|wrong|true|exact|rough|average|median|mean|typical|usual|ordinary|common|rare|only|total|maximum|minimum|possible|likely|necessary|available|busy|near|nearest|such|underlying|existing|missing|odd|even|occasional|recent|important|key|relevant|respective|corresponding|distinct|unique|concrete|physical|nice|simple|plain|clear|due|fresh|home|origin|destination|routine|periodic|regular|monthly|weekly|daily|annual|yearly|quarterly|hourly|extra|additional)$/;
export const isSort: (before: string) => boolean = remember(
  (before) => !ORDINARY.test(before) && !/(iest|\w{3}est)$/.test(before) && !COUNTS.test(before) && !isNumeral(before),
);

/** Names that the phrase may stand for: its last one to three nouns. */
export function namesOf(noun: Noun): readonly string[] {
  const names: string[] = [];
  const core = noun.core.length > 1 && /^(row|table)$/.test(noun.core.at(-1) ?? '') ? noun.core.slice(0, -1) : noun.core;
  for (let size = 1; size <= Math.min(3, core.length); size++) names.push(core.slice(-size).join(' '));
  const before = noun.words.slice(0, noun.words.length - noun.core.length).at(-1);
  if (noun.core.length === 1 && before !== undefined && isSort(before)) names.push(`${before} ${noun.core[0]}`);
  return names;
}
