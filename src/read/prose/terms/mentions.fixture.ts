/** For tests: where a sentence mentions things that all count as known: `mentionsIn('A boat has a mast.', 'boat', 'mast')`. */
import type { ThingName } from '../claims/claim.js';
import { tokensOf } from '../language/sentences.fixture.js';
import type { Token } from '../language/token.js';
import { findMentions, type Mention } from './mentions.js';

export const thingsCalled = (...names: readonly string[]): ReadonlyMap<string, ThingName> =>
  new Map(names.map((key) => [key, { key, name: key }]));

export function mentionsIn(
  text: string,
  ...names: readonly string[]
): { readonly tokens: readonly Token[]; readonly mentions: readonly Mention[] } {
  const tokens = tokensOf(text);
  return { tokens, mentions: findMentions(tokens, thingsCalled(...names)) };
}
