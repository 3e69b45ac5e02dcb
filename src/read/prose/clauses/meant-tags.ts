/** Words of everyday writing that the tagger takes for something else. */
import { isPluralWord } from '../../source/singular.js';
import type { Sentence, Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { NUMBER_WORDS } from '../language/word-classes.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { KEEPING } from '../lists/verbs.js';
import { adverbialEnd } from './adverbials.js';
import { isListedNoun } from './is-listed-noun.js';
import { isKin } from './kin.js';
import { isOnlyVerb } from './only-verb.js';
import { plainTag } from './plain-tag.js';
import { saidPlainly } from './plainly/said-plainly.js';
import { baseOf, CONTRACTED, inflected, isVerbForm } from './verb-words.js';
import { isVerbByPlace } from './verbs-by-place.js';

/** Each word as what it is in a clause. */
export function asMeant(sentence: Sentence): Sentence {
  const tokens = saidPlainly(sentence.tokens);
  const beside = adverbials(tokens);
  const meant = tokens.map((token, i): Token => {
    const tag = beside.has(i) ? 'adv' : meantTag(tokens, i);
    return tag === undefined || tag === token.tag ? token : { ...token, tag };
  });
  return meant.length === sentence.tokens.length && meant.every((token, i) => token === sentence.tokens[i])
    ? sentence
    : { ...sentence, tokens: meant };
}

/** "After a nurse checks a pump, …": when, and not after what. */
function opensOccasion(tokens: readonly Token[]): boolean {
  if (!/^(after|upon)$/.test(tokens[0]?.lower ?? '') || !/^(a|an|any|each|every)$/.test(tokens[1]?.lower ?? '')) return false;
  const comma = tokens.findIndex(({ text }) => text === ',');
  return tokens.slice(2, comma).some(({ tag, lower }, k) => k > 0 && (tag === 'verb' || /^(is|are|has|was)$/.test(lower)));
}

function adverbials(tokens: readonly Token[]): ReadonlySet<number> {
  const beside = new Set<number>();
  let at = 0;
  while (at < tokens.length) {
    // "yes, no or maybe"
    const end = tokens[at]?.tag === 'adj' ? at : adverbialEnd(tokens, at);
    if (end <= at) at++;
    while (at < end) beside.add(at++);
  }
  return beside;
}

function meantTag(tokens: readonly Token[], i: number): Token['tag'] | undefined {
  const { lower } = tokens[i] ?? { lower: '' };
  if (/^(i|we|you|they|he|she|it)['’](d|ve|ll|re|m)$/.test(lower) || /^(my|your|him|her|it|our|them)sel(f|ves)$/.test(lower)) return 'pron';
  if (/^there['’](d|ll|re|s|ve)$/.test(lower)) return 'adv';
  // "when each came back"
  if (/^(came|went|got)$/.test(lower) && /^(each|all|both)$/.test(tokens[i - 1]?.lower ?? '')) return 'verb';
  // "a log of failures, saying which pump"
  if (lower === 'saying' && /^(wh|det)$/.test(tokens[i + 1]?.tag ?? '') && tokens[i - 1]?.tag !== 'det') return 'part';
  // "clerks list theirs", "send them messages", "such as calls"
  if (/^(theirs|ours|hers|mine|yours)$/.test(lower)) return 'pron';
  if (isGivenNoun(tokens, i)) return 'noun';
  // "it only ever happens", "by means of"
  if (lower === 'ever' || (lower === 'means' && tokens[i - 1]?.lower === 'by' && tokens[i + 1]?.lower === 'of')) return 'adv';
  if (/^follows?$/.test(lower) && tokens[i - 1]?.lower === 'as') return 'adv';
  if (i === 0 && opensOccasion(tokens)) return 'wh';
  // "a ride made using a bike"
  if (lower === 'using' && /^(part|noun)$/.test(tokens[i - 1]?.tag ?? '') && /^(det|noun|adj)$/.test(tokens[i + 1]?.tag ?? ''))
    return 'prep';
  if (isSaid(tokens, i) || isTold(tokens, i) || isParticle(tokens, i + 1, i)) return 'verb';
  if (
    isParticle(tokens, i) ||
    /^(maybe|perhaps|possibly)$/.test(lower) ||
    (/^(apart|aside)$/.test(lower) && tokens[i + 1]?.lower === 'from')
  )
    return 'adv';
  if (/^(once|twice|thrice)$/.test(lower) && /^(a|an|per|each|every)$/.test(tokens[i + 1]?.lower ?? '')) return 'adv';
  // "subscribe to published channels"
  if (
    tokens[i]?.tag === 'verb' &&
    tokens[i - 1]?.tag === 'to' &&
    /[^e]ed$/.test(lower) &&
    verbBase(lower) !== lower &&
    tokens[i + 1]?.tag === 'noun'
  )
    return 'part';
  // "a surveyor, of whom name and office are kept"
  if (/^(whom|which)$/.test(tokens[i - 1]?.lower ?? '') && isAttributeWord(lower) && /^(punct|conj)$/.test(tokens[i + 1]?.tag ?? ''))
    return 'noun';
  if (isBound(tokens, i) || isListedNoun(tokens, i)) return 'noun';
  // "about forty", not "a rating is about one pickup".
  if (/^(about|around|roughly|approximately)$/.test(lower) && isNumber(tokens[i + 1]) && !/^(one|1)$/.test(tokens[i + 1]?.lower ?? ''))
    return 'adv';
  if (isKeptFor(tokens, i) || isOwning(tokens, i)) return 'verb';
  // "keep track of permits": they are kept.
  if (opensTrack(tokens, i) || (lower === 'of' && opensTrack(tokens, i - 1))) return 'adv';
  if (isHelper(tokens, i)) return 'aux';
  if (/^who(m|so)?ever$/.test(lower)) return 'pron';
  if (CONTRACTED.test(lower)) return 'aux';
  // "Documents start as drafts", "…: leads come in": no verb opens a clause in -s.
  if (
    (i === 0 || /^[:;]$/.test(tokens[i - 1]?.text ?? '')) &&
    tokens[i]?.tag === 'verb' &&
    /[^s]s$/.test(lower) &&
    verbBase(lower) !== lower &&
    /^(verb|modal|aux)$/.test(tokens[i + 1]?.tag ?? '')
  )
    return 'noun';
  if (i < 2 && namesTeam(tokens)) return i === 0 ? 'noun' : 'verb';
  if (isVerbByPlace(tokens, i)) return 'verb';
  const plain = plainTag(tokens, i);
  if (plain !== undefined) return plain;
  if (lower === 'either' && isVerbForm(tokens[i + 1])) return 'adv';
  if (isHadNoun(tokens, i)) return 'noun';
  if (isOnlyVerb(tokens, i)) return 'verb';
  if (isToldOfEach(tokens, i) || isToldPer(tokens, i) || isSecondOfOne(tokens, i) || isLiked(tokens, i)) return 'verb';
  if (isAdverbAsName(tokens, i)) return 'adj';
  if (isDoing(tokens, i)) return baseOf(lower) === undefined ? 'adv' : 'verb';
  return isName(tokens, i) ? 'noun' : undefined;
}

/** "send them messages", "activities such as calls": no verb can stand there. */
const isGivenNoun = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'verb' &&
  inflected(tokens[i]?.lower ?? '') &&
  /[^s]s$/.test(tokens[i]?.lower ?? '') &&
  ((tokens[i - 1]?.lower === 'as' && tokens[i - 2]?.lower === 'such') ||
    (/^(them|him|her|us|me)$/.test(tokens[i - 1]?.lower ?? '') &&
      /^(send|give|offer|show|assign|write|pay|lend|hand|grant)s?$/.test(tokens[i - 2]?.lower ?? '')));

/** "fourteen", which no list of determiners has, "140". */
const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag === 'num' || (Object.hasOwn(NUMBER_WORDS, token.lower) && token.text === token.lower));

/** "each writes", "what it does differs", "whoever makes one owns it", "the two agree on": no noun can stand there. */
function isDoing(tokens: readonly Token[], i: number): boolean {
  const [token, before, next] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (!token || !before || !next || !/^(noun|adj)$/.test(token.tag)) return false;
  const goesOn =
    /^(prep|pron|det|aux|to|num)$/.test(next.tag) ||
    /^(if|whether|what|who)$/.test(next.lower) ||
    // "both write messages"
    (before.lower === 'both' && next.tag === 'noun' && isPluralWord(next.lower));
  const inflected = /[^s]s$/.test(token.lower) && baseOf(token.lower) !== token.lower;
  if (!goesOn || next.lower === 'of') return false;
  if (/[^s]s$/.test(token.lower) && (before.lower === 'does' || (before.lower === 'what' && next.tag === 'aux'))) return true;
  if (baseOf(token.lower) === undefined) return false;
  if (inflected) return /^(each|one|what|it|he|she|who|does|somebody|someone|everybody|everyone|nobody)$/.test(before.lower);
  return token.lower === baseOf(token.lower) && /^(two|both|they|we|you|i)$/.test(before.lower);
}

/** "they own boats", "clubs own boats": not boats of their own. */
const isOwning = (tokens: readonly Token[], i: number): boolean => {
  if (tokens[i]?.lower !== 'own') return false;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (/^(we|they|you|i|who)$/.test(before?.lower ?? '')) return true;
  return before?.tag === 'noun' && isPluralWord(before.lower) && /^(det|num|noun|adj)$/.test(next?.tag ?? '');
};

/** "has tracks": "has" helps no verb in -s. */
const isHadNoun = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'verb' &&
  /^(has|have|had)$/.test(tokens[i - 1]?.lower ?? '') &&
  (/[^s]s$/.test(tokens[i]?.lower ?? '') ? verbBase(tokens[i]?.lower ?? '') !== tokens[i]?.lower : isAttributeWord(tokens[i]?.lower ?? ''));

/** "An order is for one bike and lists jobs": no jobs are called so. */
const isSecondOfOne = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  (/^(lists|covers|contains|uses|needs|holds|shows|stores|records|tracks|names|hosts|orders|books|rents|stocks|offers|awards)$/.test(
    tokens[i]?.lower ?? '',
  ) ||
    isDoneToMany(tokens, i)) &&
  /^(and|or)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(noun|det|num)$/.test(tokens[i + 1]?.tag ?? '') &&
  (tokens[i + 1]?.tag !== 'noun' || isPluralWord(tokens[i + 1]?.lower ?? '')) &&
  tokens.slice(0, i).some(({ lower, tag }) => /^(is|has)$/.test(lower) || (tag === 'verb' && inflected(lower)));

/** "A mechanic has a phone and repairs engines": no engines are called so. */
const isDoneToMany = (tokens: readonly Token[], i: number): boolean =>
  /[^s]s$/.test(tokens[i]?.lower ?? '') &&
  inflected(tokens[i]?.lower ?? '') &&
  isVerbForm(tokens[i]) &&
  !SINGULAR_S.test(tokens[i]?.lower ?? '') &&
  isPluralWord(tokens[i + 1]?.lower ?? '') &&
  /^(punct|prep|conj|adv)$/.test(tokens[i + 2]?.tag ?? 'punct');

/** "They publish posts and like or share others". */
const isLiked = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'like' && tokens[i]?.tag === 'prep' && /^(and|or)$/.test(tokens[i + 1]?.lower ?? '');

/** "and lists per component the pieces": no list goes on so. */
const isToldPer = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  /^(and|then)$/.test(tokens[i - 1]?.lower ?? '') &&
  inflected(tokens[i]?.lower ?? '') &&
  /[^s]s$/.test(tokens[i]?.lower ?? '') &&
  isVerbForm(tokens[i]) &&
  tokens[i + 1]?.lower === 'per' &&
  tokens[i + 2]?.tag === 'noun' &&
  tokens.slice(i + 3, i + 5).some(({ tag }) => /^(det|wh)$/.test(tag));

/** "Each names delegates", "each lists the halls": "each" tells no plural. */
function isToldOfEach(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.tag !== 'noun' || tokens[i - 1]?.lower !== 'each' || !/[^s]s$/.test(token.lower)) return false;
  if (baseOf(token.lower) === undefined || baseOf(token.lower) === token.lower || SINGULAR_S.test(token.lower)) return false;
  return next?.tag === 'noun' && isPluralWord(next.lower) && !/^(verb|aux|modal)$/.test(tokens[i + 2]?.tag ?? '');
}

const SINGULAR_S =
  /^(sales|sports|goods|works|means|savings|customs|operations|arts|games|accounts|parts|needs|awards|rates|records|claims|arms|dues)$/;

/** "an away team", "an online course", "home team, away team". */
const isAdverbAsName = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'adv' &&
  /^(away|online|offline|inside|outside|overnight|upstream|downstream)$/.test(tokens[i]?.lower ?? '') &&
  (tokens[i - 1]?.tag === 'det' || (tokens[i]?.lower === 'away' && /^([,:(]|and|or)$/.test(tokens[i - 1]?.lower ?? ''))) &&
  tokens[i + 1]?.tag === 'noun';

/** "we need name and phone": what stands right behind "we" is done. */
const isSaid = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  /^(we|i|they|you)$/.test(tokens[i - 1]?.lower ?? '') &&
  verbBase(tokens[i]?.lower ?? '') === tokens[i]?.lower &&
  /^(det|noun|adj|pron|wh)$/.test(tokens[i + 1]?.tag ?? '');

/** "a team's got a name", "the owner's often not", "a visit's done by": no possessor. */
function isHelper(tokens: readonly Token[], i: number): boolean {
  const [token, next, second] = tokens.slice(i, i + 3);
  if (token?.tag === 'pron') return false;
  if (token?.lower === 'got') return /^('s|’s|has|have|had)$|['’]ve$/.test(tokens[i - 1]?.lower ?? '');
  if (token?.tag !== 'poss' || !next || !/^['’]s$/.test(token.lower)) return false;
  if (/^(got|been|not|never|always|often|a|an|the)$/.test(next.lower)) return true;
  return next.tag === 'part' && /^(by|in|on|at|to|for|from|with|until)$/.test(second?.lower ?? '');
}

/** "I dye yarn", "we'd want photos", "what they owe to us", "she tunes it": behind such a word stands its verb, known or not. */
function isTold(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  const like = token?.lower === 'like' && /^(i|we|they|others)$/.test(tokens[i - 1]?.lower ?? '');
  if (!token || !(like || /^(noun|adj)$/.test(token.tag)) || !/^\p{Ll}+$/u.test(token.text)) return false;
  if (tokens[i - 1]?.lower === 'that' && tokens[i - 2]?.lower === 'those')
    return !/[^su]s$/.test(token.lower) && baseOf(token.lower) !== undefined;
  const who = tokens[i - 1]?.tag === 'adv' ? tokens[i - 2] : tokens[i - 1];
  const known = baseOf(token.lower) !== undefined;
  if (!who || (!known && (!next || !/^(det|noun|adj|pron|num|prep|to|wh|adv|part|poss)$/.test(next.tag)))) return false;
  const third = /([^su]s|ed)$/.test(token.lower);
  if (/^(i|we|they)$/.test(who.lower) || (who.lower === 'others' && known)) return !/[^su]s$/.test(token.lower);
  if (/^(i|we|they|you|he|she|it)['’](d|ll)$/.test(who.lower)) return !third;
  return third && (/^(he|she)$/.test(who.lower) || (tokens[i - 1] === who && isKin(tokens, i - 2)));
}

/** "send in comments", "hand in one essay": the little word belongs to the verb. */
const isParticle = (tokens: readonly Token[], i: number, verb = -1): boolean =>
  /^(prep|adv)$/.test(tokens[i]?.tag ?? '') &&
  (verb < 0 || (tokens[verb]?.tag === 'noun' && !/^(det|adj|poss|noun)$/.test(tokens[verb - 1]?.tag ?? 'det'))) &&
  PHRASAL.test(`${verbBase(tokens[i - 1]?.lower ?? '') ?? tokens[i - 1]?.lower} ${tokens[i]?.lower}`) &&
  /^(det|noun|adj|num|part)$/.test(tokens[i + 1]?.tag ?? '');
const PHRASAL =
  /^(send (in|out|off)|hand (in|out|over)|fill (in|out)|type in|put (up|down|away|forward)|set up|pick up|carry out|write (down|up)|tick off|take (out|back|down)|bring (in|back)|throw (out|away)|check out|turn in|give (out|back)|hang up|call off|look up|draw up|make up|sign off|note down|phone in|ring up|hold back|lay down)$/;

/** "For each trap record where it was set and the bait": an order, though the words could be one name. */
function isKeptFor(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.tag !== 'noun' || !KEEPING.has(token.lower) || i < 3) return false;
  if (!/^(for|of|per|on|at|with|about|during)$/.test(tokens[0]?.lower ?? '') || !/^(each|every|a|an|any|the)$/.test(tokens[1]?.lower ?? ''))
    return false;
  if (!tokens.slice(2, i).every(({ tag }) => /^(noun|adj)$/.test(tag)) || !/^(det|wh|noun|adj)$/.test(next?.tag ?? '')) return false;
  return next?.tag === 'wh' || !tokens.slice(i + 1).some(({ tag }) => /^(verb|aux|modal|pron)$/.test(tag));
}

const opensTrack = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'track' && tokens[i + 1]?.lower === 'of' && /^(keep|keeps|keeping)$/.test(tokens[i - 1]?.lower ?? '');

/** "Customer, Order, Order Line": a name, though it is spelled like a verb. */
function isName(tokens: readonly Token[], i: number): boolean {
  const [token, before, next] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (!before || token?.tag !== 'verb') return false;
  // "react to messages": no infinitive ends in -s.
  if (before.tag === 'to' && /[^s]s$/.test(token.lower) && verbBase(token.lower) !== token.lower) return true;
  if (!/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  const ends = next === undefined || next.tag === 'punct' || next.tag === 'conj';
  // "Gate management: Open, close and oil the gates": orders, not names.
  if (before.text === ':' && ends && verbBase(token.lower) === token.lower && tokens[i + 2]?.tag === 'verb') return false;
  return before.text === ':' ? ends : before.tag !== 'punct' || ends || /^\p{Lu}/u.test(next.text);
}

/** "Support opens tickets": who works there, not what is to be done. */
const namesTeam = (tokens: readonly Token[]): boolean =>
  /^(support|staff|dispatch|billing|control)$/.test(tokens[0]?.lower ?? '') &&
  /[^s]s$/.test(tokens[1]?.lower ?? '') &&
  verbBase(tokens[1]?.lower ?? '') !== undefined &&
  /^(noun|det|adj)$/.test(tokens[2]?.tag ?? '');

/** "with a date, start and end": in a list of what is kept, a property. */
const isBound = (tokens: readonly Token[], i: number): boolean =>
  /^(start|end|finish)$/.test(tokens[i]?.lower ?? '') &&
  tokens[i]?.tag === 'verb' &&
  /^([,:(]|and|with|the|by|whose|their)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^([,.;)]|and)$/.test(tokens[i + 1]?.lower ?? '.') &&
  tokens.slice(0, i).some(({ lower }) => /^([:(]|with|has|have|having|is|are|whose)$/.test(lower));
