import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { told } from './told-attributes.fixture.js';

await prose.prepare?.();

const has = (text: string, thing: string, expected: string): void => expect(told(text, thing).split('; ').sort().join('; ')).toBe(expected);

describe('what things are marked as', () => {
  it.each([
    ['We keep looms. We mark a loom as broken when it jams.', 'loom.is broken'],
    ['A loom has a code. If it jams it is flagged as unsafe.', 'loom.code; loom.is unsafe'],
    ['A loom has a code. The loom gets ticked as overdue if it is late.', 'loom.code; loom.is overdue'],
    ['A loom has a code. A loom is never marked as broken.', 'loom.code'],
    ['A loom has a code. We mark the loom as paid or void.', 'loom.code'],
  ])('%s', (text, expected) => has(text, 'loom', expected));
});

describe('flags in series', () => {
  it.each([
    ['A loom carries flags for dust, for cracks and for whether we sold it.', 'loom.has sold; loom.is cracks; loom.is dust'],
    ['A loom has four flags for clean, oiled and locked.', 'loom.is clean; loom.is locked; loom.is oiled'],
    ['A loom has a code, ticks for dry and packed, and a note.', 'loom.code; loom.is dry; loom.is packed; loom.note'],
  ])('%s', (text, expected) => has(text, 'loom', expected));
});

describe('both ends of a period', () => {
  it.each([
    ['A lease has a code and the dates it runs between.', 'lease.code; lease.end date; lease.start date'],
    ['A lease has a code, a fee and the window it is valid in.', 'lease.code; lease.fee; lease.valid from; lease.valid to'],
    ['A lease has a code, a fee and the period it covers.', 'lease.code; lease.fee; lease.period end; lease.period start'],
    [
      'A lease has a code, a delivery window with a start time and an end time, and a note.',
      'lease.code; lease.end time; lease.note; lease.start time',
    ],
    ['A lease has a start and end date, end after start, and a fee.', 'lease.end date; lease.fee; lease.start date'],
  ])('%s', (text, expected) => has(text, 'lease', expected));
});

describe('what items are together', () => {
  it.each([
    ['Each loom has three scores: warmth, evenness and finish.', 'loom.evenness score; loom.finish score; loom.warmth score'],
    ['A loom has three dates: issue, expiry and renewal.', 'loom.expiry date; loom.issue date; loom.renewal date'],
    ['A loom has three dates: the issue date, the expiry date and a note.', 'loom.expiry date; loom.issue date; loom.note'],
  ])('%s', (text, expected) => has(text, 'loom', expected));
});

describe('properties of a sentence of their own', () => {
  it.each([
    ['Loom names are unique. A loom has a height.', 'loom.height; loom.name'],
    ['Looms come in three formats, small, medium and large.', 'loom.format{small,medium,large}'],
    ['There are three kinds of loom: hand, power and shuttle.', 'loom.type{hand,power,shuttle}'],
    ['Looms are either manual or electric. A loom has a code.', 'loom.code; loom.type{manual,electric}'],
    ['A loom sits on one floor and has a code.', 'loom.code; loom.floor'],
    ['A loom has a code. The weaver rates the loom one to five stars.', 'loom.code; loom.rating'],
    ['Looms have a name, all different, which carries the model and the make.', 'loom.make; loom.model; loom.name'],
  ])('%s', (text, expected) => has(text, 'loom', expected));
});

describe('what lists nothing', () => {
  it.each([
    ['A loom has a code. People say loom, frame and machine.', 'loom.code'],
    ["A loom has a code. We don't need to know how much is left.", 'loom.code'],
    ['A loom has a code. It gets shouted at.', 'loom.code'],
    ['A loom has a code. I want the loom to refuse that.', 'loom.code'],
    ['A loom has a code. If there is a good reason, we cap it.', 'loom.code'],
    ['A loom wants a place of its own and has a code.', 'loom.code'],
  ])('%s', (text, expected) => has(text, 'loom', expected));
});

describe('items that lists end with', () => {
  it.each([
    [
      'A loom has a code, gross tons, day rate billed, service due and keys returned on.',
      'loom.code; loom.day rate billed; loom.gross tons; loom.keys returned on; loom.service due on',
    ],
    ['A loom has a code and a loyalty bonus in points.', 'loom.code; loom.loyalty bonus'],
    ['A loom has a code. Trim width in mm, design speed in knots.', 'loom.code; loom.design speed; loom.trim width mm'],
  ])('%s', (text, expected) => has(text, 'loom', expected));
});
