import type { NounChunk } from './chunk.js';

const OF_ACTS =
  /^(date|time|day|moment|hour|quantity|amount|price|cost|fee|total|duration|reason|dose|dosage|method|signature|score|message|deadline)$/;

/** What is said of an act rather than of what it is done to. */
export const isOfAct = ({ phrase }: NounChunk): boolean => OF_ACTS.test(phrase.words.at(-1) ?? '');
