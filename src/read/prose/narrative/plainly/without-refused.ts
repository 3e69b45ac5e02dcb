/**
 * Sentences without the properties that they say are not kept: "the weight of a crate stays on paper", "a crate has a weight too, but we
 * do not need that here", "we used to write down the weight of each crate but have stopped that".
 */
import type { Token } from '../../language/token.js';
import { propertyPhrase } from './property-phrase.js';

export function withoutRefused(tokens: readonly Token[]): readonly Token[] {
  return isRefused(tokens) || isTakenBack(tokens) || isGivenUp(tokens) ? [] : tokens;
}

const said = (tokens: readonly Token[], from: number): string =>
  tokens
    .slice(from)
    .map(({ lower }) => lower)
    .join(' ')
    .replaceAll('’', "'");

/** "The weight of a crate stays on paper." */
function isRefused(tokens: readonly Token[]): boolean {
  const at = /^(and|but|so|also)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  const phrase = propertyPhrase(tokens, at);
  return phrase !== undefined && REFUSED.test(said(tokens, phrase.to));
}
const REFUSED =
  /^(can |will |may |should |must )?((stays?|remains?|is (kept|written)) (only )?on paper\b|.{0,60}that is where (it|they) (stays?|remains?|belongs?)\b|(is|are) (of no (interest|use)|nobody ?'s business|none of our business)\b|(does|do) not (matter|interest|concern)\b)/;

/** "A crate has a weight, but we do not need that here": nothing else is said there. */
function isTakenBack(tokens: readonly Token[]): boolean {
  const but = tokens.findIndex(({ lower }, i) => lower === 'but' && i > 3);
  const has = tokens.findIndex(({ lower }) => /^(has|have)$/.test(lower));
  if (but < 0 || has < 1 || has > but) return false;
  const before = tokens.slice(has, but).filter(({ text }, i, all) => !(text === ',' && i === all.length - 1));
  if (before.some(({ text, lower }) => text === ',' || text === ':' || lower === 'and')) return false;
  return TAKEN_BACK.test(said(tokens, but + 1));
}
const TAKEN_BACK =
  /^((we|i|you) (do not|don't|never|need not) (really )?(need|want|keep|record|store|track|note|care about|write|have to (know|keep)) (that|this|it|them|those)( (here|down|in here|in this|anywhere))?|(that|this|it) (stays|remains|is kept|is) (only )?(on paper|out of (this|it|scope)|not (needed|wanted|kept|recorded|for this system))|(that|this|it) does not matter)( \w+){0,2} ?[.!]?$/;

/** "We used to write down the weight of each crate but we have stopped that." */
const isGivenUp = (tokens: readonly Token[]): boolean =>
  /^(we|i|they) used to (write|note|record|keep|store|log|track|put)\b[^,;:]*,? but (we |they |i )?(have |no longer|do not|don't)(stopped|given|do|any more|anymore)?\b/.test(
    said(tokens, 0),
  );
