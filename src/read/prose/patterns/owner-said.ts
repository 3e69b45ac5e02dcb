/** Whose property a subject is: "the status of an order", "an order's status"; without either, nobody is said. */
import type { ThingName } from '../claims/claim.js';
import type { LinkingContext } from './pattern.js';

export function ownerSaid(subject: string, resolve: LinkingContext['resolve']): ThingName | undefined {
  const of = / of (?:an? |the |each |every |any |our |all )?(.+)$/.exec(subject)?.[1];
  const whose = /^(?:an? |the |each |every |any |our )?(.+?) ?['’]s? /.exec(subject)?.[1];
  const said = of ?? whose;
  return said === undefined ? undefined : resolve(said);
}
