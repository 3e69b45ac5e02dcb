/** "Flats in several buildings", "desks stand in three rooms": each of them is in one of those. */

import { singularWord } from '../../../source/singular.js';
import { isOfClass } from '../../language/noun-classes.js';
import type { NounChunk } from '../chunk.js';

const lastOf = ({ phrase }: NounChunk): string => singularWord(phrase.words.at(-1) ?? '');

export const standsIn = (noun: NounChunk, place: NounChunk): boolean =>
  noun.many && /^(in|at)$/.test(place.preposition ?? '') && FIXED.test(lastOf(noun)) && isOfClass(lastOf(place), 'place');

/** Places, and what is fixed to one. */
const FIXED =
  /^(flat|apartment|room|hall|court|desk|plot|pitch|field|ward|bed|berth|cabin|shelf|shop|stand|stall|stage|studio|garage|garden|house|cottage|lane|locker|office|table|workshop|warehouse|screen|booth|lift|machine|chair|seat|kitchen|classroom|stable|pen|pool|oven)$/;
