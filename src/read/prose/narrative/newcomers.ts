/** Whom a house deals with, where a text says no more than "somebody signs up and we take a name": by its own word for them. */
import { singularWord } from '../../source/singular.js';
import { isAnybody } from '../language/is-anybody.js';
import { isPersonNoun } from '../language/people.js';
import type { Sentence, Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';

/** So many sentences behind what somebody does their name is asked for. */
const BEHIND = 2;

/** Every sentence with that word for whoever signs up, where it is said what is kept on them. */
export function withNewcomers(sentences: readonly Sentence[]): readonly Sentence[] {
  let word: string | undefined;
  return sentences.map((sentence, i) => {
    const at = arrivalIn(sentence.tokens);
    if (at < 0) return sentence;
    const near = sentences.slice(i, i + 1 + BEHIND).filter(({ block }) => block === sentence.block);
    if (!near.some(({ tokens }, k) => isAskedForName(k === 0 ? tokens.slice(at + 2) : tokens))) return sentence;
    word ??= dealtWithIn(sentences);
    return { ...sentence, tokens: named(sentence.tokens, at, word) };
  });
}

const isWhoever = (word: string): boolean => isAnybody(word) || isCrowd(word);
const isCrowd = (word: string): boolean => /^(people|folk)$/.test(word);
const ARRIVING =
  /^(sign|register|join|ring|call|phone|book|order|enrol|enroll|apply|walk|come|turn|enquire|subscribe|buy|hire|rent|contact|email|write|visit|drop|stop|reserve|request|pop)$/;

/** "Somebody rings up", "people usually just order a box", "anyone who joins". */
function arrivalIn(tokens: readonly Token[]): number {
  return tokens.findIndex(({ lower, tag }, i) => {
    if (!isWhoever(lower) || !/^(pron|noun)$/.test(tag) || !/^(punct|conj|wh|adv|aux)$/.test(tokens[i - 1]?.tag ?? 'punct')) return false;
    let verb = i + 1;
    while (/^(adv|modal)$/.test(tokens[verb]?.tag ?? '') || /^(who|first|does|do)$/.test(tokens[verb]?.lower ?? '')) verb++;
    const word = tokens[verb]?.lower ?? '';
    return ARRIVING.test(verbBase(word) ?? word.replace(/s$/, ''));
  });
}

/** "We take a name, a phone and an email", "they give us their name and a mobile". */
function isAskedForName(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(
    ({ lower }, i) =>
      (ASKING.test(lower) && /^(we|i|they|you|and|just|then|only|also|always|to)$/.test(tokens[i - 1]?.lower ?? '')) ||
      (/^(gives?|leaves?|sends?|tells?)$/.test(lower) && /^(us|me)$/.test(tokens[i + 1]?.lower ?? '')) ||
      (/^(with|giving)$/.test(lower) && i < WITH),
  );
  if (at < 0 || tokens.slice(0, at).some(({ lower, tag }) => tag === 'noun' && isPersonNoun(lower))) return false;
  const listed = tokens.slice(at + 1, at + 1 + FAR);
  const name = listed.findIndex(({ lower }) => /^(names?|surname)$/.test(lower));
  const led = listed[name - 1]?.lower === 'full' ? name - 2 : name - 1;
  return (
    name >= 0 &&
    /^(a|the|their|,|:|and|--|-|–|your|details)$/.test(listed[led]?.lower ?? ':') &&
    listed.some(({ lower }) => CONTACT.test(lower))
  );
}

const FAR = 20;
/** "signs up with a name, an email …": so soon behind the verb. */
const WITH = 4;
const ASKING = /^(take|need|want|ask|keep|get|hold|have|give|write|record|note|collect|leave|got)$/;
const CONTACT = /^(phone|mobile|telephone|email|e-mail|address|contact|postcode)$/;

/** Words for those a house works for, in the order in which they are the plainest. */
const DEALT_WITH =
  /^(customer|client|member|guest|patient|student|pupil|learner|visitor|subscriber|passenger|tenant|buyer|shopper|borrower|donor|participant|attendee|applicant|patron|diner|traveller|user)$/;

/** The one that the text says most. */
function dealtWithIn(sentences: readonly Sentence[]): string {
  const said = new Map<string, number>();
  for (const { tokens } of sentences)
    for (const { lower, tag } of tokens) {
      const one = tag === 'noun' ? singularWord(lower) : '';
      if (DEALT_WITH.test(one)) said.set(one, (said.get(one) ?? 0) + 1);
    }
  return [...said].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'customer';
}

function named(tokens: readonly Token[], at: number, word: string): readonly Token[] {
  const who = tokens[at];
  if (!who) return tokens;
  const many = isCrowd(who.lower);
  const lower = many ? `${word}s` : word;
  const noun: Token = { ...who, text: lower, lower, tag: 'noun' };
  const one: Token = { ...who, text: 'a', lower: 'a', tag: 'det', end: who.start };
  return [...tokens.slice(0, at), ...(many ? [noun] : [one, noun]), ...tokens.slice(at + 1)];
}
