import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { sentencesOf } from '../language/sentences.fixture.js';
import { thingsCalled } from '../terms/mentions.fixture.js';
import type { Claim, ThingName } from './claim.js';
import { countClaim } from './count-claim.js';
import { countSentence } from './count-sentence.js';
import type { Draft } from './pair-drafts.js';
import { thingPairs } from './thing-pairs.js';

beforeAll(() => prose.prepare?.());

const things = thingsCalled('boat', 'berth', 'pier', 'skipper', 'boat part');
const pairsOf = (text: string, claims: readonly Claim[] = []) => {
  const pairs = thingPairs(sentencesOf(text), things, claims);
  return (carrier: string, target: string) => pairs.find((pair) => pair.carrier === carrier && pair.target === target);
};
const featuresOf = (text: string, carrier: string, target: string) => pairsOf(text)(carrier, target)?.features;
const evidence = { start: 3, end: 9, sentence: 0, pattern: 'test', weight: 0.5 };
const named = (key: string): ThingName => ({ key, name: key });
const relation = (sense: 'belongs' | 'owns' | 'links', toNumber: 'one' | 'many' = 'one'): Claim => ({
  kind: 'relationship',
  from: named('boat'),
  to: named('berth'),
  fromNumber: 'one',
  toNumber,
  sense,
  verb: 'use',
  evidence,
});
const property = (name: string): Claim => ({
  kind: 'attribute',
  thing: named('boat'),
  item: { name, words: name.split(' '), start: 3, end: 9, number: 'one', inside: [], qualifier: '' },
  evidence,
});

describe('how two mentions stand to each other', () => {
  it('is counted in both directions', () => {
    const of = pairsOf('Each boat has a berth.');
    expect(of('boat', 'berth')?.features).toMatchObject({ together: 1, near: 1, after: 1, before: 0, verb: 1, has: 1, single: 1, each: 1 });
    expect(of('berth', 'boat')?.features).toMatchObject({
      together: 1,
      near: 1,
      after: 0,
      before: 1,
      verbBack: 1,
      hasBack: 1,
      eachBack: 0,
    });
  });

  it.each([
    ['The berth of a boat is free.', 'berth', 'boat', { of: 1, ofBack: 0, verb: 0 }],
    ['The berth of a boat is free.', 'boat', 'berth', { of: 0, ofBack: 1 }],
    ['A berth for a boat is free.', 'berth', 'boat', { per: 1, of: 0 }],
    ['A boat is in a berth.', 'boat', 'berth', { in: 1, nearest: 0.25 }],
    ['A boat is paid by a skipper.', 'boat', 'skipper', { by: 1, passive: 1, targetPerson: 1, carrierPerson: 0 }],
    ['A boat is paid by a skipper.', 'skipper', 'boat', { passive: 0, passiveBack: 1 }],
    ['A boat has exactly one berth.', 'boat', 'berth', { single: 1, many: 0 }],
    ["The boat's berth is free.", 'boat', 'berth', { possesses: 1, possessed: 0 }],
    ["The boat's berth is free.", 'berth', 'boat', { possesses: 0, possessed: 1 }],
    ['A boat has several berths.', 'boat', 'berth', { many: 1, single: 0, manyBack: 0 }],
    ['A boat is here; a berth is there.', 'boat', 'berth', { together: 1, single: 0, verb: 0 }],
    ['A boat part fits a boat.', 'boat part', 'boat', { prefix: 1, prefixBack: 0, suffix: 0 }],
  ])('%s %s → %s', (text, carrier, target, expected) => expect(featuresOf(text, carrier, target)).toMatchObject(expected));

  it('counts sentences once, and no mentions that are far apart', () => {
    expect(featuresOf('A boat, a berth, a boat, a berth.', 'boat', 'berth')).toMatchObject({
      sentences: Math.log2(3),
      together: Math.log2(5),
    });
    const long = 'and so on '.repeat(11);
    expect(featuresOf(`A boat ${long} has a berth.`, 'boat', 'berth')).toBeUndefined();
  });

  it('counts what the paragraph is about, the first thing it names', () => {
    const of = pairsOf('A boat is red. It is here. The berth is free.');
    expect(of('berth', 'boat')?.features.topic).toBe(1);
    expect(of('boat', 'berth')?.features.topic).toBeCloseTo(Math.log2(1.5));
    expect(of('boat', 'boat')).toBeUndefined();
    const first = pairsOf('A boat has a berth. The pier is free.');
    expect(first('pier', 'boat')?.features.topic).toBe(1);
    expect(first('pier', 'berth')).toBeUndefined();
    expect(pairsOf('A boat is red.\n\nThe berth is free.')('berth', 'boat')).toBeUndefined();
  });

  it('shows the words that bring the two closest together', () => {
    const text = 'A boat comes and looks for a berth. A boat has a berth.';
    expect(pairsOf(text)('boat', 'berth')?.evidence).toMatchObject({ sentence: 1, start: text.lastIndexOf('boat') });
    expect(pairsOf('A boat has a berth. A boat comes and looks for a berth.')('boat', 'berth')?.evidence.sentence).toBe(0);
  });

  it('knows which was said first, and how often', () => {
    const text = 'A boat has a berth. A berth is free.';
    expect(featuresOf(text, 'berth', 'boat')).toMatchObject({ introducedLater: 1, carrierSaid: Math.log2(3), targetSaid: 1 });
    expect(featuresOf(text, 'boat', 'berth')).toMatchObject({ introducedLater: 0 });
    expect(featuresOf('A boat has a berth. The boat is free.', 'boat', 'berth')).toMatchObject({ introducedLater: 0 });
  });
});

describe('what claims say of two things', () => {
  const counted = (claim: Claim, carrier: string, target: string) => {
    const drafts = new Map<string, Draft>();
    countClaim(claim, things, drafts);
    return drafts.get(`${carrier}\u0000${target}`)?.counts;
  };
  it.each([
    [relation('belongs'), { claimBelongs: 0.5, claimBelongsBack: 0, claimMany: 0 }, { claimBelongs: 0, claimBelongsBack: 0.5 }],
    [relation('owns', 'many'), { claimOwns: 0, claimOwnsBack: 0.5, claimMany: 0 }, { claimOwns: 0.5, claimOwnsBack: 0 }],
    [relation('links', 'many'), { claimLinks: 0.5, claimMany: 0.5 }, { claimLinks: 0.5, claimMany: 0.5 }],
    [property('berth'), { listed: 1, listedId: 0, listedBack: 0 }, { listed: 0, listedBack: 1 }],
    [property('berth number'), { listed: 0, listedId: 1 }, { listedBack: 1 }],
    [property('berth code'), { listed: 0, listedId: 1 }, { listedBack: 1 }],
  ])('%#', (claim, forth, back) => {
    expect(counted(claim, 'boat', 'berth')).toMatchObject(forth);
    expect(counted(claim, 'berth', 'boat')).toMatchObject(back);
  });

  it('is nothing of properties, of itself, or of what is no thing', () => {
    for (const name of ['colour', 'berth colour', 'boat', 'boat number']) expect(counted(property(name), 'boat', 'berth')).toBeUndefined();
    for (const name of ['boat', 'boat number']) expect(counted(property(name), 'boat', 'boat')).toBeUndefined();
    expect(counted({ ...relation('belongs'), to: named('boat') } as Claim, 'boat', 'boat')).toBeUndefined();
    expect(counted({ ...relation('belongs'), to: named('mast') } as Claim, 'boat', 'mast')).toBeUndefined();
  });

  it('counts who takes part in what happens', () => {
    const claim: Claim = { kind: 'event', thing: named('berth'), participants: [named('boat'), named('berth')], evidence };
    expect(counted(claim, 'berth', 'boat')).toMatchObject({ happens: 1, happensBack: 0 });
    expect(counted(claim, 'boat', 'berth')).toMatchObject({ happens: 0, happensBack: 1 });
    expect(counted(claim, 'berth', 'berth')).toBeUndefined();
  });

  it('stands for where they are, until a sentence brings them together', () => {
    expect(pairsOf('A pier is here.', [relation('belongs')])('boat', 'berth')?.evidence).toEqual({ start: 3, end: 9, sentence: 0 });
    expect(pairsOf('A boat has a berth.', [relation('belongs')])('boat', 'berth')?.evidence).toMatchObject({ start: 2 });
  });
});

it('a sentence brings together all that it names', () => {
  const drafts = new Map<string, Draft>();
  const [sentence] = sentencesOf('Each boat has a berth at a pier.');
  if (!sentence) throw new Error('no sentence');
  const mentions = [1, 4, 7].map((from, i) => ({
    thing: named(['boat', 'berth', 'pier'][i] ?? ''),
    from,
    to: from + 1,
    number: 'one' as const,
    determiner: 'a',
    exactly: false,
  }));
  countSentence(sentence, 0, mentions, undefined, drafts);
  expect([...drafts.keys()].map((id) => id.replace('\u0000', ' → '))).toEqual([
    'boat → berth',
    'berth → boat',
    'boat → pier',
    'pier → boat',
    'berth → pier',
    'pier → berth',
  ]);
});
