/** For tests: what a text lists, whatever its things are. */
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { readItems } from './items/items.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

const strandsIn = (text: string) => readStrands(spokenSentences(readSentences(scanBlocks(text))));

/** The items of a text that is a list; a flag ends in a question mark, values stand behind a name. */
export const itemsIn = (text: string): readonly string[] =>
  strandsIn(text).flatMap(({ strand }) =>
    readItems(strand.tokens, 0).items.map(
      ({ name, flag, inside }) => `${name}${flag ? '?' : ''}${inside.length > 0 ? ` (${inside.join(', ')})` : ''}`,
    ),
  );

/** Every list with the noun or pronoun that it is said of: `keeper: name, phone`. */
export const listsIn = (text: string): readonly string[] =>
  strandsIn(text).flatMap(({ openings }) =>
    openings.map(
      ({ subject, items }) => `${subject.noun?.core.join(' ') ?? subject.pronoun ?? 'nobody'}: ${items.map(({ name }) => name).join(', ')}`,
    ),
  );
