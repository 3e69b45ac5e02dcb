/** Yes or no: a boolean of the right thing. */
import { entityOf, type Family } from './family.js';
import { inWords } from './in-words.js';

export const flags: Family = {
  name: 'flags',
  words: inWords(
    'X Y P',
    'boat crate insured, dog shelf vaccinated, guest van vegetarian, recipe desk gluten-free, painting room framed, field school irrigated, machine bench certified, photo album hidden, member library active, hotel town wheelchair-accessible',
  ),
  before: 'Each X has a colour and a weight, and belongs to a Y. Each Y has a name and a size.',
  sentences: [
    'We note whether a X is P.',
    'We record if a X is P or not.',
    'We note if the X is P.',
    'A X is P or not.',
    'A X may or may not be P.',
    'Each X can be P or not.',
    'A X can be marked as P.',
    'A X can be flagged as P.',
    'Xs can be marked as P.',
    'We want to know whether each X is P.',
    'We need to know which Xs are P.',
    'For each X we store whether it is P.',
    'For each X we also want to know if it is P.',
    'We keep track of whether a X is P.',
    'Some Xs are P, others are not.',
    'Each X has a flag for whether it is P.',
    'Each X has a flag saying whether it is P.',
    'Each X has a P flag.',
    'Each X has a yes/no field for P.',
    'P (yes/no) is recorded for each X.',
    'Each X also has an indication of whether it is P.',
    'It should be possible to mark a X as P.',
    'Staff can mark a X as P.',
    'Whether a X is P is recorded.',
    'It is recorded whether the X is P.',
    'X: P yes or no.',
    'The system stores whether a X is P.',
    'The X has a field that says whether it is P.',
    'Each X must say if it is P.',
    'A X also has a description and whether it is P.',
    'Each X has a code, a note and whether or not it is P.',
    'A X is either P or not P.',
    'Xs are sometimes P; we need to see that.',
    'We should be able to tell if a X is P.',
    'A checkbox says if the X is P.',
    'A X has a tick box for P.',
    'A X has an "is P" field.',
    'A X has a boolean P.',
    'We track a X being P or not.',
    'A X can optionally be P.',
  ],
  judge: ({ tables, model }, { X = '', Y = '', P = '' }) => {
    const [thing, other] = [entityOf(model, X), entityOf(model, Y)];
    if (!thing || !other) return 'no entity';
    const key = P.replace(/\W/g, '_');
    const told = thing.attributes.find(({ id }) => id.includes(key));
    if (!told) {
      const choice = thing.attributes.some(({ type }) => type.kind === 'choice');
      return choice ? 'a choice' : 'no attribute';
    }
    if (told.type.kind !== 'boolean') return `of type ${told.type.kind}`;
    if (other.attributes.length > 2) return 'the other is touched';
    if (thing.attributes.some(({ id }) => /whether|flag|not|field|box|indication/.test(id.replace(/^note$/, ''))))
      return 'one attribute more';
    if (tables.some(({ name, targets }) => targets.some((to) => name !== X || to !== Y))) return 'a reference';
    return model.entities.length > 2 ? 'one thing more' : undefined;
  },
};
