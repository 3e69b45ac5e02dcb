import type { ThingName } from '../claims/claim.js';
import type { LinkingContext } from './pattern.js';

/** "the price of a course": the property, and whose it is where that is said. */
export function propertyOf(
  subject: string,
  { about, resolve }: LinkingContext,
): { readonly attribute: string; readonly about: ThingName | undefined } {
  const [, attribute = '', whose = ''] = /^(.+?) of (?:the |an? |each |every |all )?(.+)$/.exec(subject) ?? [];
  const owner = whose === '' ? undefined : resolve(whose);
  const whole = owner && owner.key.split(' ').length >= whose.split(' ').length;
  return whole ? { attribute, about: owner } : { attribute: subject, about };
}
