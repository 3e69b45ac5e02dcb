/** "They pay it in instalments", "is delivered in parts": what it comes in. */
import type { NounChunk } from './chunk.js';

const PART = /^(instalment|installment|part|portion|tranche|batch|stage|step|phase|piece|delivery|shipment|payment)s$|^batches$/;

export const comesIn = (verb: string, { preposition, many, phrase }: NounChunk): boolean =>
  many &&
  preposition === 'in' &&
  /^(pay|settle|repay|deliver|ship|send|supply|bill|invoice)$/.test(verb) &&
  PART.test(phrase.words.at(-1) ?? '');
