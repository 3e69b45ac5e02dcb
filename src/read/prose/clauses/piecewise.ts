/** "They pay it in instalments", "is delivered in parts": what it comes in. */
import { singularWord } from '../../source/singular.js';
import type { NounChunk } from './chunk.js';

const PRODUCING = /^(make|brew|produce|print|bake|cast|publish|issue|manufacture|grow|sew|build|organi[sz]e|run|offer|hold)$/;
const LOT = /^(batch|lot|edition|run|volume|issue|series|round|instalment|installment|season)$/;

/** "Beers are brewed in batches": each of those is of one of them. */
export const isMadeIn = (verb: string, { preposition, many, phrase }: NounChunk): boolean =>
  many && preposition === 'in' && PRODUCING.test(verb) && LOT.test(singularWord(phrase.words.at(-1) ?? ''));

const PART = /^(instalment|installment|part|portion|tranche|batch|stage|step|phase|piece|delivery|shipment|payment)$/;

export const comesIn = (verb: string, { preposition, many, phrase }: NounChunk): boolean =>
  many &&
  preposition === 'in' &&
  /^(pay|settle|repay|deliver|ship|send|supply|bill|invoice)$/.test(verb) &&
  isPart(phrase.words.at(-1) ?? '');

/** "in instalments", "in two batches". */
export const isPart = (word: string): boolean => PART.test(singularWord(word));
