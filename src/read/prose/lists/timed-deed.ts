/** When somebody does something with something: on the row that joins the two. */
import type { ThingName } from '../claims/claim.js';
import { deedNoun } from '../language/deed-noun.js';
import { lastWord } from '../language/last-word.js';
import { isPersonNoun } from '../language/people.js';
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import type { ListItem } from '../terms/list-item.js';
import type { EventClause } from './event-clause.js';
import { governorOf } from './noun-phrase.js';
import { isReal, subjectThings } from './owners.js';

interface TimedDeed {
  readonly thing: ThingName;
  readonly event: EventClause;
}

/** "Sailors can rent kayaks and record the rental time": said of what the one does with the other. */
export function timedDeed(tokens: readonly Token[], before: number, item: ListItem | undefined): TimedDeed | undefined {
  const [noun, time] = item?.words ?? [];
  if (noun === undefined || item?.words.length !== 2 || !/^(time|date)$/.test(time ?? '') || tokens[before - 1]?.lower !== 'and')
    return undefined;
  const verb = tokens.findIndex(({ tag, lower }, i) => {
    const base = i < before && tag === 'verb' ? verbBase(lower) : undefined;
    return base !== undefined && (base === noun || deedNoun(base) === noun);
  });
  const [who] = verb > 0 ? subjectThings(tokens, verb) : [];
  const [what] = who ? governorOf(tokens, verb + 1, before - 1).things : [];
  if (!who || !what || !isPersonNoun(lastWord(who.key)) || !isReal(what)) return undefined;
  const event: EventClause = { verb: '', participants: [who, what], thing: undefined, made: undefined };
  return { thing: { key: `${who.key} ${what.key} ${noun}`, name: `${who.name} ${what.name.toLowerCase()} ${noun}` }, event };
}
