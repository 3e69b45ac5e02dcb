/** "Several jobs, each queued, running or failed, with a start": several jobs with a status (queued, running, failed) and a start. */
import { isPluralWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { valuesFrom } from '../../terms/values.js';

export const stateOfEach = (tokens: readonly Token[]): readonly Token[] =>
  consistsOf(eachIn(tokens) ?? thatAre(tokens) ?? inBrackets(tokens) ?? tokens);

interface States {
  readonly values: readonly Token[];
  readonly to: number;
}

/** "queued, running or failed" right here. */
function statesAt(tokens: readonly Token[], at: number): States | undefined {
  const from = lowerAt(tokens, at) === 'either' ? at + 1 : at;
  const read = valuesFrom(tokens, from);
  const values = read ? tokens.slice(from, read.to).filter(({ tag, lower }) => tag !== 'punct' && !/^(or|and)$/.test(lower)) : [];
  const isState = read !== undefined && read.values.length > 2 && values.length === read.values.length && values.every(isStateWord);
  return isState ? { values, to: read.to } : undefined;
}
const isStateWord = ({ lower, tag }: Token): boolean =>
  !isPluralWord(lower) &&
  (/^(adj|part|verb)$/.test(tag) ||
    /ed$|ing$/.test(lower) ||
    /^(open|draft|new|done|lost|sent|paid|won|shut|void|free|full|empty|late|on|off)$/.test(lower));

/** ", each (either) queued, running or failed(, with a start)". */
function eachIn(tokens: readonly Token[]): readonly Token[] | undefined {
  const each = tokens.findIndex(({ lower }, i) => lower === 'each' && tokens[i - 1]?.text === ',' && tokens[i - 2]?.tag === 'noun');
  const states = each < 2 ? undefined : statesAt(tokens, each + 1);
  if (!states) return undefined;
  const withAt = tokens[states.to]?.text === ',' ? states.to + 1 : states.to;
  // "with a start and an end, each either open or shut": of what stands in front.
  const before = tokens.slice(0, each).findLastIndex(({ lower }) => /^(with|having)$/.test(lower));
  if (lowerAt(tokens, withAt) === 'with')
    return [
      ...tokens.slice(0, each - 1),
      ...tokens.slice(withAt, withAt + 1),
      ...status(states, tokens[each]),
      ...comma(tokens[each]),
      ...tokens.slice(withAt + 1),
    ];
  const [first] = tokens.slice(before + 1, before + 2);
  if (before < 0 || !first || !(tokens[states.to] === undefined || /^[.;]$/.test(tokens[states.to]?.text ?? ''))) return undefined;
  return [
    ...tokens.slice(0, before + 1),
    ...status(states, first),
    ...comma(first),
    ...tokens.slice(before + 1, each - 1),
    ...tokens.slice(states.to),
  ];
}

/** "jobs (start, end) that are queued, running or failed". */
function thatAre(tokens: readonly Token[]): readonly Token[] | undefined {
  const close = tokens.findIndex(
    ({ text }, i) => text === ')' && /^(that|which)$/.test(lowerAt(tokens, i + 1)) && /^(are|is)$/.test(lowerAt(tokens, i + 2)),
  );
  const states = close < 0 ? undefined : statesAt(tokens, close + 3);
  return (
    states && [...tokens.slice(0, close), ...listed(states, tokens[close]), ...tokens.slice(close, close + 1), ...tokens.slice(states.to)]
  );
}

/** "(start, end; queued, running or failed)". */
function inBrackets(tokens: readonly Token[]): readonly Token[] | undefined {
  const open = tokens.findIndex(({ text }) => text === '(');
  const semicolon = tokens.findIndex(({ text }, i) => i > open && text === ';');
  const states = open < 0 || semicolon < 0 ? undefined : statesAt(tokens, semicolon + 1);
  if (!states || tokens[states.to]?.text !== ')') return undefined;
  return [...tokens.slice(0, semicolon), ...listed(states, tokens[semicolon]), ...tokens.slice(states.to)];
}

const comma = (by: Token | undefined): readonly Token[] => (by ? [putWord(by, ',', 'punct')] : []);

/** "a status (queued, running, failed)" */
function status({ values }: States, by: Token | undefined): readonly Token[] {
  if (!by) return [];
  const put = (text: string, tag: Token['tag']): Token => putWord(by, text, tag);
  return [
    put('a', 'det'),
    put('status', 'noun'),
    put('(', 'punct'),
    ...values.flatMap((value, i) => [...(i > 0 ? [put(',', 'punct')] : []), value]),
    put(')', 'punct'),
  ];
}

/** ", status: queued / running / failed" */
function listed({ values }: States, by: Token | undefined): readonly Token[] {
  if (!by) return [];
  const put = (text: string, tag: Token['tag']): Token => putWord(by, text, tag);
  return [
    put(',', 'punct'),
    put('status', 'noun'),
    put(':', 'punct'),
    ...values.flatMap((value, i) => [...(i > 0 ? [put('/', 'punct')] : []), value]),
  ];
}

/** "A build consists of jobs (start, end)": it has jobs, and what stands in brackets is of them. */
function consistsOf(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => /^consists?$/.test(lower) && lowerAt(tokens, i + 1) === 'of');
  const [verb] = tokens.slice(at, at + 1);
  if (at < 1 || !verb) return tokens;
  let end = at + 2;
  while (/^(det|num|adj|noun)$/.test(tokens[end]?.tag ?? '')) end++;
  return tokens[end]?.text === '(' && isPluralWord(lowerAt(tokens, end - 1))
    ? [...tokens.slice(0, at), putWord(verb, verb.lower === 'consist' ? 'have' : 'has', 'aux'), ...tokens.slice(at + 2)]
    : tokens;
}
