/** "A club has a leader": one of those who are in it, though the text keeps no leaders. */
import type { ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { isPerson, plain, type ThingOf } from './related.js';

const OFFICE = /^(leader|captain|owner|admin|administrator|moderator|organi[sz]er|founder|assignee|president)$/;
const ANYBODY = /^(user|member|player|employee|person|colleague)$/;

export function inOffice(
  { phrase: { words }, many }: NounChunk,
  owner: ThingName,
  frames: readonly Frame[],
  thingOf: ThingOf,
  all: readonly ThingName[],
): ThingName | undefined {
  if (many || words.length > 2 || !OFFICE.test(words.at(-1) ?? '')) return undefined;
  const joining = frames.flatMap((frame) => {
    if (frame.kind !== 'does' || frame.passive || !/^(join|belong)$/.test(frame.verb)) return [];
    const into = [...frame.objects, ...frame.places].some((noun) => thingOf(noun)?.key === owner.key);
    return into ? (thingOf(frame.subject) ?? []) : [];
  });
  // Who owns something is not told by whose staff there is.
  const anybody = words.at(-1) === 'owner' ? /^(user|member|person)$/ : ANYBODY;
  const who = joining.find(isPerson) ?? all.find(({ key, alias }) => alias === undefined && anybody.test(lastWord(key)));
  return who && who.key !== owner.key ? { ...plain(who), alias: words.join(' ') } : undefined;
}
