/**
 * Gives each word its class. Closed classes and the verb list come first; what is open is decided by its neighbours and,
 * where one is loaded, by a statistical tagger's opinion. Deterministic for the same tagger.
 */
import { remember } from '../../../util/remember.js';
import { isPluralWord } from '../../source/singular.js';
import { describesInitially } from './describes-initially.js';
import type { Tag, Token } from './token.js';
import type { RawToken } from './tokenize.js';
import { verbsInSeries } from './verbs-in-series.js';
import {
  ADVERBS,
  AUX,
  CONJUNCTIONS,
  DETERMINERS,
  IRREGULAR,
  MODALS,
  NUMBER_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  QUANTIFIERS,
  VERBS,
  WH,
} from './word-classes.js';

/** A tagger's opinion for one word: Universal POS tags. */
export type Opinions = (index: number) => string | undefined;

export function tagTokens(raw: readonly RawToken[], opinions: Opinions): readonly Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < raw.length; i++) {
    const token = raw[i];
    if (!token) continue;
    const lower = token.text.toLowerCase().replaceAll('’', "'");
    const tag =
      token.named || namesInitially(raw, i, lower) || describesInitially(raw, i, verbBase(lower))
        ? 'noun'
        : ordersInitially(raw, i, lower, tokens) || ordersBehindLabel(raw, i, lower, opinions)
          ? 'verb'
          : tagOf(token, lower, raw[i + 1], tokens, opinions(i));
    tokens.push({ text: token.text, lower, start: token.start, end: token.end, tag });
  }
  return verbsInSeries(withOrders(tokens), verbBase);
}

/** "Add, delete, and modify tariffs": several orders at once, at the start or behind a label. */
function withOrders(tokens: Token[]): readonly Token[] {
  const from = tokens.findIndex(({ text }, i) => text === ':' && i < 8) + 1;
  let to = from;
  while (verbBase(tokens[to]?.lower ?? '') === tokens[to]?.lower && tokens[to + 1]?.text === ',') to += 2;
  if (to === from || !/^(and|or)$/.test(tokens[to]?.lower ?? '') || tokens[to + 1]?.tag !== 'verb') return tokens;
  return tokens.map((token, i) => (i >= from && i < to && token.tag === 'noun' ? { ...token, tag: 'verb' } : token));
}

/** "Audit records include …": a verb's plain form opens the sentence, and the verb comes later. */
function namesInitially(raw: readonly RawToken[], i: number, lower: string): boolean {
  // "Booking (date, note)"
  if (i === 0 && lower.endsWith('ing') && raw[1]?.text === '(') return true;
  if (
    i > 1 ||
    (i === 1 && !/^(the|each|every|a|an)$/i.test(raw[0]?.text ?? '')) ||
    verbBase(lower) !== lower ||
    Object.hasOwn(IRREGULAR, lower)
  )
    return false;
  for (let k = i + 1; k <= i + 3; k++) {
    const word = raw[k]?.text.toLowerCase() ?? '';
    if (NOTING.test(lower) && k === i + 1 && /^(information|details|data)$/.test(word) && /^(of|about|on)$/i.test(raw[k + 1]?.text ?? ''))
      return false;
    if (NOTING.test(lower) && k > i + 1 && /^(including|management|information)$/.test(word)) continue;
    if (raw[k] === undefined || raw[k]?.kind !== 'word' || DETERMINERS.has(word) || (PREPOSITIONS.has(word) && word !== 'including'))
      return false;
    if (
      k === i + 2 &&
      !NOTING.test(lower) &&
      isPluralWord(raw[k - 1]?.text.toLowerCase() ?? '') &&
      /^(record|store|track|contain)$/.test(word)
    )
      return true;
    if (/^(includes?|including|contains?|has|have|needs?|must|should|shall|can|is|are|management|information)$/.test(word)) return true;
  }
  return false;
}

/** The base form of a word that may be a verb, else undefined. */
export const verbBase: (lower: string) => string | undefined = remember(baseOf);

function baseOf(lower: string): string | undefined {
  if (lower.length > 20) return undefined;
  if (VERBS.has(lower)) return lower;
  const irregular = Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined;
  if (irregular !== undefined) return irregular;
  for (const [ending, replacements] of ENDINGS) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, -ending.length);
    if (ending === 'es' && !HISSING.test(stem) && !VERBS.has(`${stem}e`)) continue;
    for (const replacement of replacements) if (VERBS.has(stem + replacement)) return stem + replacement;
    if (ending !== 's' && /(.)\1$/.test(stem) && VERBS.has(stem.slice(0, -1))) return stem.slice(0, -1);
  }
  return undefined;
}

/** Behind these the third person ends in `es`: `sites` is no form of "sit". */
const HISSING = /(s|x|z|ch|sh|o)$/;

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
];

function tagOf(token: RawToken, lower: string, next: RawToken | undefined, before: readonly Token[], opinion: string | undefined): Tag {
  if (token.kind === 'number') return 'num';
  if (lower === "'s" && /^(it|that|there|what|who|he|she|here|let|where|how)$/.test(before.at(-1)?.lower ?? '')) return 'aux';
  if (lower === "'s" || lower === "'") return 'poss';
  if (token.kind === 'mark') return 'punct';
  const previous = before.at(-1);
  const closed = closedTag(lower, previous, next);
  if (closed) return closed;
  return openTag(token, lower, before, next, opinion);
}

function closedTag(lower: string, previous: Token | undefined, next: RawToken | undefined): Tag | undefined {
  if (lower === 'not' || lower === 'never') return 'neg';
  if (lower === 'to') return 'to';
  if (MODALS.has(lower) && !(lower === 'may' && previous?.tag === 'prep'))
    return /^(will|can)$/.test(lower) && /^(a|an|the)$/.test(previous?.lower ?? '') ? 'noun' : 'modal';
  if (AUX.has(lower)) return 'aux';
  if (lower === 'that' || lower === 'which')
    return next && /^(is|are|has|have|can|must|may|was|were)$/i.test(next.text) ? 'wh' : lower === 'which' ? 'wh' : 'det';
  if (WH.has(lower)) return 'wh';
  // "a price per thousand"
  if (previous?.lower === 'per' && /^(hundred|thousand|dozen)$/.test(lower)) return 'noun';
  if (/^(related|corresponding)$/.test(lower) && previous?.tag === 'noun' && /^(to|with)$/i.test(next?.text ?? '')) return 'part';
  // "lots have a number", not "lots of oats", "lots more"
  if (lower === 'lots' && !/^(of|more|less|fewer)$/i.test(next?.text ?? '')) return 'noun';
  if (DETERMINERS.has(lower) || (QUANTIFIERS.has(lower) && lower !== 'same'))
    return Object.hasOwn(NUMBER_WORDS, lower) || lower === 'dozen' ? 'num' : 'det';
  if (PRONOUNS.has(lower) || /^(i|we|you|they|he|she|it)'(d|ve|ll|re|m)$/.test(lower)) return 'pron';
  if (CONJUNCTIONS.has(lower)) return 'conj';
  if (PREPOSITIONS.has(lower)) return 'prep';
  if (ADVERBS.has(lower) || (lower === 'well' && previous?.lower === 'as')) return 'adv';
  return undefined;
}

function openTag(token: RawToken, lower: string, before: readonly Token[], next: RawToken | undefined, opinion: string | undefined): Tag {
  const base = verbBase(lower);
  const previous = before.at(-1);
  const after = previous?.tag;
  const participle = base !== undefined && /(ed|ing|en|n|t|d)$|^made$|^done$/.test(lower) && lower !== base;
  if (after === 'modal' && base === undefined && next && !isMark(next) && !lower.endsWith('ly') && token.text === lower) return 'verb';
  if (previous?.lower === 'that' && isDoneBefore(lower, before.at(-2), next)) return 'verb';
  if (before.at(-2)?.lower === 'that' && isDoneBefore(previous?.lower ?? '', before.at(-3), { text: lower }) && after === 'verb')
    return verbBase(previous?.lower ?? '') === undefined ? 'verb' : 'noun';
  // "with start and end mileage"
  if (
    lower === 'end' &&
    previous?.lower === 'and' &&
    before.at(-2)?.lower === 'start' &&
    next &&
    !isMark(next) &&
    !PREPOSITIONS.has(next.text.toLowerCase())
  )
    return 'noun';
  // "Users top up a wallet"
  if (after === 'noun' && before.length <= 3 && isPluralWord(previous?.lower ?? '') && /^(up|off|down|back)$/.test(next?.text ?? ''))
    return 'verb';
  if (after === 'adv' && token.text === lower && !/(ed|ing|ly|s)$/.test(lower) && next && !isMark(next) && manyDo(before)) return 'verb';
  if (base !== undefined && !isTitleWord(token, previous)) {
    if (isObject(lower, base, previous)) return 'noun';
    if (after === 'modal' || after === 'to' || after === 'neg') return 'verb';
    if (previous?.lower === 'only' && (before.at(-2)?.tag === 'modal' || actsOnly(lower, base, before, next))) return 'verb';
    if (previous?.lower === 'and' && lower === base && before.at(-2)?.tag === 'verb' && !isMark(next)) return 'verb';
    // "… of each pool and associate these data with": no noun is followed by a determiner here.
    if (previous?.lower === 'and' && lower === base && next && /^(the|these|this|those|their|its)$/i.test(next.text) && asked(before))
      return 'verb';
    if (lower === base && isFieldWord(next) && after !== undefined && previous?.lower !== 'and' && !NOTING.test(lower)) return 'noun';
    if (after === 'pron' || previous?.lower === 'who' || actsOnIt(lower, base, previous, next)) return 'verb';
    if ((previous?.lower === 'which' || previous?.lower === 'that') && lower !== base && lower.endsWith('s')) return 'verb';
    if (after === 'noun' && lower !== base && lower.endsWith('s') && NOTING.test(base) && asks(next)) return 'verb';
    if (previous?.lower === 'such' && lower.endsWith('ing')) return 'noun';
    if (after === 'aux' && participle) return 'part';
    if (isHalfOfName(lower, base, previous, before)) return 'noun';
    if (after === 'noun' && lower !== base && lower.endsWith('s') && happens(before) && !/^(of|and|or)$/i.test(next?.text ?? ''))
      return 'verb';
    if (after === 'adj' && lower !== base && lower.endsWith('s') && !isMark(next) && opensClause(before) && next && !isFollowedByVerb(next))
      return 'verb';
    if (after === 'det' || after === 'adj' || after === 'poss' || after === 'num')
      return participle && !(after === 'det' && lower.endsWith('ing')) ? 'part' : 'noun';
    if (participle) return /(ed|ing)$/.test(lower) || Object.hasOwn(IRREGULAR, lower) ? 'part' : 'noun';
    if (
      opinion === 'VERB' &&
      !isMark(next) &&
      !(lower === base && isOfSomething(next, base, previous)) &&
      !(lower !== base && lower.endsWith('s') && HAVING.test(next?.text ?? ''))
    )
      return 'verb';
    if (after === 'noun' && next && startsObject(next) && before.at(-2)?.tag !== 'verb') return 'verb';
    if (after === 'noun' && lower === base && before.length <= 3 && isPluralWord(previous?.lower ?? '') && next && !isMark(next))
      return 'verb';
    if (
      after === 'noun' &&
      next &&
      !isMark(next) &&
      lower !== base &&
      lower.endsWith('s') &&
      opensClause(before) &&
      !isFollowedByVerb(next)
    )
      return 'verb';
    if (after === 'noun' && next && !isMark(next) && lower !== base && isActor(before) && !isFollowedByVerb(next)) return 'verb';
    if (previous === undefined && next && !isMark(next) && opinion !== 'NOUN' && lower === base) return 'verb';
  }
  if (opinion === 'ADV' || /ly$/.test(lower))
    return lower.length > 4 &&
      lower.endsWith('ly') &&
      !/^(family|supply|assembly|reply|weekly|daily|monthly|yearly|hourly|anomaly)$/.test(lower)
      ? 'adv'
      : 'noun';
  if (opinion === 'ADJ' || opinion === 'NUM') return 'adj';
  return 'noun';
}

/** "can record …": what follows may be a further thing that somebody can do. */
const asked = (before: readonly Token[]): boolean => before.some(({ tag }) => tag === 'modal' || tag === 'to');

/** "reply to reviews", "the number of logs", "submit resumes": no clause begins here, and no infinitive ends so. */
const isObject = (lower: string, base: string, previous: Token | undefined): boolean =>
  lower !== base &&
  /[^s]s$/.test(lower) &&
  (previous?.tag === 'verb' || /^(to|of|by|between|for|with|from|into|on|at)$/.test(previous?.lower ?? ''));

/** "modification save time": a singular noun is not followed by the plain form of a verb. */
const isHalfOfName = (lower: string, base: string, previous: Token | undefined, before: readonly Token[]): boolean =>
  previous?.tag === 'noun' &&
  lower === base &&
  !Object.hasOwn(IRREGULAR, lower) &&
  !isPluralWord(previous.lower) &&
  !/^(people|staff|personnel|police|freshmen|children|men|women)$/.test(previous.lower) &&
  !before.slice(-6).some((token) => token.tag === 'modal' || token.lower === 'and' || token.lower === 'let');

/** "… and associates it with", "and link them to": nothing else stands before "it". */
const actsOnIt = (lower: string, base: string, previous: Token | undefined, next: RawToken | undefined): boolean =>
  /^(and|or|then)$/.test(previous?.lower ?? '') && /^(it|them)$/i.test(next?.text ?? '') && (lower === base || lower.endsWith('s'));

/** "the branch only allows members to …" */
const actsOnly = (lower: string, base: string, before: readonly Token[], next: RawToken | undefined): boolean =>
  lower !== base && lower.endsWith('s') && before.at(-2)?.tag === 'noun' && next !== undefined && !isMark(next);

const NOTING =
  /^(record|store|save|track|log|capture|maintain|keep|manage|register|handle|include|contain|support|provide|process|monitor|document)$/;

/** "Records the name …", "Record basic customer information": an order or a description without its subject. */
const ordersInitially = (raw: readonly RawToken[], i: number, lower: string, before: readonly Token[]): boolean => {
  const base = verbBase(lower);
  if (base === undefined) return false;
  const [next, third] = [raw[i + 1], raw[i + 2]];
  const previous = before.at(-1);
  const opens =
    previous === undefined ||
    /^[:;]$/.test(previous.text) ||
    (previous.lower === 'and' &&
      before.some((token) => token.tag === 'verb') &&
      (lower === base || before.at(-2)?.tag === 'verb' || INFORMING.test(next?.text ?? '')));
  const goesOn = previous?.text === ',' && lower !== base && before.some((token) => token.tag === 'verb' && token.lower.endsWith('s'));
  if (!(opens || goesOn) || !NOTING.test(base) || !(lower === base || lower === `${base}s` || lower === `${base}es`)) return false;
  if (next === undefined || next.kind === 'mark') return false;
  if (previous?.text === ';') return true;
  if (/^(id|ids|number|time|date|type|name|entry|list)$/i.test(next.text))
    return third !== undefined && third.kind === 'word' && !/^(is|are|and|of)$/i.test(third.text);
  return !/^(get|gets|carry|carries|hold|holds|come|comes|is|are|was|has|have|must|should|can|of|management|table|include|includes|including|contain|contains|need|needs|and)$/i.test(
    next.text,
  );
};

/** "can manage trips and records detailed information for each driver" */
const INFORMING = /^(detailed|basic|relevant|specific|information|details)$/i;

/** "Rankings: Display popular songs": an order behind a label, about several. */
function ordersBehindLabel(raw: readonly RawToken[], i: number, lower: string, opinions: Opinions): boolean {
  const [before, token, next] = [raw[i - 1], raw[i], raw[i + 1]];
  if (before?.text !== ':' || verbBase(lower) !== lower || Object.hasOwn(IRREGULAR, lower) || !/^\p{Lu}\p{Ll}/u.test(token?.text ?? ''))
    return false;
  if (next?.kind !== 'word' || !/^(ADJ|DET)$/.test(opinions(i + 1) ?? '')) return false;
  return raw.slice(i + 2, i + 4).some(({ text }) => isPluralWord(text.toLowerCase()));
}

/** "a bottle that breaks becomes …": no list need know the verb; "what that customers order" goes on in the plural. */
const isDoneBefore = (lower: string, noun: Token | undefined, next: Pick<RawToken, 'text'> | undefined): boolean => {
  const then = next?.text.toLowerCase() ?? '';
  return (
    noun?.tag === 'noun' &&
    !isPluralWord(noun.lower) &&
    /[^s]s$/.test(lower) &&
    (/^(is|has|was|gets|goes|becomes|needs|must)$/.test(then) || (verbBase(then) !== undefined && /[^s]s$/.test(then)))
  );
};

/** "This sign-up records when it was made": what is asked is no noun's. */
const asks = (next: RawToken | undefined): boolean => /^(when|whether|who|whom|how|what|which|if|why|where)$/i.test(next?.text ?? '');

/** "Each reservation records …": a determiner, a name, and no verb so far. */
const opensClause = (said: readonly Token[]): boolean => {
  const before = said.slice(said.findLastIndex(({ text }) => /^[:;]$/.test(text)) + 1);
  return (
    before.length <= 6 &&
    /^(each|every|a|an|the|this)$/.test(before[0]?.lower ?? '') &&
    before.every((token) => token.tag === 'det' || token.tag === 'noun' || token.tag === 'adj')
  );
};
const isFollowedByVerb = (next: RawToken): boolean =>
  /^(includes?|contains?|has|have|is|are|needs?|must|should|can|records?|of|and|or)$/i.test(next.text);

/** "the department transfer of employees": a noun, or one of the few verbs that go on so. */
const isOfSomething = (next: RawToken | undefined, base: string, previous: Token | undefined): boolean =>
  previous?.tag === 'noun' &&
  !isPluralWord(previous.lower) &&
  /^of$/i.test(next?.text ?? '') &&
  !/^(consist|dispose|approve|hear|know|think|tell|inform)$/.test(base);

/** "Simple triggers include": a verb is not followed by another. */
const HAVING = /^(include|includes|contain|contains|have|has|possess|need|needs)$/i;

/** "Each time a member shops", "When a user pays": a subject, and no verb so far. */
const happens = (before: readonly Token[]): boolean => {
  const opens = before.findLastIndex((token) => /^(when|whenever|once|if)$/.test(token.lower));
  const timed = /^(each|every)$/.test(before[0]?.lower ?? '') && before[1]?.lower === 'time';
  const clause = opens > 0 ? before.slice(opens) : before;
  return (
    (opens >= 0 || timed) &&
    clause.length <= 6 &&
    !clause.some((token) => /^(verb|aux|modal|punct)$/.test(token.tag)) &&
    !isPluralWord(before.at(-1)?.lower ?? '')
  );
};

/** "Sensors precisely measure": several of something, and how they do it. */
const manyDo = (before: readonly Token[]): boolean =>
  before.at(-1)?.lower.endsWith('ly') === true && before.at(-2)?.tag === 'noun' && isPluralWord(before.at(-2)?.lower ?? '');

/** "comment time", "order information": half a name. */
const isFieldWord = (next: RawToken | undefined): boolean =>
  /^(information|details|data|content|records?|management|time|date|number|id|name|type|status|table|module)$/i.test(next?.text ?? '');

/** Subjects that are followed by what they do, rarely by a noun of their own. */
const ACTORS = /^(system|platform|application|app|company|module|table|relation|enterprise|organi[sz]ation)$/;

/** "The system records names"; "; berth management stores dates". */
const isActor = (before: readonly Token[]): boolean => {
  const last = before.at(-1)?.lower ?? '';
  if (last !== 'management') return ACTORS.test(last);
  const clause = before.slice(before.findLastIndex(({ text }) => /^[:;]$/.test(text)) + 1);
  return clause.length > 1 && clause.every(({ tag }) => tag === 'noun');
};

/** Capitalised inside a sentence: part of a name. */
const isTitleWord = (token: RawToken, previous: Token | undefined): boolean =>
  /^\p{Lu}/u.test(token.text) && previous !== undefined && previous.lower !== ':' && previous.lower !== '.' && previous.tag !== 'conj';
const isMark = (next: RawToken | undefined): boolean => next === undefined || next.kind === 'mark';
const startsObject = (next: RawToken): boolean => {
  const lower = next.text.toLowerCase();
  return (
    DETERMINERS.has(lower) ||
    QUANTIFIERS.has(lower) ||
    lower === 'to' ||
    lower === 'in' ||
    lower === 'with' ||
    lower === 'by' ||
    lower === 'on'
  );
};
