/** What a word is where only one kind of word can stand. */
import { isPluralWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { isInVerbSeries } from './verb-series.js';
import { baseOf } from './verb-words.js';

export function plainTag(tokens: readonly Token[], i: number): Token['tag'] | undefined {
  if (isDescribing(tokens, i)) return 'part';
  if (
    isNamedAlone(tokens, i) ||
    isOwnDoing(tokens, i) ||
    isThoseWho(tokens, i) ||
    isAbsence(tokens, i) ||
    isBeforeVerb(tokens, i) ||
    isLastOfSeries(tokens, i) ||
    isKindsHad(tokens, i)
  )
    return 'noun';
  const verb =
    isVerbAtEnd(tokens, i) ||
    isEitherVerb(tokens, i) ||
    isSecondVerb(tokens, i) ||
    isDecided(tokens, i) ||
    isThatDoes(tokens, i) ||
    isInVerbSeries(tokens, i) ||
    isDoneToOne(tokens, i) ||
    isSecondPlainVerb(tokens, i);
  return verb ? 'verb' : undefined;
}

/** "regattas in which boats race", "badges that expire": nothing else ends the clause. */
function isVerbAtEnd(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.tag !== 'noun' || isPluralWord(token.lower) || !/^(punct|conj)$/.test(next?.tag ?? 'punct')) return false;
  const [place, which, who] = tokens.slice(Math.max(i - 3, 0), i);
  if (i < 3 || who === undefined) return false;
  if (/^(that|which|who)$/.test(who.lower))
    return which?.tag === 'noun' && isPluralWord(which.lower) && baseOf(token.lower) === token.lower;
  const told = which?.lower === 'which' && place?.text === ',' && isPersonNoun(who.lower) && baseOf(token.lower) === token.lower;
  const opens = told || which?.lower === 'where' || (/^(which|whom)$/.test(which?.lower ?? '') && place?.tag === 'prep');
  return opens && who.tag === 'noun' && isPluralWord(who.lower);
}

/** "advanced dancers", "damaged ones": what they are like. */
const isDescribing = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' && /^(broken|lost|stolen|torn|worn|frozen|hidden|unpaid|unused)$/.test(tokens[i]?.lower ?? '')
    ? tokens[i + 1]?.tag === 'noun' && isPluralWord(tokens[i + 1]?.lower ?? '')
    : tokens[i]?.tag === 'noun' &&
      /[a-z]{3}[^e]ed$/.test(tokens[i]?.lower ?? '') &&
      !/(hundred|kindred|hatred|sacred|wed|bed|shed)$/.test(tokens[i]?.lower ?? '') &&
      /^(punct|conj|prep|det|verb)$/.test(tokens[i - 1]?.tag ?? '') &&
      tokens[i + 1]?.tag === 'noun' &&
      isPluralWord(tokens[i + 1]?.lower ?? '');

/** "a fine is charged", "each final has a date": what has an article and does something is a noun. */
const isNamedAlone = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'adj' && /^(a|an|each|every)$/.test(tokens[i - 1]?.lower ?? '') && /^(aux|modal)$/.test(tokens[i + 1]?.tag ?? '');

/** "their water use every month": nobody does so. */
const isOwnDoing = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'verb' &&
  /^(use|visit|stay|order|request|report|search|review|plan|start|wish|need)$/.test(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.tag === 'noun' &&
  !isPluralWord(tokens[i - 1]?.lower ?? '') &&
  /^(their|its|his|her)$/.test(tokens[i - 2]?.lower ?? '') &&
  tokens[i - 3]?.tag === 'verb' &&
  !/^(let|help|make|have)s?$/.test(tokens[i - 3]?.lower ?? '');

/** "Gardeners prune or fertilise beds": two verbs, though the words could be names. */
function isEitherVerb(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i + 1]?.lower === 'or' ? i : tokens[i - 1]?.lower === 'or' ? i - 2 : -1;
  const [who, one, other, what] = [tokens[first - 1], tokens[first], tokens[first + 2], tokens[first + 3]];
  if (!who || !one || !other || !what || who.tag !== 'noun' || !isPersonNoun(who.lower) || !isPluralWord(who.lower)) return false;
  if (tokens[first - 2] !== undefined && !/^(punct|conj|det)$/.test(tokens[first - 2]?.tag ?? '')) return false;
  const plain = ({ tag, lower }: Token): boolean => tag === 'noun' && (baseOf(lower) === lower || /[a-z]{3}(i[sz]e|ify)$/.test(lower));
  return plain(one) && plain(other) && (what.tag === 'det' || (what.tag === 'noun' && isPluralWord(what.lower)));
}

/** "rooms that groups can hire": whoever can. */
const isThoseWho = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'verb' &&
  isInflected(tokens[i]?.lower ?? '') &&
  /^(that|which|whom|whose|where|when|if|and|while)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(modal|aux)$/.test(tokens[i + 1]?.tag ?? '');

/** "A crew drives a route and reports objects": no plural stands before a plural. */
function isSecondVerb(tokens: readonly Token[], i: number): boolean {
  const [and, token, next] = tokens.slice(Math.max(i - 1, 0), i + 2);
  if (i < 3 || token?.tag !== 'noun' || and?.lower !== 'and' || next?.tag !== 'noun') return false;
  if (!isInflected(token.lower) || !isPluralWord(next.lower) || /^(sales|sports|goods|savings|news|customs|works|means)$/.test(token.lower))
    return false;
  const from = tokens.slice(0, i).findLastIndex(({ tag }) => tag === 'punct') + 1;
  const verb = tokens.slice(from, i).find(({ tag }) => /^(verb|aux|modal)$/.test(tag));
  return verb?.tag === 'verb' && isInflected(verb.lower);
}

/** "a third examiner decides": the clause has no other verb. */
function isDecided(tokens: readonly Token[], i: number): boolean {
  const [who, token] = [tokens[i - 1], tokens[i]];
  if (token?.tag !== 'noun' || who?.tag !== 'noun' || !isPersonNoun(who.lower) || isPluralWord(who.lower)) return false;
  if (!isInflected(token.lower) || (tokens[i + 1] !== undefined && tokens[i + 1]?.tag !== 'punct')) return false;
  const from = tokens.slice(0, i).findLastIndex(({ tag }) => tag === 'punct') + 1;
  const before = tokens.slice(tokens[from]?.tag === 'conj' ? from + 1 : from, i);
  return before[0]?.tag === 'det' && before.length < 5 && before.every(({ tag }) => /^(det|adj|noun|num)$/.test(tag)) && from > 0;
}

/** "sensors that send readings": what many do. */
function isThatDoes(tokens: readonly Token[], i: number): boolean {
  const [who, that, token, next] = tokens.slice(Math.max(i - 2, 0), i + 2);
  if (i < 2 || token?.tag !== 'noun' || !/^(that|which|who)$/.test(that?.lower ?? '') || baseOf(token.lower) !== token.lower) return false;
  if (who?.tag !== 'noun' || !isPluralWord(who.lower)) return false;
  return next?.tag === 'det' || (next?.tag === 'noun' && isPluralWord(next.lower) && !/^(verb|aux|modal)$/.test(tokens[i + 2]?.tag ?? ''));
}

/** "Players challenge a friend": no name goes on with an article. */
function isDoneToOne(tokens: readonly Token[], i: number): boolean {
  const [who, token, next, last] = tokens.slice(Math.max(i - 1, 0), i + 3);
  if (i < 1 || token?.tag !== 'noun' || isPluralWord(token.lower) || !/^(a|an|their|its|each|every|several)$/.test(next?.lower ?? ''))
    return false;
  if (who?.tag !== 'noun' || !isPluralWord(who.lower) || !isPersonNoun(who.lower) || !/^(noun|adj)$/.test(last?.tag ?? '')) return false;
  return i === 1 || /^(punct|conj)$/.test(tokens[i - 2]?.tag ?? '');
}

/** "has ticket types with a price", "with a title and publish date": a name, though its last or first word is spelled like a verb. */
function isKindsHad(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = tokens.slice(Math.max(i - 1, 0), i + 2);
  if (i < 2 || token?.tag !== 'verb') return false;
  if (next?.lower === 'date' && /^(publish|release|launch|ship|return|start|end|close|open|review|renew)$/.test(token.lower))
    return /^(and|or|,|a|an|the|with|their|its)$/.test(before?.lower ?? '');
  const had = /^(has|have)$/.test(tokens[i - 2]?.lower ?? '') && before?.tag === 'noun' && !isPluralWord(before.lower);
  return had && isInflected(token.lower) && /^(prep|punct|conj)$/.test(next?.tag ?? 'punct');
}

/** "New joiners tick off tasks", where the tagger took the second word for a verb: another one follows. */
const isBeforeVerb = (tokens: readonly Token[], i: number): boolean =>
  i === 1 &&
  tokens[1]?.tag === 'verb' &&
  isInflected(tokens[1].lower) &&
  /^(noun|adj)$/.test(tokens[0]?.tag ?? '') &&
  tokens[2]?.tag === 'verb' &&
  baseOf(tokens[2].lower) === tokens[2].lower &&
  /^(adv|prep|det|to)$/.test(tokens[3]?.tag ?? '');

/** "laptops, phones and monitors each have": nobody monitors them. */
const isLastOfSeries = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'verb' &&
  isInflected(tokens[i]?.lower ?? '') &&
  /^(and|or)$/.test(tokens[i - 1]?.lower ?? '') &&
  tokens[i - 2]?.tag === 'noun' &&
  isPluralWord(tokens[i - 2]?.lower ?? '') &&
  /^(each|all|both)$/.test(tokens[i + 1]?.lower ?? '') &&
  /^(verb|aux|modal)$/.test(tokens[i + 2]?.tag ?? '');

/** Seldom the first word of a name. */
const PLAIN_VERB =
  /^(list|push|share|rate|track|pay|send|view|save|leave|like|pin|answer|follow|buy|sell|rent|vote|tag|mark|set|pick|log|schedule|chat)$/;

/** "create folders and share files with others", "check out and pay": goes on as the verb before it. */
function isSecondPlainVerb(tokens: readonly Token[], i: number): boolean {
  const [and, token, next] = tokens.slice(Math.max(i - 1, 0), i + 2);
  if (i < 3 || token?.tag !== 'noun' || and?.lower !== 'and' || !PLAIN_VERB.test(token.lower)) return false;
  if (next && !/^(punct|det|noun|adj)$/.test(next.tag)) return false;
  const from = tokens.slice(0, i).findLastIndex(({ text }) => /^[.;:!?]$/.test(text)) + 1;
  const verb = tokens.slice(from, i).find(({ tag }) => /^(verb|aux)$/.test(tag));
  if (verb?.tag !== 'verb' || baseOf(verb.lower) !== verb.lower) return false;
  if (next?.tag !== 'noun' && next?.tag !== 'adj') return true;
  const object = tokens.findIndex(({ tag }, at) => at > i && !/^(noun|adj)$/.test(tag));
  const end = object < 0 ? tokens.length : object;
  const last = tokens[end - 1]?.lower ?? '';
  return (
    isPluralWord(last) ||
    (end === i + 2 && /^(time|money|progress|weight|rent|feedback)$/.test(last)) ||
    /^(prep|to)$/.test(tokens[end]?.tag ?? '')
  );
}

/** "ask for leave", "annual leave". */
const isAbsence = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'leave' &&
  /^(for|of|on|their|his|her|annual|sick|paid|unpaid|parental|request|take)$/.test(tokens[i - 1]?.lower ?? '');

const isInflected = (lower: string): boolean => /[^s]s$/.test(lower) && baseOf(lower) !== undefined && baseOf(lower) !== lower;
