/** Classes of words in speech that lists of requirements hardly need: contractions, "now", verbs of saying after a name. */
import { remember } from '../../../../util/remember.js';
import { isPluralWord } from '../../../source/singular.js';
import { isNumeral } from '../../language/is-numeral.js';
import { isIrregularParticiple } from '../../language/past.js';
import type { Sentence, Tag, Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { withNewcomers } from '../newcomers.js';
import { isAskedNoun } from './asked-noun.js';
import { isByDeed } from './by-deed.js';
import { isCommandWord } from './command-words.js';
import { isCommanded } from './commanded.js';
import { withEachNamed } from './each-of-those.js';
import { HANGING } from './hanging.js';
import { joinMany } from './join-many.js';
import { joinSized } from './join-sized.js';
import { isLabelWord } from './label-words.js';
import { isNamedAmong } from './named-among.js';
import { occasionFirst } from './occasion-first.js';
import { isPlainDeed } from './plain-deeds.js';
import { plainer } from './plainer.js';
import { propertiesInPassing } from './properties-in-passing.js';
import { propertiesPlainly } from './properties-plainly.js';
import { saidPlainly } from './said-plainly.js';
import { toldTwice } from './told-twice.js';
import { isVerbAsName } from './verb-as-name.js';
import { withNounsOfText } from './with-nouns-of-text.js';
import { withoutManner } from './without-manner.js';
import { withoutRefused } from './without-refused.js';

const CONTRACTION = /^(i|we|you|they|he|she|it|who|there|that|what|this|somebody|someone|everybody|nobody)['’](ve|d|ll|re|m|s)$/;
/** "we've" and "I'd" speak of whom "we" and "I" speak. */
const CONTRACTED = /['’](ve|d|ll|re|m)$/;
const NOT = /^(don|doesn|didn|isn|aren|wasn|weren|won|can|couldn|shouldn|wouldn|hasn|haven|hadn|needn)['’]t$|^cannot$/;
const LOOSE =
  /^(now|then|anyway|afterwards|beforehand|meanwhile|additionally|maybe|perhaps|nowhere|somewhere|anywhere|everywhere|elsewhere|alone|ago|theirs|ours|mine|yours|hers|anymore|nowadays|today|tomorrow|sometimes|somehow|plus|else|honestly|beyond|yet)$/;
const WHOEVER = /^(whatever|whoever|whichever|whenever|wherever)$/;
/** Verbs that are hardly ever nouns. */
const PLAIN =
  /^(say|sit|go|come|let|get|make|take|give|tell|put|keep|mean|become|seem|want|have|know|think|see|buy|sell|send|bring|carry|hold|belong|happen|call|agree|depend)$/;
const PRONOUN = /^(we|they|i|you|he|she|it|somebody|someone|everybody|everyone|anybody|anyone|nobody)$/;

/** Every sentence as the readers of running prose want it. */
export const spokenSentences = (sentences: readonly Sentence[]): readonly Sentence[] =>
  withEachNamed(withNounsOfText(withNewcomers(sentences.map((sentence) => ({ ...sentence, tokens: asSpoken(sentence.tokens) })))));

function asSpoken(said: readonly Token[]): readonly Token[] {
  const tokens = joinMany(
    joinSized(toldTwice(plainer(occasionFirst(withoutManner(propertiesInPassing(propertiesPlainly(withoutRefused(saidPlainly(said))))))))),
  );
  const told: Token[] = [];
  const opened = opensList(tokens);
  tokens.forEach((token, i) => {
    const named =
      (i === 0 && opened) || isNamedAmong(tokens, i) || isVerbAsName(tokens, i) || isAskedNoun(tokens, i) || isLabelWord(tokens, i);
    const tag = named
      ? 'noun'
      : isActing(tokens, i) ||
          isHedged(tokens, i) ||
          isStressed(tokens, i) ||
          isAtLeast(tokens, i) ||
          isCommanded(tokens, i) ||
          isPlainDeed(tokens, i)
        ? 'verb'
        : tagOf(token, told.at(-1), tokens[i + 1]);
    const lower = tag === 'pron' ? token.lower.replace(CONTRACTED, '') : token.lower;
    told.push(tag === token.tag && lower === token.lower ? token : { ...token, lower, tag });
  });
  return told;
}

const FURTHER = /^(references?|freezes?|stamps?|weighs?|costs?|spans?|pins?|ties?|hangs?|posts?|bills?|sums?|snapshots?|carries)$/;
const PLACING = /^(off|to|in|on|at|under|against|from|into|with|out|onto|back|up|through|between|for|by)$/;
/** "start and end, energy": an item, not an act. */
const isJoint = (token: Token | undefined): boolean => token !== undefined && /^(,|and|:)$/.test(token.lower);
const isTitle = (token: Token): boolean => /^\p{Lu}/u.test(token.text);
const isPluralNounAfter = (next: Token): boolean => next.tag === 'noun' && /^(and|or)$/.test(next.lower);

/** "Order kind, channel, status.": a list, not a request. */
const opensList = (tokens: readonly Token[]): boolean => isNameAnd(tokens) || opensSeries(tokens);

/** "Name and telephone number, and whether …". */
const isNameAnd = (tokens: readonly Token[]): boolean =>
  /^(name|date|time|address|note|price|cost|rank|title)$/.test(tokens[0]?.lower ?? '') &&
  tokens[1]?.lower === 'and' &&
  tokens[2]?.tag === 'noun' &&
  isAttributeWord((tokens[3]?.tag === 'noun' ? tokens[3] : tokens[2])?.lower ?? '');

const opensSeries = (tokens: readonly Token[]): boolean =>
  tokens[0]?.tag === 'verb' &&
  !isCommandWord(tokens[0].lower) &&
  verbBase(tokens[0].lower) === tokens[0].lower &&
  tokens[1]?.tag === 'noun' &&
  tokens[2]?.text === ',' &&
  !tokens.some(({ tag }) => tag === 'aux' || tag === 'modal');

/** Endings that no verb has: "a loyalty bonus in points", "appointments a year". */
const NOMINAL = /(us|is|ments|tions|sions|ities|nesses|ances|ences|ships)$/;

/** "A batch yields one …", "every transfer lands in …": one of a thing, and what it does. */
function isActing(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = i > 0 ? tokens[i - 1] : undefined;
  const next = tokens[i + 1];
  if (token?.tag !== 'noun' || before?.tag !== 'noun' || !/[^s]s$/.test(token.lower) || isPluralWord(before.lower)) return false;
  if (NOMINAL.test(token.lower)) return false;
  const led = [tokens[i - 2], /^(noun|adj)$/.test(tokens[i - 2]?.tag ?? '') ? tokens[i - 3] : undefined];
  return (
    led.some((det) => /^(a|an|each|every|one)$/.test(det?.lower ?? '')) &&
    /^(prep|num|to)$/.test(next?.tag ?? '') &&
    !/^(of|per|than)$/.test(next?.lower ?? '')
  );
}

/** "we only need the name": what a pronoun does, whatever small word stands between. */
const isHedged = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  /^(now|only|just|also|then|always|really|still|already|actually|usually|simply|all|both)$/.test(tokens[i - 1]?.lower ?? '') &&
  PRONOUN.test(tokens[i - 2]?.lower ?? '') &&
  verbBase(tokens[i]?.lower ?? '') === tokens[i]?.lower;

/** "when the cook does taste, …". */
const isStressed = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  tokens[i - 1]?.tag === 'aux' &&
  /^(do|does|did)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(noun|pron)$/.test(tokens[i - 2]?.tag ?? '') &&
  verbBase(tokens[i]?.lower ?? '') === tokens[i]?.lower;

/** "We do at least want the date". */
const isAtLeast = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  /^(least|most)$/.test(tokens[i - 1]?.lower ?? '') &&
  tokens[i - 2]?.lower === 'at' &&
  PLAIN.test(tokens[i]?.lower ?? '');

/** Gerunds that are names more often than acts. */
const ING_NOUNS =
  /^(bearing|billing|booking|briefing|building|casting|ceiling|clearing|closing|clothing|coating|crossing|drawing|dressing|earning|ending|fencing|filing|filling|finding|fitting|flooring|funding|heading|hearing|holding|housing|landing|lending|lighting|listing|mailing|marking|meeting|mooring|offering|opening|packing|painting|parking|posting|pricing|printing|ranking|rating|reading|recording|routing|saving|screening|seating|setting|shipping|sighting|sitting|spending|spelling|staffing|standing|timing|training|trading|turning|warning|wedding|writing)s?$/;
const endsPhrase = (next: Token | undefined): boolean => next === undefined || /^(punct|conj|prep|aux|modal|noun|wh)$/.test(next.tag);

/** "A policy insures one car": singular, ending, determiner. */
const acts = ({ lower }: Token, before: Token | undefined, next: Token | undefined): boolean =>
  /[^s]s$/.test(lower) &&
  !NOMINAL.test(lower) &&
  (before?.tag === 'noun' || before?.tag === 'adj') &&
  !isPluralWord(before.lower) &&
  next !== undefined &&
  /^(a|an|the|its|their|our|each|every|one|exactly|some|any|no|which|when|who|whether|how|what|where)$/.test(next.lower) &&
  isPluralWord(lower);

/** "dotted round the town", "we go round with a clipboard", "sites round the lake". */
const isAround = (before: Token | undefined, next: Token | undefined): boolean =>
  /^(verb|part|pron|aux)$/.test(before?.tag ?? '') || (before?.tag === 'noun' && isPluralWord(before.lower) && next?.tag === 'det');

/** "each void is …", "a round references the member": no noun behind it. */
const isAlone = (before: Token | undefined, next: Token | undefined): boolean =>
  (/^(each|every)$/.test(before?.lower ?? '') && /^(part|aux|modal)$/.test(next?.tag ?? '')) ||
  (/^(a|an|each|every)$/.test(before?.lower ?? '') &&
    /[^s]s$/.test(next?.lower ?? '') &&
    (next?.tag === 'verb' || (next?.tag === 'noun' && (verbBase(next.lower) !== undefined || FURTHER.test(next.lower)))));

/** What a word may be in speech whatever stands beside it. */
const spokenClass = remember((lower): 'pron' | 'neg' | 'adv' | 'wh' | 'prep' | undefined => {
  if (CONTRACTION.test(lower) || /^(me|him|us|somebody|everybody|anybody|nobody|himself|herself|ourselves|myself|yourself)$/.test(lower))
    return 'pron';
  if (NOT.test(lower)) return 'neg';
  if (LOOSE.test(lower)) return 'adv';
  if (WHOEVER.test(lower)) return 'wh';
  return /^(inside|off|behind|beside|beneath|underneath|below|above|outside|alongside)$/.test(lower) ? 'prep' : undefined;
});

/** "are tried", "is dated". */
const PAST = /^\w{2,}[^e]ed$/;

/** "it has cost us a week": nouns that are participles as well. */
const SAME_IN_PERFECT = /^(cost|put|set|cut|hit|hurt|let|shut)$/;

function tagOf(token: Token, before: Token | undefined, next: Token | undefined): Tag {
  const { lower, tag } = token;
  const word = spokenClass(lower);
  if (word === 'pron' || word === 'neg') return word;
  if (lower === 'subject' && tag === 'adj' && next?.lower !== 'to') return 'noun';
  if (tag === 'adj' && (isAlone(before, next) || next?.tag === 'poss' || isByDeed(lower, before, next))) return 'noun';
  if (tag === 'adj' && before?.lower === 'per' && /^(conj|verb|aux|modal)$/.test(next?.tag ?? '')) return 'noun';
  if (tag === 'adj' && /^(which|what)$/.test(before?.lower ?? '') && (next?.tag ?? 'punct') === 'punct') return 'noun';
  if (/^(in|out)$/.test(lower) && tag !== 'adj' && before?.lower === 'the' && next?.tag === 'noun') return 'adj';
  if (lower === 'single' && next?.lower === 'or') return 'adj';
  // "19 million" is one number, and its second word none.
  if (tag === 'adj' && lower.includes('-') && isNumeral(lower)) return 'num';
  if (lower === "'s" && before && (/^(pron|wh)$/.test(before.tag) || /^(got|a|an|the)$/.test(next?.lower ?? ''))) return 'aux';
  if (lower === 'got' && before?.tag === 'pron' && tag === 'part') return 'verb';
  if (word === 'adv' && tag !== 'conj') return 'adv';
  if (lower === 'lots' && tag === 'det' && next?.lower !== 'of' && /^(det|wh|adj|noun|num|poss)$/.test(before?.tag ?? '')) return 'noun';
  if (word === 'wh') return 'wh';
  if (lower === 'till' && next?.lower === 'when') return 'prep';
  if (word === 'prep' && /^(det|num|noun|pron)$/.test(next?.tag ?? '')) return 'prep';
  if (tag === 'verb' && verbBase(lower) === lower && isJoint(before) && isJoint(next)) return 'noun';
  if (/^(part|adj)$/.test(tag) && ING_NOUNS.test(lower) && /^(noun|det|adj|prep|punct|num)$/.test(before?.tag ?? '') && endsPhrase(next))
    return 'noun';
  if (tag === 'part' && lower.endsWith('ing') && before === undefined && /^(is|are)$/.test(next?.lower ?? '')) return 'noun';
  if (
    tag === 'part' &&
    lower.endsWith('ing') &&
    before?.tag === 'part' &&
    before.lower.endsWith('ed') &&
    /^(punct|conj)$/.test(next?.tag ?? '')
  )
    return 'noun';
  if (lower === 'round' && isAround(before, next)) return 'prep';
  if (lower === 'enough' && /^(is|are|'s)$/.test(before?.lower ?? '') && next?.tag === 'to') return 'adv';
  if (tag !== 'noun') return tag;
  if (SAME_IN_PERFECT.test(lower) && /^(has|have|had)$/.test(before?.lower ?? '') && next?.tag === 'pron') return 'part';
  if (/^(matters|averages|peaks|varies)$/.test(lower) && /^(which|that|it|this)$/.test(before?.lower ?? '')) return 'verb';
  if (/^(what|who)$/.test(before?.lower ?? '') && /[^s]s$/.test(lower) && /^(up|in|out|off|down|back)$/.test(next?.lower ?? ''))
    return 'verb';
  if (
    (isIrregularParticiple(lower.replace(/^(un|re)(?=\w{4})/, '')) || PAST.test(lower)) &&
    (/^(is|are|was|were|be|been|being|when|'s|gets?|got)$/.test(before?.lower ?? '') || next?.lower === 'when')
  )
    return 'part';
  if (/ied$/.test(lower) && before?.tag === 'noun' && /^(det|pron|punct)$/.test(next?.tag ?? 'punct')) return 'part';
  if (/[^e]ed$/.test(lower) && lower.length > 5 && verbBase(lower) === undefined && next?.tag !== 'aux' && before?.tag !== 'adj')
    return 'part';
  if (acts(token, before, next)) return 'verb';
  if (before?.tag === 'pron' && PRONOUN.test(before.lower)) return 'verb';
  if (
    before &&
    next &&
    (isPluralWord(before.lower) || /^(rest|others|remainder|majority|lot)$/.test(before.lower)) &&
    HANGING.test(lower) &&
    PLACING.test(next.lower)
  )
    return 'verb';
  if (
    /^(each|both|all)$/.test(before?.lower ?? '') &&
    /[^s]s$/.test(lower) &&
    (verbBase(lower) !== undefined || FURTHER.test(lower)) &&
    /^(det|num)$/.test(next?.tag ?? '')
  )
    return 'verb';
  const plain = lower.replace(/s$/, '');
  const base = verbBase(lower) ?? (FURTHER.test(lower) || PLAIN.test(plain) ? plain : undefined);
  if (base === undefined || !before || !next) return tag;
  if (PLAIN.test(base) && !/^(det|adj|poss|prep)$/.test(before.tag) && (lower !== base || isPluralWord(before.lower))) return 'verb';
  if (
    before.tag === 'noun' &&
    /^(points|sits|hangs|belongs|goes|runs|comes|works|lives|falls|turns|shows|ends)$/.test(lower) &&
    /^(prep|to|adv)$/.test(next.tag)
  )
    return 'verb';
  if (
    before.lower === 'and' &&
    lower !== base &&
    lower.endsWith('s') &&
    !isTitle(token) &&
    /^(noun|det|num|adj|wh)$/.test(next.tag) &&
    !isPluralNounAfter(next)
  )
    return 'verb';
  if (
    before.tag === 'noun' &&
    /^(det|pron|wh)$/.test(next.tag) &&
    next.lower !== 'which' &&
    (lower !== base ||
      isPluralWord(before.lower) ||
      (before.tag === 'noun' && /^(carry|hold|record|reference|store|contain|get|keep|take|show|give|need|bring)$/.test(base)))
  )
    return 'verb';
  return tag;
}
