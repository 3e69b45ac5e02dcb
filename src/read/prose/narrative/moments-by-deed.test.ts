import { describe, expect, it } from 'vitest';
import type { Claim } from '../claims/claim.js';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { momentsByDeed } from './moments-by-deed.js';
import { readNarrative } from './read-narrative.js';

const names = (text: string): readonly string[] =>
  momentsByDeed(readNarrative(readSentences(scanBlocks(text))).claims).flatMap((claim: Claim) =>
    claim.kind === 'attribute' ? [claim.item.name] : [],
  );

describe('moments', () => {
  it('are called by what happened', () => {
    expect(names('A parcel has a label, a dispatch time, an issue date, a date of purchase and a last inspection date.')).toEqual([
      'label',
      'dispatched at',
      'issued on',
      'purchased on',
      'last inspected on',
    ]);
  });

  it('keep their names where they lie ahead, or say how long it takes', () => {
    expect(names('A loan has a number, an expiry date, a due date, a planned departure time and a processing time.')).toEqual([
      'number',
      'expiry date',
      'due date',
      'planned departure time',
      'processing time',
    ]);
  });

  it('that are no more than a date are named by whose they are', () => {
    expect(names('Payments have a date, an amount and a method. Boats have a name, a date and a price.')).toContain('paid on');
  });
});
