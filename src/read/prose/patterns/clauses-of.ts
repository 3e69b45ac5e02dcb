/** The clauses of a sentence, for patterns of one clause. */
import { oncePer } from '../../../util/once-per.js';
import type { LinkingContext } from './pattern.js';

export const clausesOf = oncePer(({ plain }: LinkingContext): readonly string[] =>
  plain
    .replace(/ \.$/, '')
    .split(/ (?:, and|, but|;|,? while|,? then) | , (?=the |its |which )| and (?=the (?![\w ]* together )[\w ]+ (?:is|are|must|cannot) )/),
);
