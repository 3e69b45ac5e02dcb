/** A property with the values it can take: a choice of the right thing. */
import { attributeKey, choicesOf, entityOf, type Family } from './family.js';
import { inWords } from './in-words.js';

export const options: Family = {
  name: 'options',
  words: inWords(
    'X Y K P Q R',
    'towel crate shade red green blue, guitar shelf material wood metal plastic, parcel van size small medium large, plant desk season spring summer autumn, picture room format square portrait landscape, dog school temper calm lively shy, tent bench shape round square oval, meal album diet vegan vegetarian kosher, tour library difficulty easy moderate hard, room town category single double family',
  ),
  before: 'Each X has a height and a weight, and belongs to a Y. Each Y has a name and a price.',
  sentences: [
    'A X has a K (P, Q or R).',
    'A X has a K: P, Q or R.',
    'A X has a K, which is P, Q or R.',
    'A X has a K which can be P, Q or R.',
    'The K of a X is P, Q or R.',
    'The K of a X can be P, Q or R.',
    "A X's K is one of P, Q and R.",
    'The K must be one of P, Q or R and belongs to the X.',
    'Each X has one of three Ks: P, Q or R.',
    'The possible Ks of a X are P, Q and R.',
    'For each X we store the K (P/Q/R).',
    'For each X we store the K, either P, Q or R.',
    'For each X the K is recorded: P, Q or R.',
    'A X has a code, a K (P, Q, R) and a note.',
    'A X has a code and a K (either P, Q or R).',
    'A X has a code and a K, such as P, Q or R.',
    'A X has a K (one of P, Q, R).',
    'A X has a K - P, Q or R.',
    'A X has a K, for example P or Q.',
    'A X has a K (e.g. P, Q, R).',
    'K of the X: P, Q or R.',
    'X K can be P, Q or R.',
    'A X has a K that must be P, Q or R.',
    'The K of a X may only be P, Q or R.',
    'Allowed Ks for a X are P, Q and R.',
    'We record the K of each X, which is either P, Q or R.',
    'Every X has a K chosen from P, Q and R.',
    'When adding a X, the user picks a K: P, Q or R.',
    'A X has a K with the values P, Q and R.',
    'A X has a K with three options: P, Q, R.',
  ],
  judge: ({ model, tables }, { X = '', Y = '', K = '', P = '', Q = '', R = '' }) => {
    const [thing, other] = [entityOf(model, X), entityOf(model, Y)];
    if (!thing || !other) return 'no entity';
    const told = thing.attributes.find(({ id }) => id === K);
    const lookup = tables.find(({ name }) => name === K || name === `${X} ${K}`);
    if (!told && !lookup) return 'no attribute';
    if (thing.attributes.some(({ id }) => [P, Q, R, 'option', 'value'].includes(id))) return 'a value as attribute';
    if (other.attributes.length > 2) return 'the other is touched';
    if (model.entities.some(({ id }) => [P, Q, R].some((value) => id.includes(value)))) return 'a value as thing';
    if (!told || lookup) return undefined;
    const all = choicesOf(thing).some(({ values }) => [P, Q].every((value) => values.includes(attributeKey(value))));
    return all ? undefined : 'values lost';
  },
};
