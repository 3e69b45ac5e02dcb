/** A finding whose evidence is the whole sentence. */
import type { ClaimBody } from '../claims/claim.js';
import type { Found } from './pattern.js';

export const whole = (sentence: { readonly start: number; readonly end: number }, body: ClaimBody, weight?: number): Found => ({
  body,
  start: sentence.start,
  end: sentence.end,
  ...(weight === undefined ? {} : { weight }),
});
