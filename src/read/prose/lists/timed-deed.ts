/** When somebody does something with something: on the row that joins the two. */
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { deedNoun } from '../language/deed-noun.js';
import { namesPerson } from '../language/names-person.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { ListItem } from '../terms/list-item.js';
import type { EventClause } from './event-clause.js';
import { governorOf } from './noun-phrase.js';
import { isReal, subjectThings } from './owners.js';

interface TimedDeed {
  readonly thing: ThingName;
  readonly event: EventClause;
}

/** "Sailors can rent kayaks and record the rental time", "…, recording the price and the rental time". */
export function timedDeed(tokens: readonly Token[], before: number, items: readonly ListItem[]): TimedDeed | undefined {
  const gerund = tokens[before - 1]?.text === ',' && tokens[before]?.lower.endsWith('ing');
  if (!gerund && (items.length > 1 || tokens[before - 1]?.lower !== 'and')) return undefined;
  const times = items.flatMap(({ words: [noun, time, more] }) =>
    noun !== undefined && more === undefined && /^(time|date)$/.test(time ?? '') ? [noun] : [],
  );
  const verb = tokens.findIndex(({ tag, lower }, i) => {
    const base = i < before && tag === 'verb' ? verbBase(lower) : undefined;
    return base !== undefined && times.some((noun) => base === noun || deedNoun(base) === noun);
  });
  const base = verbBase(tokens[verb]?.lower ?? '') ?? '';
  const noun = times.find((time) => base === time || deedNoun(base) === time);
  const [who] = verb > 0 ? subjectThings(tokens, verb) : [];
  const { things, attached } = governorOf(tokens, verb + 1, before - 1);
  const [what] = things.filter(isReal);
  if (noun === undefined || !who || !what || !namesPerson(who.key)) return undefined;
  const others = gerund ? attached.filter(isReal) : [];
  const event: EventClause = { verb: '', participants: [who, what, ...others], thing: undefined, made: undefined };
  const thing =
    others.length > 0
      ? thingCalled(noun)
      : { key: `${who.key} ${what.key} ${noun}`, name: `${who.name} ${what.name.toLowerCase()} ${noun}` };
  return { thing, event };
}
