/** People that a requirements document names as roles of its users are those users, not things of their own. */
import type { Claim, ThingName } from '../claims/claim.js';
import { roleValues } from '../claims/role-values.js';
import { isNoun } from '../clauses/chunk.js';
import { namesPerson } from '../language/names-person.js';
import type { Sentence } from '../language/token.js';
import { somebodyIn } from '../narrative/doers.js';
import { nameOfWords } from '../terms/thing-name.js';
import { meantChunks } from './meant-chunks.js';

/** Of one who has more of their own than this, the text keeps more than that they play a role. */
const FEW = 1;

/** `listed`: keys of the people whom the document names where it says who may do what. */
export function withRoles(
  things: ReadonlyMap<string, ThingName>,
  claims: readonly Claim[],
  listed: readonly string[],
): ReadonlyMap<string, ThingName> {
  const all = new Map(things);
  const isPerson = (key: string, of: ThingName): boolean => key !== of.key && all.get(key)?.key === key && namesPerson(key);
  for (const { key, of } of roleValues(claims)) {
    const thing = things.get(of);
    if (thing && (isPerson(key, thing) || !all.has(key))) all.set(key, { ...thing, alias: key });
  }
  const known = somebodyIn(things);
  if (!known) return all;
  // Employees may have become a role of users just now.
  const somebody = things.get(all.get(known.key)?.key ?? known.key) ?? known;
  const had = namesHad(things, claims);
  for (const key of listed) if (isPerson(key, somebody) && (had.get(key)?.size ?? 0) <= FEW) all.set(key, { ...somebody, alias: key });
  return all;
}

/** Of each thing the names of what it has. */
function namesHad(things: ReadonlyMap<string, ThingName>, claims: readonly Claim[]): ReadonlyMap<string, ReadonlySet<string>> {
  const had = new Map<string, Set<string>>();
  for (const claim of claims) {
    if (claim.kind !== 'attribute') continue;
    const key = things.get(claim.thing.key)?.key ?? claim.thing.key;
    had.set(key, (had.get(key) ?? new Set()).add(claim.item.name.toLowerCase()));
  }
  return had;
}

/** `Dispatcher: plans the tours`, `| Dispatcher | plans |`: what the lines of a section on roles begin with. */
export const rolesNamed = (sentences: readonly Sentence[]): readonly string[] =>
  sentences.flatMap((sentence) => {
    const first = meantChunks(sentence).find(isNoun);
    const name = first && nameOfWords(first.phrase.text.split(' '));
    return name && namesPerson(name.key) ? [name.key] : [];
  });
