/** Nouns for something that happens: made of verbs, or records of them. General English endings and verbs. */

import { remember } from '../../../util/remember.js';
import { singularWord } from '../../source/singular.js';
import { lastWord } from './last-word.js';
import { VERBS } from './word-classes.js';

const RECORDS =
  /^(record|log|history|entry|event|activity|attempt|visit|trip|session|transaction|journey|match|sales?|usage|handover|takeover|changeover|sleepover|stopover|layover|\p{L}{3,}-(in|out|off|up|over|back|down))$/u;
/** Things with a life and a number of their own although a verb is spelled alike, or an ending deceives. */
const THINGS = new Set(
  'order document program plan list contact address building position location station section region organization organisation institution department equipment apartment instrument element experiment content project object produce product paper image model level label group class course book store shop design device stage rate state page name number type test work board function condition question solution option notification version collection edition profession direction dimension information application promotion auction mission commission foundation fraction nation portion ration caption ceiling clothing wing ring king string thing spring painting drawing post issue report share subject link place point market land farm park port ship train plane host guide judge coach volunteer staff crew license licence title file field account house mark cause tag goal note message comment review map flight service food meal menu drink dish recipe meeting listing machine interest budget cost price manual material animal hospital terminal medal metal capital journal portal festival individual professional official term permission role right rule tool attraction destination population plantation garment pavement monument ornament compartment basement supplement pigment implement segment fragment sediment sculpture furniture structure fixture creature temperature signature culture village cottage garage package vintage bandage carriage mineral canal crystal signal criminal rival pedal sandal cereal residence sentence science audience sequence ambulance instance substance insurance appliance distance balance province'.split(
    ' ',
  ),
);
const ENDINGS = /(ment|tion|sion|sis|ance|ence|ing|al|ure|age)$/;

/** Things with a life of their own, whatever their name is made of: orders, comments, messages. */
export const isLastingNoun = (key: string): boolean => THINGS.has(singularWord(lastWord(key)));

export const isEventNoun: (key: string) => boolean = remember((key) => {
  const last = singularWord(lastWord(key));
  if (RECORDS.test(last)) return true;
  if (last.length < 4 || THINGS.has(last)) return false;
  return VERBS.has(last) || (last.length > 5 && ENDINGS.test(last));
});
