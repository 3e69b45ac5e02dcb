/** "Each time a member visits we record the date": what happens again and again has rows of its own. */
import { upkeepBy } from '../../language/upkeep.js';
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import { madeRecord } from '../made-chunk.js';
import { isProperty } from '../property-name.js';
import type { Topic } from '../topic.js';

/** Verbs of what happens to nobody else, and what they are called. */
const HAPPENS: Readonly<Record<string, string>> = {
  arrive: 'arrival',
  break: 'breakdown',
  call: 'call',
  cancel: 'cancellation',
  complain: 'complaint',
  crash: 'crash',
  depart: 'departure',
  fail: 'failure',
  fall: 'fall',
  land: 'landing',
  resign: 'resignation',
  retire: 'retirement',
  ride: 'ride',
  stop: 'stop',
  swim: 'swim',
  visit: 'visit',
};

/** "(When a member visits) we record …", "(when a van is refuelled) we note …". */
export function happeningKept(items: readonly NounChunk[], topic: Topic, sentence: number, passive: boolean): readonly Frame[] | undefined {
  const said = topic.deeds.at(-1);
  if (!said?.on || said.sentence !== sentence) return undefined;
  const alone =
    !passive && said.alone && 2 * items.filter(isProperty).length >= items.length && Object.hasOwn(HAPPENS, said.verb)
      ? HAPPENS[said.verb]
      : undefined;
  const told = items.length > 1 && items.some(({ done }) => !done);
  const name = alone ?? (told && !isSomebody(said.on) ? upkeepBy(said.verb)?.noun : undefined);
  if (name === undefined) return undefined;
  const owner = madeRecord(said.on, [name]);
  const parties = [said.on, ...(alone === undefined && said.by ? [said.by] : [])];
  return [
    { kind: 'has', owner, items, by: 'verb', possible: false, instead: [said.on], sentence },
    ...parties.map((to): Frame => ({ kind: 'attached', head: owner, to: { ...to, preposition: 'of' }, sentence })),
  ];
}
