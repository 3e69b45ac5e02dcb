/** "They pay it in instalments", "is delivered in parts": what it comes in. */
import type { NounChunk } from './chunk.js';

const MAKING = /^(make|brew|produce|print|bake|cast|publish|issue|manufacture|grow|sew|build|organi[sz]e|run|offer|hold)$/;
const LOT = /^(batche?s|lots|editions|runs|volumes|issues|series|rounds|instalments|seasons)$/;

/** "Beers are brewed in batches": each of those is of one of them. */
export const isMadeIn = (verb: string, { preposition, many, phrase }: NounChunk): boolean =>
  many && preposition === 'in' && MAKING.test(verb) && LOT.test(phrase.words.at(-1) ?? '');

const PART = /^(instalment|installment|part|portion|tranche|batch|stage|step|phase|piece|delivery|shipment|payment)s$|^batches$/;

export const comesIn = (verb: string, { preposition, many, phrase }: NounChunk): boolean =>
  many &&
  preposition === 'in' &&
  /^(pay|settle|repay|deliver|ship|send|supply|bill|invoice)$/.test(verb) &&
  PART.test(phrase.words.at(-1) ?? '');
