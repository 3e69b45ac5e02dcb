import type { Token } from '../language/token.js';
import { begunIn } from './begun-in.js';
import type { Noun } from './nouns.js';
import { occasionNamed } from './occasion-named.js';

/** What is named or begun, whose list may follow. */
export const namedToList = (tokens: readonly Token[], nouns: readonly Noun[]): Noun | undefined =>
  occasionNamed(tokens, nouns) ?? begunIn(tokens, nouns);
