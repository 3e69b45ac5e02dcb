/** Several in one go: the go has several of them, and not one. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const inOne: Family = {
  name: 'in-one',
  words: inWords(
    'W V Vd Y Z',
    'customer buy bought seat order, member borrow borrowed book loan, guest reserve reserved room booking, farmer sell sold animal sale, client rent rented tool rental, driver deliver delivered parcel tour, patient collect collected medicine pickup, shop return returned article shipment, teacher book booked tablet reservation, chef order ordered product delivery',
  ),
  before: 'Each W has a name and a phone. Each Y has a code and a colour. Each Z has a date and a number.',
  sentences: [
    'A W can V several Ys in one Z.',
    'Several Ys can be Vd in one Z.',
    'In one Z a W can V several Ys.',
    'A Z can be for several Ys.',
    'A Z may include more than one Y.',
    'Ws V one or more Ys in a Z.',
    'With one Z a W can V as many Ys as needed.',
    'A Z is made by a W and covers one or more Ys.',
    'Each Z has one W and several Ys.',
    'A Z is of one W, but may be of several Ys.',
    'A W can V Ys; one Z can have many of them.',
    'There can be several Ys in the same Z.',
  ],
  judge: ({ tables }, { Y = '', Z = '' }) => {
    const [one, go] = [tableOf(tables, Y), tableOf(tables, Z)];
    if (!one || !go) return 'no table';
    if (go.targets.includes(Y)) return 'one only';
    return one.targets.includes(Z) || joining(tables, Y, Z) ? undefined : 'no row of both';
  },
};
