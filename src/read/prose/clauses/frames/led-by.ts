/** "One employee heads each department", "the captain of a team is a player": each department has a head, who is an employee. */
import { isPluralWord, singularWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Sentence, Token } from '../../language/token.js';

/** Sentences with such ones said plainly, where others say that whoever leads belongs to what is led: of two ties one needs a name. */
export function ledByTheirs(sentences: readonly Sentence[]): readonly Sentence[] {
  const candidates = sentences.map(({ tokens }) => ledBy(tokens));
  if (candidates.every((tokens, i) => tokens === sentences[i]?.tokens)) return sentences;
  const said = sentences.map(({ tokens }) => tokens.map(({ lower }) => singularWord(lower)).join(' '));
  return sentences.map((sentence, i) => {
    const tokens = candidates[i] ?? sentence.tokens;
    if (tokens === sentence.tokens) return sentence;
    const [whole = '', who = ''] = endsOf(tokens);
    const belongs = said.some(
      (words, at) =>
        (at !== i || words.length > 60) && words.includes(` ${whole}`) && ` ${words}`.includes(` ${who} `) && BELONGING.test(words),
    );
    return belongs ? { ...sentence, tokens } : sentence;
  });
}

const BELONGING = /\b(belong|belongs|member of|work in|works in|is in|are in|part of|assigned|consist|consists)\b/;

/** "each department has a leader, who is an employee": the department and the employee. */
function endsOf(tokens: readonly Token[]): readonly [string, string] {
  const words = tokens.map(({ lower }) => lower).join(' ');
  const [, whole = '', who = ''] = /\beach (.+?) has a \S+ , who is a (.+?)(?: [.,;!?)]|$)/.exec(words) ?? [];
  return [whole, who];
}

const ledBy = (tokens: readonly Token[]): readonly Token[] =>
  tokens.length > LONGEST
    ? tokens
    : (oneLeads(tokens) ?? isLedBy(tokens) ?? isItsLeader(tokens) ?? hasLeader(tokens) ?? leaderOf(tokens) ?? hasOneWho(tokens) ?? tokens);

const LONGEST = 32;

const LEADING: ReadonlyMap<string, string> = new Map(
  Object.entries({ head: 'leader', lead: 'leader', chair: 'chairperson', captain: 'captain', run: 'manager', manage: 'manager' }).flatMap(
    ([verb, role]) =>
      [verb, `${verb}s`, verb === 'lead' ? 'led' : verb === 'run' ? 'run' : `${verb.replace(/e$/, '')}ed`].map(
        (form) => [form, role] as const,
      ),
  ),
);
const LEADER =
  /^(head|leader|captain|chair|chairman|chairwoman|chairperson|manager|boss|foreman|president|director|coordinator|speaker|representative|spokesperson|principal|conductor|owner|host|organiser|organizer)$/;

/** "One of the employees heads each department", "…, and one employee heads them", "an employee is in charge of each department". */
function oneLeads(tokens: readonly Token[]): readonly Token[] | undefined {
  for (let from = 0; from < tokens.length - 3; from++) {
    const who = from === 0 || /^(and|,|;)$/.test(lowerAt(tokens, from - 1)) ? oneOf(tokens, from) : undefined;
    if (!who) continue;
    const charge = chargeAt(tokens, who.end);
    const role = charge ? 'manager' : LEADING.get(lowerAt(tokens, who.end));
    const at = charge ?? who.end + 1;
    if (role === undefined || (role === 'manager' && !charge && !who.one)) continue;
    const spoken = /^(them|it)$/.test(lowerAt(tokens, at)) ? phraseAt(tokens, tokens[0]?.tag === 'det' ? 1 : 0) : undefined;
    const whole = spoken ?? (/^(each|every|the|a|an)$/.test(lowerAt(tokens, at)) ? phraseAt(tokens, at + 1) : undefined);
    const end = spoken ? at + 1 : (whole?.end ?? at);
    if (!whole || !isEnd(tokens, end) || whole.name === who.name) continue;
    return [...tokens.slice(0, from), ...said(tokens, whole, role, who), ...tokens.slice(end)];
  }
  return undefined;
}

/** "Every department is led by an employee", "is headed by one of its employees". */
function isLedBy(tokens: readonly Token[]): readonly Token[] | undefined {
  const by = tokens.findIndex(
    ({ lower }, i) => lower === 'by' && /^(is|are|be)$/.test(lowerAt(tokens, i - 2)) && LEADING.has(lowerAt(tokens, i - 1)),
  );
  const whole = by < 0 ? undefined : phraseAt(tokens, tokens[0]?.tag === 'det' ? 1 : 0);
  const who = by < 0 ? undefined : oneOf(tokens, by + 1);
  const role = LEADING.get(lowerAt(tokens, by - 1));
  if (!whole || !who || role === undefined || whole.end !== by - 2 || whole.name === who.name) return undefined;
  return isEnd(tokens, who.end) || lowerAt(tokens, who.end) === 'and'
    ? [...said(tokens, whole, role, who), ...tokens.slice(who.end)]
    : undefined;
}

/** "One player of each team is its captain." */
function isItsLeader(tokens: readonly Token[]): readonly Token[] | undefined {
  const who = oneOf(tokens, 0);
  if (!who || lowerAt(tokens, who.end) !== 'of' || !/^(each|every|a|the)$/.test(lowerAt(tokens, who.end + 1))) return undefined;
  const whole = phraseAt(tokens, who.end + 2);
  if (!whole || lowerAt(tokens, whole.end) !== 'is' || !/^(its|the|their)$/.test(lowerAt(tokens, whole.end + 1))) return undefined;
  const role = lowerAt(tokens, whole.end + 2);
  return LEADER.test(role) && isEnd(tokens, whole.end + 3)
    ? [...said(tokens, whole, role, who), ...tokens.slice(whole.end + 3)]
    : undefined;
}

/** "A team has a captain (a player)", "teams have one player as their captain". */
function hasLeader(tokens: readonly Token[]): readonly Token[] | undefined {
  const whole = phraseAt(tokens, tokens[0]?.tag === 'det' ? 1 : 0);
  if (!whole || !/^(has|have)$/.test(lowerAt(tokens, whole.end)) || !/^(a|an|one)$/.test(lowerAt(tokens, whole.end + 1))) return undefined;
  const at = whole.end + 2;
  if (LEADER.test(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === '(') {
    const who = oneOf(tokens, at + 2);
    return who && lowerAt(tokens, who.end) === ')' && who.name !== whole.name
      ? [...said(tokens, whole, lowerAt(tokens, at), who), ...afterBracket(tokens, who.end + 1)]
      : undefined;
  }
  const who = oneOf(tokens, whole.end + 1);
  if (!who || lowerAt(tokens, who.end) !== 'as') return undefined;
  const role = who.end + (/^(its|their|the|a)$/.test(lowerAt(tokens, who.end + 1)) ? 2 : 1);
  return LEADER.test(lowerAt(tokens, role)) && isEnd(tokens, role + 1)
    ? [...said(tokens, whole, lowerAt(tokens, role), who), ...tokens.slice(role + 1)]
    : undefined;
}

/** "The captain of a team is a player." */
function leaderOf(tokens: readonly Token[]): readonly Token[] | undefined {
  if (lowerAt(tokens, 0) !== 'the' || !LEADER.test(lowerAt(tokens, 1)) || lowerAt(tokens, 2) !== 'of') return undefined;
  const whole = /^(a|an|each|every|the)$/.test(lowerAt(tokens, 3)) ? phraseAt(tokens, 4) : undefined;
  const who = whole && lowerAt(tokens, whole.end) === 'is' ? oneOf(tokens, whole.end + 1) : undefined;
  return whole && who && isEnd(tokens, who.end) && who.name !== whole.name
    ? [...said(tokens, whole, lowerAt(tokens, 1), who), ...tokens.slice(who.end)]
    : undefined;
}

/** "Each department has one employee who leads it." */
function hasOneWho(tokens: readonly Token[]): readonly Token[] | undefined {
  const whole = phraseAt(tokens, tokens[0]?.tag === 'det' ? 1 : 0);
  const who = whole && /^(has|have)$/.test(lowerAt(tokens, whole.end)) ? oneOf(tokens, whole.end + 1) : undefined;
  const role = who && /^(who|that)$/.test(lowerAt(tokens, who.end)) ? LEADING.get(lowerAt(tokens, who.end + 1)) : undefined;
  return whole && who && role !== undefined && /^(it|them)$/.test(lowerAt(tokens, who.end + 2)) && isEnd(tokens, who.end + 3)
    ? [...said(tokens, whole, role, who), ...tokens.slice(who.end + 3)]
    : undefined;
}

interface Phrase {
  readonly nouns: readonly Token[];
  readonly name: string;
  readonly end: number;
}
interface One extends Phrase {
  readonly one: boolean;
}

/** "each department has a head, who is an employee" */
function said(tokens: readonly Token[], whole: Phrase, role: string, who: Phrase): readonly Token[] {
  const [by] = whole.nouns;
  if (!by) return tokens;
  const put = (text: string, tag: Token['tag']): Token => putWord(by, text, tag);
  return [
    put('each', 'det'),
    ...single(whole.nouns),
    put('has', 'aux'),
    put('a', 'det'),
    // A head may be a thing as well.
    put(role === 'head' ? 'leader' : role === 'chair' ? 'chairperson' : role, 'noun'),
    put(',', 'punct'),
    put('who', 'wh'),
    put('is', 'aux'),
    put('a', 'det'),
    ...single(who.nouns),
  ];
}

const single = (nouns: readonly Token[]): readonly Token[] =>
  nouns.map((token, i) => (i === nouns.length - 1 ? putWord(token, singularWord(token.lower), 'noun') : token));

function phraseAt(tokens: readonly Token[], from: number): Phrase | undefined {
  let end = from;
  while (/^(noun|adj)$/.test(tokens[end]?.tag ?? '') && !LEADING.has(lowerAt(tokens, end))) end++;
  const nouns = tokens.slice(from, end);
  if (nouns.at(-1)?.tag !== 'noun') return undefined;
  return { nouns, end, name: nouns.map(({ lower }, i) => (i === nouns.length - 1 ? singularWord(lower) : lower)).join(' ') };
}

/** "an employee", "one of the employees", "one of its employees". */
function oneOf(tokens: readonly Token[], from: number): One | undefined {
  const one = lowerAt(tokens, from) === 'one';
  if (!one && !/^(a|an|exactly)$/.test(lowerAt(tokens, from))) return undefined;
  const of = one && lowerAt(tokens, from + 1) === 'of' && /^(the|its|their|our)$/.test(lowerAt(tokens, from + 2));
  const phrase = phraseAt(tokens, of ? from + 3 : from + (lowerAt(tokens, from + 1) === 'one' ? 2 : 1));
  if (!phrase || isPluralWord(phrase.nouns.at(-1)?.lower ?? '') !== of) return undefined;
  return { ...phrase, one };
}

/** "is in charge of", "is responsible for": behind it. */
function chargeAt(tokens: readonly Token[], at: number): number | undefined {
  if (lowerAt(tokens, at) !== 'is') return undefined;
  const words = tokens
    .slice(at + 1, at + 4)
    .map(({ lower }) => lower)
    .join(' ');
  return /^in charge of$/.test(words) ? at + 4 : /^responsible for /.test(words) ? at + 3 : undefined;
}

const isEnd = (tokens: readonly Token[], at: number): boolean => tokens[at] === undefined || /^[.;,!?]$/.test(tokens[at]?.text ?? '');

/** "(a player) and …": the clause goes on. */
const afterBracket = (tokens: readonly Token[], at: number): readonly Token[] => {
  const [next] = tokens.slice(at, at + 1);
  return next && lowerAt(tokens, at) === 'and' ? [putWord(next, ',', 'punct'), ...tokens.slice(at)] : tokens.slice(at);
};
