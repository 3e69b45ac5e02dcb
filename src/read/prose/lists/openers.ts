/** Words that open a list of what something has: where they stand and how many words they take. */
import { oncePer } from '../../../util/once-per.js';
import { isPluralWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from './attribute-words.js';
import { POSSESSING, RECORDING } from './verbs.js';

export type OpenerKind = 'includes' | 'such-as' | 'has' | 'with' | 'records' | 'recorded' | 'given' | 'label' | 'dash' | 'parenthesis';

export interface Opener {
  readonly kind: OpenerKind;
  /** Index of its first word. */
  readonly at: number;
  /** Index of the first word of the list. */
  readonly from: number;
}

const INCLUDES = new Set(
  'including include includes comprising comprise comprises covering covers namely containing contain contains encompassing encompasses'.split(
    ' ',
  ),
);
/** With the first words of what else says so. */
const INCLUDING = new Set([...INCLUDES, ...'such consist consists consisting composed like supporting e.g. i.e.'.split(' ')]);

/** Number of words that say "including" at `i`; 0 when none do. */
export function inclusionAt(tokens: readonly Token[], i: number): number {
  const word = tokens[i]?.lower ?? '';
  if (!INCLUDING.has(word)) return 0;
  const next = tokens[i + 1]?.lower ?? '';
  const third = tokens[i + 2]?.lower ?? '';
  if (INCLUDES.has(word)) {
    if (tokens[i]?.tag === 'modal' || tokens[i - 1]?.lower === 'not') return 0;
    if (next === 'but' && third === 'not' && tokens[i + 3]?.lower === 'limited' && tokens[i + 4]?.lower === 'to') return 5;
    if (/^(managing|recording|storing|the)$/.test(next) && third === 'following') return 2;
    return /^(managing|recording|storing|but)$/.test(next) && tokens[i + 2]?.tag !== 'punct' ? (next === 'but' ? 0 : 2) : 1;
  }
  if (word === 'such' && next === 'as') return 2;
  if (/^(consist|consists|consisting|composed)$/.test(word) && next === 'of') return 2;
  if (
    word === 'like' &&
    !/^(feels?|looks?|sounds?)$/.test(tokens[i - 1]?.lower ?? '') &&
    (tokens[i - 1]?.text === ',' ||
      isPluralWord(tokens[i - 1]?.lower ?? '') ||
      /^(details|information|data)$/.test(tokens[i - 1]?.lower ?? '')) &&
    tokens[i - 1]?.tag !== 'verb'
  )
    return 1;
  if (word === 'supporting' && tokens[i - 1]?.text === ',' && tokens[i - 2]?.lower === 'management' && tokens[i + 1]?.tag === 'noun')
    return 1;
  if (word === 'e.g.' || word === 'i.e.') return 1;
  return 0;
}

const isNounAnyway = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  return before !== undefined && (before.tag === 'det' || before.tag === 'adj' || before.tag === 'poss') && tokens[i]?.tag !== 'part';
};

/** ", tracking date," and ", recording staff ID and": half a name in a list. */
export function isHalfName(tokens: readonly Token[], i: number): boolean {
  // ", and recording clerk."
  if (tokens[i]?.lower.endsWith('ing') && isPersonNoun(tokens[i + 1]?.lower ?? '') && !isPluralWord(tokens[i + 1]?.lower ?? ''))
    return /^(,|and)$/.test(tokens[i - 1]?.lower ?? '') && /^[.,;]$/.test(tokens[i + 2]?.text ?? '.');
  if (
    !/^(,|and|as)$/.test(tokens[i - 1]?.lower ?? '') ||
    (tokens[i]?.tag === 'verb' && /[^s]s$/.test(tokens[i]?.lower ?? '')) ||
    /^(recording|storing|documenting|saving|capturing|noting|logging|registering|including)$/.test(tokens[i]?.lower ?? '')
  )
    return false;
  for (let end = i + 1; end < i + 4; end++) {
    if (tokens[end]?.tag !== 'noun') return false;
    const next = tokens[end + 1];
    if (next === undefined || next.tag === 'punct' || next.lower === 'and')
      return (
        isAttributeWord(tokens[end]?.lower ?? '') &&
        (!isPluralWord(tokens[end]?.lower ?? '') || /^(results|notes|remarks|details)$/.test(tokens[end]?.lower ?? ''))
      );
  }
  return false;
}

/** The word at `i` is a form of a verb of the set, and used as one. */
export function isVerbOf(tokens: readonly Token[], i: number, verbs: ReadonlySet<string>): boolean {
  const token = tokens[i];
  if (!token || !verbs.has(verbBase(token.lower) ?? '')) return false;
  if (token.tag === 'verb') return true;
  if (token.tag === 'part')
    return token.lower.endsWith('ing') && !isHalfName(tokens, i) && !isNounAnyway(tokens, i) && !isCompound(tokens, i);
  if (token.tag !== 'noun' || i === 0 || isNounAnyway(tokens, i)) return false;
  return tokens[i + 1]?.tag === 'det' || goesOn(tokens, i);
}

/** "The system manages tours, … and records tour prices": a further thing that it does. */
const goesOn = (tokens: readonly Token[], i: number): boolean =>
  /^(records|stores)$/.test(tokens[i]?.lower ?? '') &&
  /^(,|and)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(noun|adj)$/.test(tokens[i + 1]?.tag ?? '') &&
  !/^(after|when|whenever|once|if|upon|each|every)$/.test(tokens[0]?.lower ?? '') &&
  tokens.slice(0, i - 1).some(({ tag, lower }) => tag === 'verb' && /[^s]s$/.test(lower));

/** "recording time", "tracking number": the first half of a name. */
const isCompound = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  const said = tokens
    .slice(Math.max(0, i - 5), i)
    .some((token, at, all) => /^(each|every)$/.test(token.lower) && all[at - 1]?.lower === 'with');
  if (said) return false;
  return before !== undefined && (before.tag === 'noun' || before.tag === 'adj') && tokens[i + 1]?.tag !== 'det' && before.text !== ',';
};

const OPENING = new Set(['(', '[', '（']);
const CLOSING = new Set([')', ']', '）']);

/** Openers of one sentence in order; those inside parentheses are left to the item that has them. */
export const openersOf: (tokens: readonly Token[]) => readonly Opener[] = oncePer((tokens) => {
  const found: Opener[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (OPENING.has(token.text)) {
      if (depth === 0 && i > 0) found.push({ kind: 'parenthesis', at: i, from: i + 1 });
      depth++;
    } else if (CLOSING.has(token.text)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const opener = openerAt(tokens, i);
    if (!opener) continue;
    found.push(opener);
    i = Math.max(i, opener.from - 1);
  }
  return found;
});

/** Half the words of a text, left out before anything is asked of them. */
const OPENS_NOTHING = new Set(
  ', . the a an of and or to in for by on at from is are be can must its their each every all this that'.split(' '),
);

function openerAt(tokens: readonly Token[], i: number): Opener | undefined {
  const token = tokens[i];
  if (!token || OPENS_NOTHING.has(token.lower)) return undefined;
  const included = inclusionAt(tokens, i);
  if (included > 0) {
    const kind = /^(such|like|e\.g\.|i\.e\.)$/.test(token.lower) ? 'such-as' : 'includes';
    const from = afterColon(tokens, i + included);
    return from > i + included && /^(each|every)$/.test(tokens[from]?.lower ?? '') ? undefined : { kind, at: i, from };
  }
  const given = givenAt(tokens, i);
  if (given > 0) return { kind: 'given', at: i, from: i + given };
  if (token.text === ':' && i > 0 && i <= 24) return { kind: 'label', at: i, from: i + 1 };
  if (listsOfEach(tokens, i)) return { kind: 'with', at: i, from: i + 1 };
  const dash = dashAt(tokens, i);
  if (dash > 0 && i > 0) return { kind: 'dash', at: i, from: i + dash };
  if (/^(has|have|having)$/.test(token.lower) && isOwnHave(tokens, i)) return { kind: 'has', at: i, from: i + 1 };
  if (
    token.lower === 'with' &&
    !/^(along|together|associated|linked|related|interact|deal|connected|comply)$/.test(tokens[i - 1]?.lower ?? '') &&
    !isCompared(tokens, i)
  )
    return { kind: 'with', at: i, from: i + 1 };
  if (isVerbOf(tokens, i, POSSESSING) && tokens[i + 1]?.tag !== 'to' && !/^(be|been)$/.test(tokens[i - 1]?.lower ?? ''))
    return { kind: 'has', at: i, from: afterRecording(tokens, i + 1) };
  if (linksIdentifiers(tokens, i) || linksCounted(tokens, i)) return { kind: 'records', at: i, from: i + 1 };
  if (
    isVerbOf(tokens, i, RECORDING) &&
    tokens[i - 1]?.tag !== 'aux' &&
    tokens[i + 1]?.tag !== 'punct' &&
    !/^(to|by)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return { kind: 'records', at: i, from: i + 1 };
  if (token.tag === 'part' && RECORDING.has(verbBase(token.lower) ?? '') && tokens[i - 1]?.tag === 'aux' && /(ed|t|n|d)$/.test(token.lower))
    return { kind: 'recorded', at: i, from: i + 1 };
  return undefined;
}

/** "trips, each trip noting a, b and c": what each of them has. */
const listsOfEach = (tokens: readonly Token[], i: number): boolean =>
  LISTING.has(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.tag === 'noun' &&
  tokens
    .slice(Math.max(0, i - 4), i - 1)
    .some(({ lower }, k, all) => /^(each|every)$/.test(lower) && all.slice(k + 1).every(({ tag }) => /^(noun|adj)$/.test(tag))) &&
  tokens.slice(i + 1, i + 12).some(({ text }) => text === ',');
const LISTING = new Set(
  'involving requiring noting specifying showing listing recording carrying stating holding storing capturing documenting indicating detailing bearing having'.split(
    ' ',
  ),
);

/** "each test requires recording the dose", "needs the recording of a dose": behind it. */
function afterRecording(tokens: readonly Token[], from: number): number {
  const at = tokens[from]?.lower === 'the' ? from + 1 : from;
  if (!/^(recording|storing|registering|documenting|noting|tracking|entering)$/.test(tokens[at]?.lower ?? '')) return from;
  if (at > from) return tokens[at + 1]?.lower === 'of' ? at + 2 : from;
  return tokens[at + 1]?.tag === 'det' ? at + 1 : from;
}

/** "linking user ID and role ID": what is linked is written down by its identifiers. */
const linksIdentifiers = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'linking' && tokens[i + 1]?.tag !== 'det' && tokens.slice(i + 1, i + 5).some(({ lower }) => /^ids?$/.test(lower));

/** "associating parts and their quantities with each kit": how many of which is written down. */
const linksCounted = (tokens: readonly Token[], i: number): boolean =>
  /^(associate|link|include)$/.test(verbBase(tokens[i]?.lower ?? '') ?? '') &&
  /^(verb|part)$/.test(tokens[i]?.tag ?? '') &&
  tokens
    .slice(i + 2, i + 7)
    .some(({ lower }, k, all) => lower === 'and' && all.slice(k + 1, k + 3).some((t) => /^quantit(y|ies)$/.test(t.lower)));

/** "compare the promised date with the actual one". */
const isCompared = (tokens: readonly Token[], i: number): boolean => {
  const verb = tokens.findLastIndex(
    (token, at) => at < i && token.tag !== 'noun' && /^(compar|match|replac|reconcil)(e|es|ed|ing)?$/.test(token.lower),
  );
  return verb >= 0 && !tokens.slice(verb, i).some(({ tag }) => tag === 'punct' || tag === 'wh');
};

/** Marks of a dash at `i`: one, or two that stand together; 0 when there is none. */
export function dashAt(tokens: readonly Token[], i: number): number {
  if (!DASHES.has(tokens[i]?.text ?? '')) return 0;
  return DASHES.has(tokens[i + 1]?.text ?? '') ? 2 : 1;
}
const DASHES = new Set(['-', '–', '—']);

/** Words of "identified by", "is assigned"; 0 when there are none. */
function givenAt(tokens: readonly Token[], i: number): number {
  const word = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  if (DESCRIBED.has(word) && /^(by|with|through)$/.test(next)) return 2;
  return GIVEN.has(word) && tokens[i - 1]?.tag === 'aux' && /^(a|an)$/.test(next) ? 1 : 0;
}
const DESCRIBED = new Set(['identified', 'described', 'characterized', 'characterised', 'defined', 'distinguished', 'represented']);
const GIVEN = new Set(['assigned', 'given', 'allocated']);

/** "including the following attributes: a, b": the list begins behind the colon. */
function afterColon(tokens: readonly Token[], from: number): number {
  for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
    const token = tokens[i];
    if (token?.text === ':') return i + 1;
    if (!token || token.text === ',' || token.text === '(') return from;
  }
  return from;
}

/** Not "has been recorded", "have to pay". */
const isOwnHave = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  // "Only one member can have a given number."
  if (tokens[0]?.lower === 'only' && tokens[1]?.lower === 'one' && i < 6) return false;
  return (
    next !== undefined &&
    next.tag !== 'to' &&
    next.lower !== 'been' &&
    !(next.tag === 'part' && /(ed|en)$/.test(next.lower) && tokens[i + 2]?.tag === 'det')
  );
};
