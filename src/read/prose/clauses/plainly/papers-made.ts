/**
 * "When a boat is damaged, we fill out a ticket with …", "a ticket is written whenever a boat is moved": what is written out on an occasion
 * is of the thing, and the occasion leaves nothing else. In the words of "for a boat, we fill out a ticket with …".
 */

import { isPluralWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { wordsBetween } from '../../language/words-between.js';

export function papersMade(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length > LONGEST || !tokens.some(({ lower }) => MAKES.test(lower) || PASSIVE.test(lower))) return tokens;
  return onOccasion(tokens) ?? whoeverDoes(tokens) ?? wheneverDone(tokens) ?? tokens;
}

const LONGEST = 32;
const MAKES = /^(write|fill|make|issue|file|open|raise|create|draw|print|complete|produce)(s)?$/;
const PASSIVE = /^(written|filled|made|issued|filed|opened|raised|created|drawn|printed|completed|produced)$/;
/** What is wrong, or says no more than that something happens. */
const SOMETHING =
  /^(something|anything|somebody|someone|anybody|anyone|one|it|problem|damage|fault|issue|defect|trouble|accident|arrival|departure|use|return|sale|way|end|time|day|week|month|year)$/;

/** "When a boat is damaged, …", "on arrival of a boat, …". */
function onOccasion(tokens: readonly Token[]): readonly Token[] | undefined {
  const opens = /^(when|whenever|if|once|before|after|as soon as|each time|every time|on (arrival|departure|return|delivery) of)\b/.test(
    wordsBetween(tokens, 0, 3),
  );
  const comma = opens ? clauseEnd(tokens) : -1;
  const thing = comma > 2 ? onlyThing(tokens, 1, comma) : undefined;
  const paper = thing && paperIn(tokens, tokens[comma]?.text === ',' ? comma + 1 : comma);
  return thing && paper && madeFor(thing, paper, tokens);
}

/** Where the clause in front ends: at its comma, or where "we" goes on. */
function clauseEnd(tokens: readonly Token[]): number {
  const comma = tokens.findIndex(({ text }) => text === ',');
  return comma >= 0 && comma < tokens.findIndex(({ lower }) => MAKES.test(lower) || PASSIVE.test(lower))
    ? comma
    : tokens.findIndex(({ lower }, i) => i > 2 && lower === 'we');
}

/** "Whoever breaks a boat fills out a ticket". */
function whoeverDoes(tokens: readonly Token[]): readonly Token[] | undefined {
  if (!/^(whoever|anyone|anybody|everybody|everyone)$/.test(lowerAt(tokens, 0))) return undefined;
  const fills = tokens.findIndex(({ lower }, i) => i > 3 && /s$/.test(lower) && MAKES.test(lower));
  const thing = fills > 0 ? onlyThing(tokens, 2, fills) : undefined;
  const paper = thing && paperIn(tokens, fills);
  return thing && paper && madeFor(thing, paper, tokens);
}

/** "A ticket is written whenever a boat is moved; …", "a ticket is made of each boat". */
function wheneverDone(tokens: readonly Token[]): readonly Token[] | undefined {
  const verb = tokens.findIndex(({ lower }, i) => PASSIVE.test(lower) && /^(is|gets)$/.test(lowerAt(tokens, i - 1)));
  if (verb < 3 || !/^(a|an|one)$/.test(lowerAt(tokens, articleOf(tokens, verb - 1)))) return undefined;
  const when = PARTICLE.test(lowerAt(tokens, verb + 1)) ? verb + 2 : verb + 1;
  const by = tokens[when];
  if (by?.lower === 'of' && /^(each|every)$/.test(lowerAt(tokens, when + 1)))
    return [...tokens.slice(0, when), putWord(by, 'for', 'prep'), ...tokens.slice(when + 1)];
  if (!by || !/^(whenever|when|if|once|before|after|each time|every time)\b/.test(wordsBetween(tokens, when, when + 2))) return undefined;
  const stop = tokens.findIndex(({ tag }, i) => i > when && tag === 'punct');
  const end = stop < 0 ? tokens.length : stop;
  const thing = onlyThing(tokens, when + 1, end);
  return thing && [...tokens.slice(0, when), putWord(by, 'for', 'prep'), ...thing, ...tokens.slice(end)];
}

interface Paper {
  /** With its article. */
  readonly noun: readonly Token[];
  readonly by: readonly Token[];
  readonly rest: readonly Token[];
}

/** "we fill out a ticket with …", "the clerk files a ticket: …", "a ticket is issued, with …", "a ticket with … is issued". */
function paperIn(tokens: readonly Token[], from: number): Paper | undefined {
  const active = tokens.findIndex(({ lower }, i) => i >= from && i < from + 4 && MAKES.test(lower));
  if (active >= 0) {
    const object = PARTICLE.test(lowerAt(tokens, active + 1)) ? active + 2 : active + 1;
    const end = nounEnd(tokens, object);
    const who = tokens.slice(from, active);
    return end > object + 1
      ? {
          noun: tokens.slice(object, end),
          by: who.some(({ tag, lower }) => tag === 'noun' && !SOMETHING.test(lower)) ? who : [],
          rest: plainly(tokens.slice(end)),
        }
      : undefined;
  }
  const end = nounEnd(tokens, from);
  const passive = tokens.findIndex(({ lower }, i) => i > from && PASSIVE.test(lower) && /^(is|gets)$/.test(lowerAt(tokens, i - 1)));
  if (end < from + 2 || passive < 0) return undefined;
  const noun = tokens.slice(from, end);
  const behind = tokens.slice(PARTICLE.test(lowerAt(tokens, passive + 1)) ? passive + 2 : passive + 1);
  if (passive === end + 1) return { noun, by: [], rest: behind };
  return lowerAt(tokens, end) === 'with' ? { noun, by: [], rest: [...tokens.slice(end, passive - 1), ...behind] } : undefined;
}
const PARTICLE = /^(out|up|in|down)$/;

/** Behind "a ticket", "one report": where the noun ends; `at` where there is none. */
function nounEnd(tokens: readonly Token[], at: number): number {
  if (!/^(a|an|one)$/.test(lowerAt(tokens, at))) return at;
  let end = at + 1;
  while (/^(noun|adj)$/.test(tokens[end]?.tag ?? '')) end++;
  return end;
}

/** ", the title and the cost", "giving the title": with those. */
const plainly = (rest: readonly Token[]): readonly Token[] => {
  const [mark, next] = rest;
  const giving = /^(giving|stating|showing|saying|containing)$/;
  const listed =
    mark?.text === ',' ? /^(the|a|an)$/.test(next?.lower ?? '') || giving.test(next?.lower ?? '') : giving.test(mark?.lower ?? '');
  return mark && listed ? [putWord(mark, 'with', 'prep'), ...rest.slice(giving.test(next?.lower ?? '') ? 2 : 1)] : rest;
};

/** "for a boat, a ticket is made (by the clerk) …". */
function madeFor(thing: readonly Token[], { noun, by, rest }: Paper, [first]: readonly Token[]): readonly Token[] {
  if (!first) return [];
  const last = noun.at(-1) ?? first;
  const doer = by.length > 0 ? [putWord(last, 'by', 'prep'), ...by] : [];
  const inside = rest[0]?.text === '(' ? rest.findIndex(({ text }) => text === ')') + 1 : 0;
  const made = [putWord(last, 'is', 'aux'), putWord(last, 'made', 'part'), ...doer];
  return [
    putWord(first, 'for', 'prep'),
    ...thing,
    putWord(last, ',', 'punct'),
    ...noun,
    ...rest.slice(0, inside),
    ...made,
    ...rest.slice(inside),
  ];
}

/** Where the noun phrase before `to` begins. */
const articleOf = (tokens: readonly Token[], to: number): number =>
  tokens.findLastIndex(({ tag }, i) => i < to && tag !== 'noun' && tag !== 'adj');

/** The one thing that a clause names, with its article. */
function onlyThing(tokens: readonly Token[], from: number, to: number): readonly Token[] | undefined {
  const nouns: (readonly Token[])[] = [];
  for (let i = from; i < to; i++) {
    if (tokens[i]?.tag !== 'noun') continue;
    let end = i;
    while (end < to && tokens[end]?.tag === 'noun') end++;
    const article = articleOf(tokens, i);
    // "When a boat breaks"
    const verb = end > i + 1 && /^(a|an|each|every|one)$/.test(lowerAt(tokens, article)) && isPluralWord(lowerAt(tokens, end - 1)) ? 1 : 0;
    if (!SOMETHING.test(lowerAt(tokens, end - verb - 1))) nouns.push(tokens.slice(Math.max(article, from - 1), end - verb));
    i = end;
  }
  const [only, ...more] = nouns;
  return only && more.length === 0 && /^(a|an|one|any|each|every)$/.test(only[0]?.lower ?? '') ? only : undefined;
}
