import { describe, expect, it } from 'vitest';
import { PAIR_COMPANY_FEATURES, pairCompany } from './pair-company.js';

const pairs = [
  { carrier: 'lease', target: 'berth' },
  { carrier: 'lease', target: 'skipper' },
  { carrier: 'berth', target: 'skipper' },
  { carrier: 'skipper', target: 'berth' },
];
const SURE = 50;
const NEVER = -50;
const company = (odds: readonly number[]) =>
  pairCompany(pairs, odds).map((values) =>
    Object.fromEntries(PAIR_COMPANY_FEATURES.map((name, i) => [name, Math.round((values[i] ?? 0) * 100) / 100])),
  );

describe('a reference among the others of its text', () => {
  it('counts what else its two ends refer to, and what refers to them', () => {
    const [lease, , berth] = company([SURE, SURE, NEVER, NEVER]);
    expect(lease).toMatchObject({ alone: SURE, otherTargets: 1, otherCarriers: 0, referredTo: 0, refersOn: 0 });
    expect(berth).toMatchObject({ alone: NEVER, turned: 0, otherTargets: 0, otherCarriers: 1, referredTo: 1 });
  });
  it('knows a third thing that joins the two, and a way round by one', () => {
    const [direct, far, joined] = company([SURE, SURE, SURE, NEVER]);
    expect(far).toMatchObject({ byWayOf: 1, joinedBy: 0 });
    expect(joined).toMatchObject({ joinedBy: 1, byWayOf: 0 });
    expect(direct).toMatchObject({ byWayOf: 0, bothReferTo: 1 });
  });
  it('knows what would close a circle', () => {
    const [, , , back] = company([SURE, NEVER, NEVER, NEVER]);
    expect(back?.turnedByWayOf).toBe(0);
    const circle = pairCompany([...pairs, { carrier: 'skipper', target: 'lease' }], [SURE, NEVER, SURE, NEVER, NEVER]);
    expect(circle.at(-1)?.[PAIR_COMPANY_FEATURES.indexOf('turnedByWayOf')]).toBeCloseTo(1);
  });
  it('counts the same pair turned round, and likelier targets', () => {
    const [first, second, , back] = company([2, 1, NEVER, SURE]);
    expect([first?.likelier, second?.likelier]).toEqual([0, 1]);
    expect(company([2, 1, 0, SURE])[2]).toMatchObject({ turned: 1 });
    expect(back?.turned).toBe(0);
  });
});
