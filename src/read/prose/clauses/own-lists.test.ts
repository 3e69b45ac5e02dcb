import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import type { NounChunk } from './chunk.js';
import { spokenOf } from './frames/spoken.js';

beforeAll(() => prose.prepare?.());

const names = (nouns: readonly NounChunk[]): string => nouns.map(({ phrase }) => phrase.text).join(', ');
const had = (text: string): readonly string[] => {
  const blocks = scanBlocks(text);
  return spokenOf(blocks, readSentences(blocks), []).frames.flatMap((frame) =>
    frame.kind === 'has' ? [`${frame.owner.phrase.text}: ${names(frame.items)}`] : [],
  );
};

describe('gives a list to the noun before it', () => {
  it.each([
    ['Within an audit samples are taken, each comprising the depth and the salinity.', ['samples: depth, salinity']],
    ['After each harvest one statement is drawn up, stating net amount and payment date.', ['statement: net amount, payment date']],
    ['Buoys deliver hourly readings consisting of timestamp and wave height.', ['hourly readings: timestamp, wave height']],
    ['The school offers classes, characterised by name, duration and fee.', ['classes: name, duration, fee']],
    ['A fleet holds barges, each having a hull number and a draught.', ['barges: hull number, draught']],
    [
      'Lighthouses are inspected by a surveyor, of whom name, office and licence number are held.',
      ['surveyor: name, office, licence number'],
    ],
    ['A kiln is fed through a transformer, for which the rated power and the date are to be kept.', ['transformer: rated power, date']],
    ['Bridges are painted by a contractor, for whom we store the town and a tax number.', ['contractor: town, tax number']],
    ['Choirs send a roster, of which there may be several.', []],
  ])('%s', (text, expected) => expect(had(text)).toEqual(expected));
});

describe('gives what is held of something to it', () => {
  it.each([
    ['Of beekeepers the name, the village and a phone number shall be held.', ['beekeepers: name, village, phone number']],
    ["Of the pilots we've got the name, rank and e-mail.", ['pilots: name, rank, e-mail']],
    ['For a pump the type and the pressure must be known.', ['pump: type, pressure']],
    ['In each harbour a regatta is held.', []],
    [
      'A telescope is identified by its asset number; further attributes are aperture and date of purchase.',
      ['telescope: asset number', 'telescope: aperture, date of purchase'],
    ],
    ['The attributes of a barge are a name and a draught.', ['barge: name, draught']],
  ])('%s', (text, expected) => expect(had(text)).toEqual(expected));
});

describe('gives what stands behind a colon or in brackets to what it is about', () => {
  it.each([
    [
      'Hosts are checked before anything: legal name, registration number, checked on.',
      ['Hosts: legal name, registration number, checked on'],
    ],
    ['For plants: name, family, how often it wants water.', ['plants: name, family, frequency']],
    ['Events may carry labels, that is, a name and a colour.', ['labels: name, colour']],
    ['Visits are logged: which gallery, when, and how long the visitor stayed.', ['Visits: gallery, occurred at, duration']],
    ['The pupil is suspended: from, until, reason.', ['pupil: from, until, reason']],
    ['Ovens: label, power in kW, last cleaned on.', ['Ovens: label, power, last cleaned on']],
    ['Sponsors (company, contact person, logo) pay.', ['Sponsors: company, contact person, logo']],
    ['Pauses (from, until) are rare.', ['Pauses: from, until']],
    ['Plots: plot number, length in metres, whether there is power.', ['Plots: plot number, length, has power']],
  ])('%s', (text, expected) => expect(had(text)).toEqual(expected));
});

describe('gives what something gets or is described by to it', () => {
  it.each([
    ['Every donor gets a card number, a tier and a join date.', ['donor: card number, tier, join date']],
    ['Each fountain is described by a name and the material.', ['fountain: name, material']],
    ['Each fountain is described by an expert.', []],
  ])('%s', (text, expected) => expect(had(text)).toEqual(expected));
});

describe('finds what a list is of beside other nouns', () => {
  it.each([
    ['Cracks are marked in a photo: type of crack, length in millimetres, category 1–5.', ['Cracks: type of crack, length, category']],
    ['For each dive are recorded: the diver, the site, start and depth.', ['dive: diver, site, start, depth']],
    ['A voyage is made up of legs: port, arrival date.', ['legs: port, arrival date']],
    ['Bakers report faults on ovens (time, description).', ['faults: time, description']],
    ['Choir boys: children, with a name, date of birth and a note.', ['Choir boys: name, date of birth, note']],
    ['A garden is a bunch of beds, each with a letter and a width.', ['beds: letter, width']],
    ['Clubs pay fees: each with an amount and a due date.', ['fees: amount, due date']],
    ['In a garden live hedgehogs: name, weight.', ['hedgehogs: name, weight']],
    ['An entry in the log is a date, a distance and a remark.', ['entry: date, distance, remark']],
    ['A lease is signed by a farmer; lease number, season and premium (percent) are held.', ['lease: lease number, season, premium']],
    ['For a building successive leases are signed, with start date and rent.', ['leases: start date, rent']],
    ['A sighting carries a photo, the spot on the map and a time.', ['sighting: photo, spot, time']],
    [
      'A tow concerns one boat. The time of the call, the damage description and a remark are registered.',
      ['tow: time, damage description, remark'],
    ],
    ['Novels are submitted to a prize. The date of the submission and the status are recorded.', ['submission: date, status']],
  ])('%s', (text, expected) => expect(had(text)).toEqual(expected));
});

const tables = (text: string): readonly string[] => toLogical(prose.read({ id: 'own', text }).model).tables.map(({ name }) => name);

describe('keeps what has a list of its own as a thing', () => {
  it.each([
    ['Divers make recordings of whales. A diver has a name. Recordings: file, started at, depth.', 'Recording'],
    ['A diver makes one recording a day. Each recording has a file and a depth. Divers have a name.', 'Recording'],
    ['Skaters do jumps (title, points). A jump can be a part of several dances. A dance has a name; parts have a position.', 'Jump'],
    ['Climbs go open, then done, and it is a warden who decides. Climbs have a date and a height. Wardens have a name.', 'Climb'],
    ['**Object**: inventory number, title, dating. An object is on loan to a borrower (name, town).', 'Object'],
  ])('%s', (text, name) => expect(tables(text)).toContain(name));
});

const columns = (text: string, table: string): readonly string[] =>
  toLogical(prose.read({ id: 'own', text }).model)
    .tables.filter(({ name }) => name === table)
    .flatMap((one) => one.columns.map(({ name }) => name));

describe('leaves what is included to what includes it', () => {
  it('where a clause holds the information', () => {
    const text =
      'A yard has cranes. Each crane has a unique plate. It records fault information, including fault code, description, and timestamp.';
    expect(columns(text, 'Fault')).toEqual(['fault code', 'description', 'timestamp']);
    expect(columns(text, 'Crane')).not.toContain('description');
  });

  it('where a label stands before the clause', () => {
    const text =
      'A yard has cranes. Each crane has a unique plate. Tour entry: Drivers can enter new tours, including title, content, and length.';
    expect(columns(text, 'Tour')).toEqual(expect.arrayContaining(['title', 'content', 'length']));
  });
});
