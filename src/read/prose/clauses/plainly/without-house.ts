/** "In our marina berths have a code", "members of a rowing club", "as a photographer I deliver galleries": of the one house that all of it is of. */
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { isHouse } from './past-opening.js';

export const withoutHouse = (tokens: readonly Token[]): readonly Token[] =>
  runs(tokens) ?? inOurs(tokens) ?? ofHouse(tokens) ?? asTrade(tokens) ?? tokens;

/** "We organise a fishing club", "I am in charge of a museum": nothing else is said. */
function runs(tokens: readonly Token[]): readonly Token[] | undefined {
  if (!/^(we|i)$/.test(lowerAt(tokens, 0))) return undefined;
  const words = tokens
    .slice(1, 6)
    .map(({ lower }) => lower)
    .join(' ');
  const [opening = ''] =
    /^(?:run|organi[sz]e|own|lead|manage|head|operate|look after|(?:am|are) (?:in charge of|the (?:head|owner|manager|chair) of|part of|a member of))(?= )/.exec(
      words,
    ) ?? [];
  const det = opening === '' ? 0 : 1 + opening.split(' ').length;
  const end = det > 0 && /^(a|an|the|our|my)$/.test(lowerAt(tokens, det)) ? houseEnd(tokens, det + 1) : 0;
  return end > 0 && /^[.;!]?$/.test(tokens[end]?.text ?? '') ? tokens.slice(end) : undefined;
}

/** "In our marina berths have a code." */
function inOurs(tokens: readonly Token[]): readonly Token[] | undefined {
  if (!/^(in|at|for)$/.test(lowerAt(tokens, 0)) || !/^(our|my)$/.test(lowerAt(tokens, 1))) return undefined;
  for (let end = Math.min(tokens.length - 2, 5); end > 2; end--) {
    if (houseEnd(tokens, 2, end) !== end) continue;
    const from = tokens[end]?.text === ',' ? end + 1 : end;
    return /^(noun|adj|det|pron|num)$/.test(tokens[from]?.tag ?? '') ? tokens.slice(from) : undefined;
  }
  return undefined;
}

/** "Members of a rowing club have an email." */
function ofHouse(tokens: readonly Token[]): readonly Token[] | undefined {
  const of = tokens.findIndex(({ lower }, i) => i > 0 && i < 4 && lower === 'of' && /^(a|our|my)$/.test(lowerAt(tokens, i + 1)));
  const end = of > 0 ? houseEnd(tokens, of + 2) : 0;
  const subject = tokens.slice(0, of).every(({ tag }) => /^(noun|adj|det)$/.test(tag)) && /[^s]s$/.test(lowerAt(tokens, of - 1));
  return end > 0 && subject && /^(verb|aux|modal)$/.test(tokens[end]?.tag ?? '')
    ? [...tokens.slice(0, of), ...tokens.slice(end)]
    : undefined;
}

/** "As a wedding photographer I deliver galleries": we do; a story would want or be able to. */
function asTrade(tokens: readonly Token[]): readonly Token[] | undefined {
  if (lowerAt(tokens, 0) !== 'as' || !/^(a|an)$/.test(lowerAt(tokens, 1))) return undefined;
  const us = tokens.findIndex(({ lower }) => /^(i|we)$/.test(lower));
  const [who, verb] = tokens.slice(us, us + 2);
  if (
    us < 3 ||
    us > 6 ||
    !who ||
    verb?.tag === 'modal' ||
    !verb ||
    /^(want|wants|need|would|'d|like|wish|should|must|can|could|submit|upload|create|add|register|expect)$/.test(verb.lower)
  )
    return undefined;
  return /^(have|deliver|sell|teach|run|offer|keep|make|bake|repair|rent|lend|breed|organise|organize|coach|train|treat|see)$/.test(
    verb.lower,
  )
    ? [putWord(who, 'we', 'pron'), ...tokens.slice(us + 1)]
    : undefined;
}

/** Behind a house that begins here; 0 where none does. */
function houseEnd(tokens: readonly Token[], from: number, most?: number): number {
  let end = from;
  while (/^(noun|adj|verb|part)$/.test(tokens[end]?.tag ?? '') && end < (most ?? from + 4)) end++;
  for (; end > from; end--) if (isHouse(tokens.slice(from, end).map(({ lower }) => lower))) return end;
  return 0;
}
