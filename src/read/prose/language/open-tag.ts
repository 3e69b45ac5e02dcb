/** Words of no closed class: what stands beside one decides, then its clause so far, then the statistical tagger. */
import { isPluralWord } from '../../source/singular.js';
import { happens, isActor, manyDo, mayGoOn, opensClause } from './clause-so-far.js';
import { everydayBase, irregularBase } from './everyday-verbs.js';
import { IRREGULAR_PAST } from './irregular-past.js';
import { SPECIFYING } from './specifying.js';
import type { Tag, Token } from './token.js';
import type { RawToken } from './tokenize.js';
import { verbBase } from './verb-base.js';
import { ADVERBS, CONJUNCTIONS, DETERMINERS, IRREGULAR, PREPOSITIONS, PRONOUNS, QUANTIFIERS, WH } from './word-classes.js';

interface Place {
  readonly token: RawToken;
  readonly lower: string;
  /** The words of the sentence before it. */
  readonly before: readonly Token[];
  readonly next: RawToken | undefined;
  /** The statistical tagger's, where one is loaded. */
  readonly opinion: string | undefined;
}

/** A place, and the base of the verb that the word may be. */
interface VerbPlace extends Place {
  readonly base: string;
  readonly participle: boolean;
}

export function openTag(place: Place): Tag {
  const { token, lower, before, opinion } = place;
  const known = verbBase(lower);
  const built = builtTag(place, known);
  if (built) return built;
  const base = known ?? everydayVerb(place);
  if (base !== undefined && !isTitleWord(token, before.at(-1))) {
    const participle = lower !== base && (/(ed|ing|en|n|t|d)$|^made$|^done$/.test(lower) || irregularBase(lower) !== undefined);
    const verb = { ...place, base, participle };
    const tag = besideTag(verb) ?? clauseTag(verb);
    if (tag) return tag;
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

/** Constructions in which even a word that no list knows as a verb is one, or one that every list knows is none. */
function builtTag({ token, lower, before, next }: Place, base: string | undefined): Tag | undefined {
  const previous = before.at(-1);
  const after = previous?.tag;
  // "Booking: date", "guest (phone), booking (date)"
  if (lower.endsWith('ing') && /^[:(]$/.test(next?.text ?? '') && (after === undefined || /^[,;]$/.test(previous?.text ?? '')))
    return 'noun';
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
  return undefined;
}

/** What the words right beside it settle. */
function besideTag({ lower, before, next, base, participle }: VerbPlace): Tag | undefined {
  const previous = before.at(-1);
  const after = previous?.tag;
  if (isObject(lower, base, previous)) return 'noun';
  if (after === 'modal' || after === 'to' || after === 'neg') return 'verb';
  if (previous?.lower === 'only' && (before.at(-2)?.tag === 'modal' || actsOnly(lower, base, before, next))) return 'verb';
  if (previous?.lower === 'and' && lower === base && before.at(-2)?.tag === 'verb' && !isMark(next)) return 'verb';
  // "… of each pool and associate these data with": no noun is followed by a determiner here.
  if (previous?.lower === 'and' && lower === base && next && /^(the|these|this|those|their|its)$/i.test(next.text) && mayGoOn(before))
    return 'verb';
  if (lower === base && isFieldWord(next) && after !== undefined && previous?.lower !== 'and' && !SPECIFYING.test(lower)) return 'noun';
  if (after === 'pron' || previous?.lower === 'who' || actsOnIt(lower, base, previous, next)) return 'verb';
  if ((previous?.lower === 'which' || previous?.lower === 'that') && lower !== base && lower.endsWith('s')) return 'verb';
  if (after === 'noun' && lower !== base && lower.endsWith('s') && SPECIFYING.test(base) && asks(next)) return 'verb';
  if (previous?.lower === 'such' && lower.endsWith('ing')) return 'noun';
  if (after === 'aux' && participle) return 'part';
  // "other shoppers mark it as helpful"
  if (after === 'noun' && lower === base && isPluralWord(previous?.lower ?? '') && /^(it|them|him|her)$/i.test(next?.text ?? ''))
    return 'verb';
  if (isHalfOfName(lower, base, previous, before)) return 'noun';
  // "a chat with reactions and read receipts": nobody has done anything yet that "and" could go on with.
  if (
    previous?.lower === 'and' &&
    lower === base &&
    before.at(-2)?.tag === 'noun' &&
    isPluralWord(next?.text ?? '') &&
    before.some(({ text }) => text === ',') &&
    !before.some(isActing)
  )
    return 'noun';
  return undefined;
}

/** What its clause so far makes likely, and the tagger's opinion. */
function clauseTag({ lower, before, next, opinion, base, participle }: VerbPlace): Tag | undefined {
  const previous = before.at(-1);
  const after = previous?.tag;
  if (after === 'noun' && lower !== base && lower.endsWith('s') && happens(before) && !/^(of|and|or)$/i.test(next?.text ?? ''))
    return 'verb';
  if (after === 'adj' && lower !== base && lower.endsWith('s') && !isMark(next) && opensClause(before) && next && !isFollowedByVerb(next))
    return 'verb';
  if (after === 'det' || after === 'adj' || after === 'poss' || after === 'num')
    return participle && !(after === 'det' && lower.endsWith('ing')) ? 'part' : 'noun';
  if (participle && opinion === 'VERB' && IRREGULAR_PAST.has(lower) && verbBase(lower) === undefined) return 'verb';
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
  if (after === 'noun' && next && !isMark(next) && lower !== base && lower.endsWith('s') && opensClause(before) && !isFollowedByVerb(next))
    return 'verb';
  if (after === 'noun' && next && !isMark(next) && lower !== base && isActor(before) && !isFollowedByVerb(next)) return 'verb';
  if (previous === undefined && next && !isMark(next) && opinion !== 'NOUN' && lower === base) return 'verb';
  return undefined;
}

const isActing = ({ tag }: Token): boolean => /^(verb|modal|aux|to|wh|part|pron|neg)$/.test(tag);

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

/** "reply to reviews", "the number of logs", "submit resumes", "there are orders": no clause begins here, and no infinitive ends so. */
const isObject = (lower: string, base: string, previous: Token | undefined): boolean =>
  // "date of manufacture": no plain form stands behind "of".
  (lower === base && previous?.lower === 'of') ||
  (lower !== base &&
    /[^s]s$/.test(lower) &&
    (previous?.tag === 'verb' || previous?.tag === 'aux' || /^(to|of|by|between|for|with|from|into|on|at)$/.test(previous?.lower ?? '')));

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

/** "This sign-up records when it was made": what is asked is no noun's. */
const asks = (next: RawToken | undefined): boolean => /^(when|whether|who|whom|how|what|which|if|why|where)$/i.test(next?.text ?? '');

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

/** "comment time", "order information": half a name. */
const isFieldWord = (next: RawToken | undefined): boolean =>
  /^(information|details|data|content|records?|management|time|date|number|id|name|type|status|table|module)$/i.test(next?.text ?? '');

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

/** An everyday verb is a name as often: one behind who may do it, or a participle that no name begins with ("measured values"). */
function everydayVerb({ lower, before, next, opinion }: Place): string | undefined {
  const base = everydayBase(lower);
  if (base === undefined) return undefined;
  const previous = before.at(-1);
  const participle = lower !== base && !lower.endsWith('s');
  if (opinion !== 'VERB' && !(participle && previous?.tag === 'aux')) return undefined;
  return (participle ? mayBeDone(lower, previous, next) : mayBeDoing(lower === base, previous)) ? base : undefined;
}

const mayBeDone = (lower: string, previous: Token | undefined, next: RawToken | undefined): boolean => {
  const going = lower.endsWith('ing');
  if (going && !/^(aux|noun|pron)$/.test(previous?.tag ?? '')) return false;
  return next?.kind === 'word' ? isClosed(next.text.toLowerCase()) : !going;
};

const mayBeDoing = (plain: boolean, previous: Token | undefined): boolean =>
  previous?.tag === 'wh'
    ? !plain || previous.lower === 'who' || previous.lower === 'that'
    : (plain ? /^(pron|modal|to|noun|adv|neg)$/ : /^(pron|noun|adv)$/).test(previous?.tag ?? '');

const CLOSED: readonly ReadonlySet<string>[] = [PREPOSITIONS, DETERMINERS, CONJUNCTIONS, ADVERBS, PRONOUNS, WH];
const isClosed = (word: string): boolean => word === 'to' || CLOSED.some((words) => words.has(word));
