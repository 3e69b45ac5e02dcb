import { beforeAll, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { spokenOf } from './spoken.js';

beforeAll(() => prose.prepare?.());

const names = (nouns: readonly NounChunk[]): string => nouns.map(({ phrase }) => phrase.text).join(', ');
const shown = (frame: Frame): string => {
  if (frame.kind === 'has') return `${frame.owner.phrase.text} has ${names(frame.items)}`;
  if (frame.kind === 'does') return `${frame.subject.phrase.text} ${frame.verb} ${names([...frame.objects, ...frame.places])}`;
  if (frame.kind === 'attached') return `${frame.head.phrase.text} of ${frame.to.phrase.text}`;
  return frame.kind === 'project' ? `make ${frame.noun.phrase.text}` : `${frame.kind} ${names(frame.items)}`;
};
const frames = (text: string): readonly string[] => {
  const blocks = scanBlocks(text);
  return spokenOf(blocks, readSentences(blocks), []).frames.map(shown);
};

it.each([
  ['Lighthouses, which have a name and a height, are kept by one keeper.', ['Lighthouses has name, height', 'Lighthouses keep keeper']],
  ['The harbour has piers, each of which has a length.', ['piers has length', 'harbour has piers']],
  ['Scouts earn badges. They have a name.', ['Scouts earn badges', 'Scouts has name']],
  ['A felling removes one tree; its date and reason are recorded.', ['felling remove tree', 'felling has date, reason']],
  ['For each dive we store the depth and the duration.', ['dive has depth, duration']],
  ['Skippers hire boats with a deposit and a fee.', ['boats has deposit, fee', 'Skippers hire boats']],
  [
    'Let wardens attach photos, each with a caption, to a sighting.',
    ['photos of sighting', 'photos has caption', 'wardens attach photos, sighting'],
  ],
  ['As a diver I want to log a dive so that I remember it.', ['diver log dive']],
  ['Build a hiking app with routes, huts and hikers.', ['lists routes, huts, hikers', 'make hiking app']],
  ['Entities: Bakery, Oven, Loaf.', ['lists Bakery, Oven, Loaf']],
  ['Tables: Crew, Order, Order Line.', ['lists Crew, Order, Order Line']],
  ['- Trip: date, distance, belongs to a skipper and a boat', ['Trip has date, distance', 'Trip belong skipper, boat']],
  ['## Boats\n- length\n- is moored at one pier\n## Piers\n- letter', ['Boats has length', 'Boats moor pier', 'Piers has letter']],
  ['Skippers of a club log trips.', ['Skippers of club', 'Skippers log trips']],
  ['Skippers react to notices with a sign.', ['notices has sign', 'Skippers react notices']],
  ['When a skipper leaves, the berth is occupied.', ['skipper leave ', 'berth occupy ']],
  ['Marinas (name, person in charge).', ['Marinas has name, person in charge']],
  ['We keep track of moorings, boats.', ['lists moorings, boats']],
  ['Races: which skipper took which boat, and when', ['Races has skipper, boat, taken at']],
  ['A splice has a length and who made it.', ['splice has length, made by']],
  ['A diver checks a valve and we note who did so.', ['diver check valve', 'valve has checked by']],
  ['Refunds are not covered.', ['denied Refunds']],
  ['Fees are handled by another system.', ['denied Fees']],
])('%s', (text, expected) => expect(frames(text)).toEqual(expected));
