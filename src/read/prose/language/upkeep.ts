/** What is done to a thing again and again, and what each time is called. */
const UPKEEP: Readonly<Record<string, string>> = {
  audit: 'audit',
  calibrate: 'calibration',
  charge: 'charge',
  check: 'check',
  clean: 'cleaning',
  empty: 'emptying',
  feed: 'feeding',
  inspect: 'inspection',
  maintain: 'maintenance',
  measure: 'measurement',
  overhaul: 'overhaul',
  prune: 'pruning',
  refill: 'refill',
  refuel: 'refuelling',
  repair: 'repair',
  restock: 'restocking',
  sample: 'sample',
  service: 'service',
  test: 'test',
  treat: 'treatment',
  tune: 'tuning',
  vaccinate: 'vaccination',
  wash: 'washing',
  water: 'watering',
  weigh: 'weighing',
};

/** "refuelled", "refuel": by what they share. */
const stemOf = (verb: string): string =>
  verb
    .replace(/e?d$/, '')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/e$/, '');

export interface Upkeep {
  readonly verb: string;
  /** What each time is called. */
  readonly noun: string;
}

const BY_STEM = new Map(Object.entries(UPKEEP).map(([verb, noun]): [string, Upkeep] => [stemOf(verb), { verb, noun }]));

/** By any form of the verb, or what no list makes of it: `servic`. */
export const upkeepBy = (verb: string): Upkeep | undefined => BY_STEM.get(stemOf(verb));
