import type { Token } from '../../language/token.js';
import { isGiving } from '../is-giving.js';

/** "We record which nurse gives which medicine to which patient, and when": each time a nurse gives a medicine to a patient, we record it. */
export function askedWhich(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => lower === 'which' && RECORDING.test(tokens[i - 1]?.lower ?? ''));
  const to = at < 0 ? -1 : tokens.findIndex(({ lower }, i) => i > at && lower === 'to' && tokens[i + 1]?.lower === 'which');
  const end = to < 0 ? -1 : tokens.findIndex(({ lower }, i) => i > to && /^(,|and|on|with|;)$/.test(lower));
  const [which, comma] = [tokens[at], tokens[end]];
  if (!which || !comma) return tokens;
  const verb = tokens.findIndex(({ lower }, i) => i > at && i < to && isGiving(lower) && tokens[i - 1]?.tag === 'noun');
  const second = tokens.findIndex(({ lower }, i) => i > at && i < to && i !== verb && /^(which|a|an)$/.test(lower));
  if (verb < 0 || second < 0) return tokens;
  const one = tokens.slice(at + 1, Math.min(second, verb));
  const other = tokens.slice(second + 1, second < verb ? verb : to);
  const [by, what] = second < verb ? [other, one] : [one, other];
  const put = (text: string, tag: Token['tag']): Token => ({ ...which, text, lower: text, tag });
  const a = put('a', 'det');
  const when = tokens.slice(end).some(({ lower, tag }) => lower === 'date' || tag === 'wh')
    ? [put('the', 'det'), { ...comma, text: 'date', lower: 'date', tag: 'noun' as const }]
    : [];
  const rest = tokens.slice(end + 1).filter(({ tag, lower }) => tag !== 'wh' && lower !== 'date' && lower !== 'on' && lower !== 'with');
  if (when.length === 0 || by.some(({ tag }) => tag !== 'noun') || what.some(({ tag }) => !/^(noun|adj)$/.test(tag))) return tokens;
  return [
    put('each', 'det'),
    put('time', 'noun'),
    a,
    ...by,
    tokens[verb] ?? which,
    a,
    ...what,
    tokens[to] ?? which,
    a,
    ...tokens.slice(to + 2, end),
    { ...comma, text: ',', lower: ',', tag: 'punct' },
    put('we', 'pron'),
    put('record', 'verb'),
    ...when,
    ...rest.filter(({ tag, lower }) => tag === 'punct' && lower === '.'),
  ];
}
const RECORDING = /^(record|know|track|log|note|of|see|store|keep)$/;
