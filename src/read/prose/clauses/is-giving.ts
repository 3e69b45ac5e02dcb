import { baseOf } from './verb-words.js';

/** From one to another, and again. */
const GIVING =
  /^(give|lend|show|assign|serve|offer|teach|hand|prescribe|administer|dispense|recommend|explain|demonstrate|present|rent|sell)$/;

export const isGiving = (word: string): boolean => GIVING.test(baseOf(word) ?? '');
