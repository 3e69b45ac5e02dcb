/** "Trucks queue for hours": the statistical tagger takes it for a verb, and the clause has no other. */
import { isPluralWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { baseOf } from './verb-words.js';

export function isOnlyVerb(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token?.verbal || !/^(noun|adj)$/.test(token.tag) || !/^\p{Ll}{3,}$/u.test(token.text) || /(ed|ing)$/.test(token.lower)) return false;
  // "guards scan beacons": told from its neighbours alone (`verb-group.ts`).
  if (baseOf(token.lower) === token.lower && next?.tag === 'noun') return false;
  const who = tokens[i - 1]?.tag === 'adv' ? i - 2 : i - 1;
  const subject = tokens[who];
  if (!subject || next?.lower === 'of' || next?.tag === 'poss' || next?.text === ':') return false;
  const from = tokens.slice(0, i).findLastIndex(opensClause) + 1;
  const to = tokens.findIndex((other, at) => at > i && closesClause(other));
  const [before, behind] = [tokens.slice(from, i), tokens.slice(i + 1, to < 0 ? tokens.length : to)];
  if (!before.every(({ tag }) => PHRASE.test(tag)) || behind.some(isVerbal)) return false;
  const third = /[^s]s$/.test(token.lower);
  if (subject.tag === 'pron') return third && /^(some|every|no|any)(one|body)$/.test(subject.lower);
  if (subject.tag !== 'noun') return false;
  const several = isPluralWord(subject.lower) || /^(people|staff|police|series|species)$/.test(subject.lower);
  if (!third)
    return (
      (several && !/^(a|an|each|every|another)$/.test(before.findLast(({ tag }) => tag === 'det')?.lower ?? '')) ||
      isOfSeveral(before, next)
    );
  if (several && subject.lower !== 'staff') return false;
  const [first] = before;
  const asked = first === subject && tokens[from - 1]?.lower === 'which';
  const single = asked || /^(a|an|each|every|another)$/.test(first?.lower ?? '');
  const object =
    /^(det|pron|wh|num)$/.test(next?.tag ?? '') ||
    (/^(prep|to|adv)$/.test(next?.tag ?? '') && /^(det|num|pron)$/.test(tokens[i + 2]?.tag ?? ''));
  // "priest celebrates it", as people write in haste
  return single || (object && (first?.tag === 'det' || (first === subject && isPersonNoun(subject.lower))));
}

/** "members of a club pay less", "riders with a pass borrow up to two carts": it is they who do. */
const isOfSeveral = ([first, ...rest]: readonly Token[], next: Token | undefined): boolean => {
  const noun = first?.tag === 'noun' ? first : first?.tag === 'det' ? rest[0] : undefined;
  const of = noun === first ? rest[0] : rest[1];
  return (
    noun?.tag === 'noun' &&
    isPluralWord(noun.lower) &&
    (/^(of|about|in|from)$/.test(of?.lower ?? '') || (of?.lower === 'with' && /^(det|num|adv)$/.test(next?.tag ?? '')))
  );
};

const PHRASE = /^(det|adj|noun|num|adv|poss|prep|part|conj|pron)$/;

const opensClause = ({ tag, lower }: Token): boolean =>
  /^(punct|wh)$/.test(tag) ||
  /^(that|who|if|because|since|so|but|while|when|where|whether|before|after|until|once|as|then|or)$/.test(lower);
const closesClause = ({ tag, lower }: Token): boolean =>
  /^(punct|wh|conj)$/.test(tag) || /^(that|if|because|since|so|while|when|where|until|who)$/.test(lower);

const isVerbal = ({ tag }: Token): boolean => /^(verb|aux|modal)$/.test(tag);
