/** What a strand brings up without being about it yet: "we have a dozen trips", "then the wardens", "when somebody books". */

import type { ThingName } from '../claims/claim.js';
import { actsOf } from '../language/acts.js';
import { lastWord } from '../language/last-word.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { Mention } from './relation.js';
import type { Things } from './thing-finder.js';

const SPEAKERS = /^(we|i|you|there|they|somebody|someone)$/;
const BRINGING =
  /^(have|keep|sell|run|need|get|be|track|manage|hold|hire|rent|offer|serve|record|log|use|employ|own|store|mark|do|got|want|operate)$/;

/** "We have about a dozen trips we sell.": the first thing behind the verb, where nobody in particular has it. */
export function introducedIn(tokens: readonly Token[], mentions: readonly Mention[]): ThingName | undefined {
  const [first] = mentions;
  if (!first) return undefined;
  if (isFragment(tokens)) return mentions.length === 1 ? first.thing : undefined;
  const called = calledSo(tokens, mentions);
  if (called) return called;
  const verb = verbAfterSpeaker(tokens, first.noun.from);
  if (
    verb === undefined ||
    !/\b(a|an|some|several|many|few|two|three|four|five|six|seven|eight|nine|ten|the|our|each|every)\b|\d|^$/.test(first.noun.determiner)
  )
    return undefined;
  return first.noun.from - verb <= 5 ? first.thing : undefined;
}

/** "Then I go round and look. That's the survey.", "Every time we brew, that's a batch.": a name for what was told. */
function calledSo(tokens: readonly Token[], mentions: readonly Mention[]): ThingName | undefined {
  return mentions.find(({ noun: { from, to, determiner, plural } }) => {
    const [before, that, is] = [tokens[from - 3], tokens[from - 2], tokens[from - 1]];
    return (
      !plural &&
      /^(a|an|the|our|one)$/.test(determiner) &&
      /^(that|this|it)$/.test(that?.lower ?? '') &&
      /^(is|'s)$/.test(is?.lower ?? '') &&
      (before === undefined || /^(punct|adv|conj)$/.test(before.tag)) &&
      /^(punct|conj)$/.test(tokens[to]?.tag ?? 'punct')
    );
  })?.thing;
}

/** The verb that people who are not spoken of do, right before a place. */
function verbAfterSpeaker(tokens: readonly Token[], before: number): number | undefined {
  const speaker = tokens.findIndex((token, i) => i < Math.min(6, before) && SPEAKERS.test(token.lower));
  if (speaker < 0) return undefined;
  for (let i = speaker + 1; i < before; i++) {
    const token = tokens[i];
    if (token?.tag === 'neg') return undefined;
    if (token?.tag !== 'verb' && token?.tag !== 'aux') continue;
    if (i + 1 < before && (tokens[i + 1]?.tag === 'verb' || tokens[i + 1]?.tag === 'part')) continue;
    const base =
      verbBase(token.lower) ??
      (/^(is|are|was|were)$/.test(token.lower) ? 'be' : /^(has|have|had)$/.test(token.lower) ? 'have' : token.lower);
    return BRINGING.test(base) ? i : undefined;
  }
  return undefined;
}

/** "Then the wardens.", "Payments." */
export const isFragment = (tokens: readonly Token[]): boolean =>
  tokens.length <= 6 && !tokens.some((token) => /^(verb|aux|modal|pron)$/.test(token.tag) || token.text === ':' || token.text === ',');

/** "When somebody books a place, we note …": the thing that is made by it. */
export function enactedIn(tokens: readonly Token[], things: Things): ThingName | undefined {
  const end = tokens.findIndex((token) => token.text === ',');
  const clause = tokens.slice(0, end < 0 ? Math.min(tokens.length, 12) : end);
  for (const token of clause.slice(1)) {
    const base = token.tag === 'verb' || token.tag === 'part' ? verbBase(token.lower) : undefined;
    const made = base === undefined ? undefined : things.madeBy(base);
    if (made) return made;
  }
  return undefined;
}

/** Things by the verbs that their names are made of. */
export function byActs(byKey: ReadonlyMap<string, ThingName>): ReadonlyMap<string, ThingName> {
  const made = new Map<string, ThingName>();
  for (const [key, thing] of byKey) for (const act of actsOf(lastWord(key))) if (!made.has(act)) made.set(act, thing);
  return made;
}
