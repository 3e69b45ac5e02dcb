import { describe, expect, it } from 'vitest';
import { isIdentifyingName, suggestType } from './attribute-types.js';

describe('types from names', () => {
  it.each([
    ['email', 'text', 'personal'],
    ['Contact email', 'text', 'personal'],
    ['phone number', 'text', 'personal'],
    ['password', 'text', 'secret'],
    ['date of birth', 'date', 'personal'],
    ['placed time', 'instant', undefined],
    ['start date', 'date', undefined],
    ['period end', 'date', undefined],
    ['created at', 'instant', undefined],
    ['party size', 'integer', undefined],
    ['unit price', 'money', undefined],
    ['total amount', 'money', undefined],
    ['stock quantity', 'integer', undefined],
    ['number of refills', 'integer', undefined],
    ['is featured', 'boolean', undefined],
    ['commission rate', 'percentage', undefined],
    ['amount paid', 'money', undefined],
    ['weight kilos', 'decimal', undefined],
    ['feeds per day', 'decimal', undefined],
    ['prep minutes', 'integer', undefined],
    ['minutes', 'text', undefined],
    ['due back', 'date', undefined],
    ['latitude', 'decimal', undefined],
    ['description', 'text', undefined],
    ['attached file', 'file', undefined],
    ['duration', 'duration', undefined],
    ['working hours', 'decimal', undefined],
    ['opening hours', 'text', undefined],
    ['diagnosis code', 'text', 'special-category'],
    ['time zone', 'text', undefined],
    ['favourite colour', 'text', undefined],
  ])('%s is %s', (name, kind, sensitivity) => {
    const found = suggestType(name);
    expect([found.type.kind, found.sensitivity]).toEqual([kind, sensitivity]);
  });

  it('knows which names identify', () =>
    expect(['order number', 'email', 'phone number', 'title'].map(isIdentifyingName)).toEqual([true, true, false, false]));
});
