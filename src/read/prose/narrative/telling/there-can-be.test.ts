import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const references = (text: string): readonly string[] =>
  followedWith(text, ['boiler', 'burner', 'alarm', 'remedy', 'house']).claims.flatMap((claim) =>
    claim.kind === 'relationship' ? [`${claim.from.key} -> ${claim.to.key}`] : [],
  );

it.each([
  ['A boiler has a number and a power. There may be several burners, each with a fuel and a maker.', 'burner -> boiler'],
  ['An alarm has a level and a time; there can be any number of remedies, each with a date and a cost.', 'remedy -> alarm'],
  ['A boiler has a number and a power. There are up to four burners, each with a fuel and a maker.', 'burner -> boiler'],
])('reads of what there may be many: %s', (text, reference) => {
  expect(references(text)).toContain(reference);
});

it.each([
  'A boiler has a number and a power. There are six burners, each with a fuel and a maker.',
  'A boiler has a number and a power.\n\nThere may be several burners, each with a fuel and a maker.',
  'A boiler has a number and a power. There can be many burners in one house.',
])('leaves what is only counted: %s', (text) => {
  expect(references(text)).not.toContain('burner -> boiler');
});
