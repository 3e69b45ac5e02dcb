/** "A tenant gets a bill every quarter with …", "we send each tenant a bill, with …": the list is of what changes hands. */
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Noun } from '../nouns.js';
import { spanBefore } from './span-before.js';

/** `list`: where the first item begins. */
export function handedOver(tokens: readonly Token[], nouns: readonly Noun[], at: number, list: number): Noun | undefined {
  const opening = tokens.findIndex(({ lower }, i) => i >= at && i < list && lower === 'with');
  if (opening < 0 || list - opening > 3) return undefined;
  const noun = nouns.find(({ to }) => to === spanBefore(tokens, nouns, opening));
  if (!noun || !/^(a|an|one)$/.test(noun.determiner) || isAttributeWord(noun.words.at(-1) ?? '')) return undefined;
  const given = verbBase(tokens[noun.from - 1]?.lower ?? '');
  if (given !== undefined) return noun.to < opening - 1 || isGiven(tokens, noun.from - 1) ? noun : undefined;
  const whom = nouns.find(({ to }) => to === noun.from);
  const word = whom ? tokens[whom.from - 1] : /^(in|out|off)$/.test(tokens[noun.from - 1]?.lower ?? '') ? tokens[noun.from - 2] : undefined;
  return word && /^(verb|part)$/.test(word.tag) && verbBase(word.lower) !== undefined ? noun : undefined;
}

/** "is sent a bill with …", "was given a badge with …". */
const isGiven = (tokens: readonly Token[], at: number): boolean =>
  /^(is|are|was|were|be|gets?|got)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(sent|given|issued|handed|lent|paid|posted|assigned|allotted|allocated|awarded|granted|offered|shown|mailed|charged|loaned|owed)$/.test(
    tokens[at]?.lower ?? '',
  );
