/** "as many rooms as needed", "any number of rooms": several rooms. */
import { isPluralWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { wordsBetween } from '../../language/words-between.js';

export function asManyAs(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => lower === 'as' && lowerAt(tokens, i + 1) === 'many');
  const [as] = tokens.slice(at, at + 1);
  if (at < 0 || !as) return tokens;
  const second = tokens.findIndex(({ lower }, i) => i > at + 2 && lower === 'as');
  if (second < 0 || second > at + 5 || !isPluralWord(lowerAt(tokens, second - 1))) return tokens;
  const wished = WISHED.exec(wordsBetween(tokens, second + 1));
  if (!wished) return tokens;
  const end = second + 1 + wished[0].split(' ').length;
  return [...tokens.slice(0, at), putWord(as, 'several', 'det'), ...tokens.slice(at + 2, second), ...tokens.slice(end)];
}

const WISHED =
  /^(?:needed|necessary|wanted|required|(?:they|he or she|he|she|it|you|we|one|somebody|people) (?:likes?|wants?|needs?|wish|wishes|can))(?= |$)/;
