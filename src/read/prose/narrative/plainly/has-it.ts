/** The words that say of any one of some things that it has a property: "each crate has a weight". */
import { isPluralWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';

/** In the place of `by`, whose place in the text the words that are put in take. */
export function hasIt(by: Token, whose: readonly Token[], property: readonly Token[]): readonly Token[] {
  const put = (text: string, tag: Token['tag']): Token => ({ text, lower: text, tag, start: by.start, end: by.end });
  const many = isPluralWord(whose.at(-1)?.lower ?? '');
  return [...(many ? [] : [put('each', 'det')]), ...whose, put(many ? 'have' : 'has', 'aux'), put('a', 'det'), ...property];
}
