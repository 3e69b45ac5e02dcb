/** What a thing has of which the text says nothing: a name, and, where all else is listed, what such people have nearly always. */
import { suggestType } from '../../source/attribute-types.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import type { DraftAttribute, DraftEntity, DraftReference } from './draft.js';

/**
 * A thing of which the text says nothing is at least called something. `listing`: the text lists what its things have, so
 * that a bare one was passed over. Of such bare users more than half have credentials, of other people a telephone.
 */
export function addNames(entities: readonly DraftEntity[], references: readonly DraftReference[], listing: boolean): void {
  const carrying = new Set(references.flatMap(({ from, through }) => [from, ...(through === undefined ? [] : [through])]));
  for (const entity of entities) {
    const last = lastWord(entity.thing.key);
    const called = !carrying.has(entity.id) || isPersonNoun(last) || isBodyNoun(last);
    if (entity.attributes.size > 0 || entity.kind !== 'thing' || !called || isEventNoun(entity.thing.key)) continue;
    for (const name of listing ? namesFor(last) : ['name']) {
      const attribute = implied(name, entity);
      entity.attributes.set(attribute.id, attribute);
    }
  }
}

const namesFor = (noun: string): readonly string[] =>
  noun === 'user' ? ['username', 'password', 'email'] : isPersonNoun(noun) ? ['name', 'phone number'] : ['name'];

function implied(name: string, { origin }: DraftEntity): DraftAttribute {
  const suggestion = suggestType(name);
  const spans = 'spans' in origin ? origin.spans : [];
  return {
    id: name.replaceAll(' ', '_'),
    name,
    type: name === 'name' ? { kind: 'text', length: 200 } : suggestion.type,
    required: true,
    rules: [],
    ...(suggestion.sensitivity ? { sensitivity: suggestion.sensitivity } : {}),
    words: name.split(' '),
    bounds: [],
    origin: { kind: 'implied', pattern: 'attributes/called', confidence: 0.4, spans },
  };
}
