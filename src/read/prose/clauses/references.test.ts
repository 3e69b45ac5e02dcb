import { beforeAll, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

/** "Splice.Made by ID > Diver": which column refers to what. */
const references = (text: string): readonly string[] =>
  toLogical(prose.read({ id: 'brief', text }).model).tables.flatMap(({ name, foreignKeys }) =>
    foreignKeys.map(({ columns, refTable }) => `${name}.${columns.join('+')} > ${refTable}`),
  );

/** Things that the sentences under test speak of. */
const RIGGERS = 'Riggers have a name and a badge number. A sail has a number and an area.';

it.each([
  // Who did it.
  [`${RIGGERS} A patch has a size, a material and who sewed it. A patch is on one sail.`, 'Patch.Sewed by ID > Rigger'],
  [`${RIGGERS} A patch has a size and is on one sail. We note which rigger sewed it and when.`, 'Patch.Sewed by ID > Rigger'],
  [`${RIGGERS} A patch is on one sail; it holds a size and the rigger who carried it out.`, 'Patch.Carried out by ID > Rigger'],
  [`${RIGGERS} A survey has a date and an outcome. A rigger signs it, and we keep who did and when.`, 'Survey.Signed by ID > Rigger'],
  [
    'Vets have a name and a licence number. Vets work at several surgeries. A surgery has an address. A visit is with one vet at one surgery and has a start time and a fee.',
    'Vet Surgery.Vet ID > Vet',
  ],
  ['A kite has a colour and a span. We must know which pilot registered it.', 'Kite.Registered by ID > Pilot'],
  [`${RIGGERS} A rigger can approve a sail.`, 'Sail.Approved by ID > Rigger'],
  // What belongs to what, where several things stand in a row.
  ['Masts have a height. A loft has a city. The transfer of a mast to a loft has a date.', 'Transfer.Loft ID > Loft'],
  ['Voyages have a name. A voyage goes through several legs. A leg has a distance.', 'Leg.Voyage ID > Voyage'],
  // What stands in front of "there is", or of a verb that stands before its subject.
  ['Voyages have a name. In every voyage there are legs with a distance. Ports have a city.', 'Leg.Voyage ID > Voyage'],
  ['Voyages have a name. To each voyage belong several legs, with a distance. Ports have a city.', 'Leg.Voyage ID > Voyage'],
  ['Voyages have a name. Decks have a letter. For each voyage on each deck there is a patrol with a start time.', 'Patrol.Deck ID > Deck'],
  ['Voyages have a name. Decks have a letter. There is one patrol per voyage and deck, with a start time.', 'Patrol.Deck ID > Deck'],
  // Who takes part stays who they are.
  [
    'Sailors have a nickname and a rank. Crews have a name. A race has a date. Sailors sign up for races of their crew. A sign-up has a role.',
    'Sign-up.Sailor ID > Sailor',
  ],
  [
    'Sailors have a name. Barges have a name and a draught. A trip is made by one sailor in one barge. Trips have a date.',
    'Trip.Barge ID > Barge',
  ],
  [
    'A porter has a name. A job has a title and a date. It is requested by a giver and done by a taker; both are cooks.',
    'Job.Taker ID > Cook',
  ],
  // What a record of the two says, and what is of both sides.
  [
    'Plots have a number and an area. Growers have a name and a phone. Plots are let to growers under contracts. A contract has a start date and a rent.',
    'Contract.Plot ID > Plot',
  ],
  ['A duel has a date and a venue. A duel is between two squads. Squads have a name.', 'Duel.First squad ID > Squad'],
  [
    'Sheets have a title and a size. Sheets can be shared with clerks or teams. Clerks have a name. Teams have a name.',
    'Sheet Team.Team ID > Team',
  ],
  [
    'Masons have a name. Walls have a height. Masons can comment on walls and attach photos. Photos have a caption.',
    'Photo.Wall ID > Wall',
  ],
  // Where something begins and where it ends.
  ['Wells have a depth. A hose has a length and runs from one well to the next.', 'Hose.To well ID > Well'],
  [
    'Painters have a name. Cards have a colour. Painters draw arrows from one card to another. Arrows have a width.',
    'Arrow.From card ID > Card',
  ],
  ['Quays have a name. Between two quays there is a crossing: fare, distance. A crossing has a number.', 'Crossing.From quay ID > Quay'],
  [
    'A firm has a name. Quays have a name. A firm runs shuttles between two quays. A shuttle has a fare and a colour.',
    'Shuttle.To quay ID > Quay',
  ],
  // Who makes something, and who settles it.
  ['Painters have a name. A painter sets targets. A target has a title and a deadline.', 'Target.Painter ID > Painter'],
  ['Painters have a name. A painter approves a target. A target has a title and a deadline.', 'Target.Approved by ID > Painter'],
  ['Every season I draw up the matches: home crew, away crew, the date. Crews have a name.', 'Match.Away crew ID > Crew'],
  // Changes that are kept.
  [
    "Parcels have a weight. Clerks have a name. Every change of a parcel's weight is logged with who made it and when.",
    'Weight change.Parcel ID > Parcel',
  ],
  [
    'Parcels have a weight. Clerks have a name. Whenever the status of a parcel changes we log the old status, the new status, the clerk who did it and when.',
    'Status change.Changed by ID > Clerk',
  ],
  // Of its own, and what it is made up of.
  ['A manifest has a number and a date. Its lines have a weight and a label.', 'Line.Manifest ID > Manifest'],
  [
    'A captain files a manifest, made up of crates. A crate has a weight. Each manifest has a date and a remark.',
    'Crate.Manifest ID > Manifest',
  ],
  // Of the same kind.
  ['A task has a title. Tasks may be blocked by other tasks.', 'Task Blocking task.Blocking task ID > Task'],
  ['A query has a text. Queries can be answered by other queries.', 'Query.Parent ID > Query'],
])('%s', (text, expected) => expect(references(text)).toContain(expected));

it.each([
  // Nothing is left of what people do with software.
  [`${RIGGERS} Lofts have a city. Riggers belong to a loft. A sail belongs to a loft. As a rigger I want to see sails.`, 'Rigger'],
  // One of them is no other name for all of them.
  ['Ships have a name and a flag. Every ship has masts, with a height and a wood, and one of them is the main mast.', 'Mast'],
  // When it happens is not of what it is.
  [`${RIGGERS} Riggers rest after a sail.`, 'Sail'],
])('%s', (text, target) => expect(references(text).filter((said) => said.endsWith(`> ${target}`))).toEqual([]));
