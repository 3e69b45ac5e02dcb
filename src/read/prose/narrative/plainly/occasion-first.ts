/**
 * What is noted of something that happens, with the occasion first: "farmers spray fields, and each time we note the date", "what
 * happens is this: a farmer sprays a field, and we note the date". Of what has happened it says what happens: "once a farmer has
 * sprayed a field, …".
 */
import { isPluralWord, singularWord } from '../../../source/singular.js';
import { thirdPersonOf } from '../../language/third-person-of.js';
import type { Token } from '../../language/token.js';
import { nounsEnd } from './property-phrase.js';

export const occasionFirst = (tokens: readonly Token[]): readonly Token[] => {
  const plain = withEachTime(tokens) ?? withWhen(tokens) ?? tokens;
  return inPresent(plain) ?? plain;
};

const NOTING = /^(note|record|write|keep|log|want|need|put|jot|store|register|enter)$/;

/** "…, and each time we want the date and the price". */
function withEachTime(tokens: readonly Token[]): readonly Token[] | undefined {
  const each = tokens.findIndex(({ lower }, i) => /^(each|every)$/.test(lower) && tokens[i + 1]?.lower === 'time' && i > 3);
  if (each < 0 || !/^(we|i|you|the|there|somebody|someone)$/.test(tokens[each + 2]?.lower ?? '')) return undefined;
  const and = /^(and|so)$/.test(tokens[each - 1]?.lower ?? '') ? each - 1 : each;
  const end = /^[,;]$/.test(tokens[and - 1]?.text ?? '') ? and - 1 : and;
  const [first] = tokens;
  if (end === each || !first || tokens.slice(0, end).some(({ text, tag }) => /^[,;:]$/.test(text) || /^(pron|neg)$/.test(tag)))
    return undefined;
  const put = (text: string, tag: Token['tag']): Token => ({ text, lower: text, tag, start: first.start, end: first.start });
  const comma = tokens[end];
  if (!comma) return undefined;
  return [
    put('each', 'det'),
    put('time', 'noun'),
    ...onceOf(tokens.slice(0, end)),
    { ...comma, text: ',', lower: ',', tag: 'punct' },
    ...tokens.slice(each + 2),
  ];
}

/** "farmers spray fields": each time a farmer sprays a field. */
function onceOf(tokens: readonly Token[]): readonly Token[] {
  const [who, verb, what, ...more] = tokens;
  const plural = (token: Token | undefined): token is Token => token?.tag === 'noun' && isPluralWord(token.lower);
  if (!plural(who) || !verb || !/^(verb|noun)$/.test(verb.tag) || !plural(what) || more.length > 0) return tokens;
  const a = (token: Token): readonly Token[] => [
    { ...token, text: 'a', lower: 'a', tag: 'det', end: token.start },
    { ...token, text: singularWord(token.lower), lower: singularWord(token.lower) },
  ];
  const does = thirdPersonOf(verb.lower);
  return [...a(who), { ...verb, text: does, lower: does, tag: 'verb' }, ...a(what)];
}

/** "What happens is this: a farmer sprays a field, and we note the date." */
function withWhen(tokens: readonly Token[]): readonly Token[] | undefined {
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (
    colon < 3 ||
    colon > 10 ||
    !SAYING.test(
      tokens
        .slice(0, colon)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return undefined;
  const det = tokens[colon + 1];
  const verb = nounsEnd(tokens, colon + 2);
  if (!det || !/^(a|an|somebody|someone)$/.test(det.lower) || tokens[verb]?.tag !== 'verb') return undefined;
  const comma = tokens.findIndex(({ text }, i) => text === ',' && i > verb);
  if (comma < 0) return undefined;
  const who = tokens[comma + 1]?.lower === 'and' ? comma + 2 : comma + 1;
  if (!/^(we|i|somebody|someone)$/.test(tokens[who]?.lower ?? '') || !NOTING.test((tokens[who + 1]?.lower ?? '').replace(/s$/, '')))
    return undefined;
  const when: Token = { ...det, text: 'when', lower: 'when', tag: 'wh', end: det.start };
  return [when, ...tokens.slice(colon + 1, comma + 1), ...withoutThere(tokens.slice(who))];
}

/** "we note the date, and there is a price": the date and a price. */
function withoutThere(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => lower === 'and' && tokens[i + 1]?.lower === 'there' && tokens[i + 2]?.lower === 'is');
  return at < 0 ? tokens : [...tokens.slice(0, at + 1), ...tokens.slice(at + 3)];
}
const SAYING =
  /^(so |and )?(what happens|it works like|it goes like|how it works|the way it works|it)\b.* ?(this|that|follows)$|\b(what|which) keeps? us busy$/;

/** "Once a farmer has sprayed a field, …". */
function inPresent(tokens: readonly Token[]): readonly Token[] | undefined {
  if (!/^(once|after|when|whenever|if|as)$/.test(tokens[0]?.lower ?? '')) return undefined;
  const has = nounsEnd(tokens, 2);
  const [have, done, next] = tokens.slice(has, has + 3);
  if (has < 3 || !/^(has|have)$/.test(have?.lower ?? '') || !done || !/^(part|noun)$/.test(done.tag) || next?.tag !== 'det')
    return undefined;
  return [...tokens.slice(0, has), { ...done, tag: 'verb' }, ...tokens.slice(has + 2)];
}
