/** Nouns that a text says have rows: "each category row names its parent", "a penalty row holds the date". */
import type { Token } from '../language/token.js';
import type { Noun } from './nouns.js';

const HOLDING = /^(names|has|records|carries|holds|says|points|keeps|refers|references|copies|stores|shows|belongs|states|gives|lists)$/;
/** Say which row, or that it is one of what a text has other words for. */
const ANY = /^(event|data|header|table|single|junk|top|bottom|line|log|detail|total|summary|child|parent|test|sample)$/;

/** Without the word for the row. */
export const rowsSaid = (tokens: readonly Token[], nouns: readonly Noun[]): readonly (readonly string[])[] =>
  nouns.flatMap(({ core, determiner, to, plural }) =>
    core.length > 1 &&
    core.at(-1) === 'row' &&
    !plural &&
    /^(a|an|each|every)$/.test(determiner) &&
    HOLDING.test(tokens[to]?.lower ?? '') &&
    !ANY.test(core.at(-2) ?? '')
      ? [core.slice(0, -1)]
      : [],
  );
