import { MANY_WORDS } from '../language/word-classes.js';
import type { NounChunk } from './chunk.js';

/** Says more than one of each: "several", "many"; a bare plural speaks of all of them, one each. */
export const isSeveral = (noun: NounChunk): boolean =>
  noun.many &&
  (MANY_WORDS.has(noun.determiner) ||
    /^(any|other|all|certain|specific|selected|particular)$/.test(noun.determiner) ||
    (noun.phrase.start > 0 && !noun.phrase.possessor && noun.to - noun.from > noun.phrase.words.length + 1));
