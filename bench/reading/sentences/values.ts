/** Several values of one thing: a list attribute, or a table of its own that refers to it. */
import { entityOf, type Family } from './family.js';
import { inWords } from './in-words.js';

export const values: Family = {
  name: 'values',
  words: inWords(
    'X Y P',
    'customer crate phone_number, guide shelf language, parcel van label, dog desk nickname, painting room colour, supplier school email_address, machine bench photo, recipe album tag, person library hobby, hotel town website',
  ),
  before: 'Each X has a height and a weight, and belongs to a Y. Each Y has a name and a size.',
  sentences: [
    'A X can have several Ps.',
    'A X has one or more Ps.',
    'A X has a list of Ps.',
    'Each X can have multiple Ps.',
    'Each X may have more than one P.',
    'Each X has up to five Ps.',
    'A X has at least one P.',
    'A X has any number of Ps.',
    'A X has many Ps.',
    'A X can have zero or more Ps.',
    'For each X we keep several Ps.',
    'For each X we store one or more Ps.',
    'We store the Ps of each X.',
    'We keep a list of Ps for each X.',
    'A X can have a P, or several.',
    'A X has a code, a note and several Ps.',
    'A X has a code and one or more Ps.',
    'A X has a code and a list of Ps.',
    'A X has a code, several Ps and a note.',
    'A X may have as many Ps as needed.',
    'There can be several Ps per X.',
    'Several Ps can be stored for a X.',
    'Multiple Ps can be added to a X.',
    'Ps (several) are stored for each X.',
    'A X has Ps (one or more).',
    'A X must have at least one P but can have many.',
    'A X can have a maximum of three Ps.',
    'A X can have no more than three Ps.',
    'A X has between one and five Ps.',
    'X: code, note, Ps (multiple).',
    'Users can add as many Ps as they like to a X.',
    'Some Xs have several Ps.',
    'We want to record all Ps of a X.',
    'A X should be able to have more than one P.',
    'A X often has several Ps.',
    'A X can also have a number of Ps.',
    'One X can have several Ps.',
    'Ps of a X: there can be several.',
  ],
  judge: ({ model, tables }, { X = '', Y = '', P = '' }) => {
    const [thing, other] = [entityOf(model, X), entityOf(model, Y)];
    if (!thing || !other) return 'no entity';
    const key = P.replace(/\W/g, '_');
    const listed = thing.attributes.find(({ id }) => id === key || id === `${key}s` || id.startsWith(key.slice(0, -1)));
    if (listed && !listed.list) return 'one only';
    const own = tables.find(({ name }) => name === P || name === `${X} ${P}`);
    if (!listed && !own) return 'no attribute';
    const refers = model.relationships.some(({ from, to }) => [from, to].includes(X) && [from, to].some((end) => end.includes(key)));
    if (!listed && !refers) return 'a table apart';
    if (other.attributes.length > 2) return 'the other is touched';
    if (thing.attributes.some(({ id }) => /list|maximum|^number$|number_of/.test(id))) return 'one attribute more';
    return model.entities.length > (listed ? 2 : 3) ? 'one thing more' : undefined;
  },
};
