/** "Each time a member visits we record the date": what happens again and again has rows of its own. */
import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { madeRecord } from './made-chunk.js';
import { isProperty } from './property-name.js';
import type { Topic } from './topic.js';

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

export function happeningKept(items: readonly NounChunk[], topic: Topic, sentence: number): readonly Frame[] | undefined {
  const said = topic.deeds.at(-1);
  if (!said?.on || !said.alone || said.sentence !== sentence || !Object.hasOwn(HAPPENS, said.verb)) return undefined;
  if (2 * items.filter(isProperty).length < items.length) return undefined;
  const owner = madeRecord(said.on, [HAPPENS[said.verb] ?? said.verb]);
  return [
    { kind: 'has', owner, items, by: 'verb', possible: false, instead: [said.on], sentence },
    { kind: 'attached', head: owner, to: { ...said.on, preposition: 'of' }, sentence },
  ];
}
