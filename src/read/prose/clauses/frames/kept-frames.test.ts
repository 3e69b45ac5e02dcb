import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import type { NounChunk, VerbChunk } from '../chunk.js';
import { nounOf, nounsOf } from '../chunks/chunks.fixture.js';
import type { Frame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import type { Resolved } from '../meant.js';
import type { Topic } from '../topic.js';
import { areOfIt } from './are-of-it.js';
import { byPossessor } from './by-possessor.js';
import { composedFrames, isComposed } from './composed-frames.js';
import { enoughFrames } from './enough-frames.js';
import { enteredFrames } from './entered-frames.js';
import { heldFrames } from './held-frames.js';
import type { Kept } from './kept.js';
import { keptFrames } from './kept-frames.js';
import { isKeptProperty } from './kept-property.js';
import { ofEach, placed } from './placed.js';
import { recordMade } from './record-made.js';
import { spokenBefore, wasSpokenOf } from './spoken-before.js';
import { stateFrames } from './state-frames.js';
import { toldFrames } from './told-frames.js';

beforeAll(() => prose.prepare?.());

const topicOf = (said: Partial<Topic> = {}): Topic => ({
  main: undefined,
  subject: undefined,
  sentence: 0,
  touched: 0,
  object: undefined,
  recent: [],
  several: undefined,
  listed: [],
  named: new Set(),
  deeds: [],
  ...said,
});
const verb = (base: string, more: Partial<VerbChunk> = {}): VerbChunk => ({
  kind: 'verb',
  from: 0,
  to: 1,
  base,
  passive: false,
  negated: false,
  modal: false,
  reduced: false,
  ...more,
});
const group = (preposition: string, members: readonly NounChunk[], more: Partial<Resolved> = {}): Resolved => ({
  members,
  preposition,
  subject: false,
  whose: false,
  each: false,
  late: false,
  after: true,
  ...more,
});
const kept = (more: Partial<Kept>): Kept => ({ subjects: [], objects: [], after: [], sentence: 0, topic: topicOf(), ...more });
const shown = (frames: readonly Frame[] | undefined) =>
  frames?.map((frame) => {
    if (frame.kind === 'has') return `${frame.owner.phrase.text} has ${frame.items.map(({ phrase }) => phrase.text).join(', ')}`;
    return frame.kind === 'attached' ? `${frame.head.phrase.text} ${frame.to.preposition} ${frame.to.phrase.text}` : frame.kind;
  });
const clerk = () => nounOf('A clerk is there.', 'clerk');
const barge = () => nounOf('The barge is red.', 'barge');
const lock = () => nounOf('The lock is red.', 'lock');

describe('words for what is kept', () => {
  it('are of people, or not', () => {
    expect(isSomebody(clerk())).toBe(true);
    expect(isSomebody(barge())).toBe(false);
    expect(isSomebody(undefined)).toBe(false);
  });

  it('are properties, several where they are theirs', () => {
    const names = nounOf('We keep their names.', 'names');
    expect(isKeptProperty(names)).toBe(true);
    expect(isKeptProperty({ ...names, determiner: '' })).toBe(false);
    expect(isKeptProperty(nounOf('We keep a date.', 'date'))).toBe(true);
    expect(isKeptProperty(nounOf('We keep their barges.', 'barges'))).toBe(false);
  });

  it('are all of what stands behind the last, where none has an article', () => {
    expect(areOfIt(nounsOf('text and time'))).toBe(true);
    expect(areOfIt(nounsOf('the text'))).toBe(true);
    expect(areOfIt(nounsOf('the text, the time'))).toBe(false);
  });

  it('go on with the one whose they are', () => {
    const items = nounsOf("We keep the patient's full name, phone and the doctor's name, an optional note.");
    const runs = byPossessor(items.filter(({ phrase }) => phrase.text !== 'optional note'));
    expect(runs.map(({ possessor, had }) => `${possessor?.phrase.text}: ${had.map(({ phrase }) => phrase.text).join(', ')}`)).toEqual([
      'patient: full name, phone',
      'doctor: name',
    ]);
    expect(runs[0]?.had[1]?.phrase.possessor?.text).toBe('patient');
    expect(byPossessor(nounsOf('A name and a date')).map(({ possessor, had }) => [possessor, had.length])).toEqual([[undefined, 2]]);
    expect(byPossessor(items).map(({ had }) => had.length)).toEqual([2, 1, 1]);
  });
});

describe('where it is said of what', () => {
  const each = (text: string) => nounsOf(text)[0] as NounChunk;
  it('stands in front, or behind the verb with "for"', () => {
    const barges = [barge()];
    expect(placed([group('of', barges, { after: false })])).toBe(barges[0]);
    expect(placed([group('of', barges)])).toBeUndefined();
    expect(placed([group('for', barges)])).toBe(barges[0]);
    expect(placed([group('in', barges, { after: false })])).toBeUndefined();
  });

  it('is what happens then', () => {
    const inspection = each('Each inspection is short.');
    expect(placed([group('during', [inspection], { after: false })])).toBe(inspection);
    expect(placed([group('at', [inspection], { after: false })])).toBe(inspection);
    expect(placed([group('at', [{ ...inspection, determiner: 'the' }], { after: false })])).toBeUndefined();
    expect(placed([group('after', [each('Each week is short.')], { after: false })])).toBeUndefined();
    expect(placed([group('at', [each('Each barge is short.')], { after: false })])).toBeUndefined();
  });

  it('stands behind the names', () => {
    const barges = [barge()];
    expect(ofEach([group('of', barges)])).toBe(barges[0]);
    expect(ofEach([group('of', barges, { after: false })])).toBeUndefined();
    expect(ofEach([group('for', barges)])).toBeUndefined();
  });

  it('was spoken of before, people last', () => {
    const [who, what, place] = [clerk(), barge(), lock()];
    const topic = topicOf({ main: what, subject: who, object: place, sentence: 3 });
    expect(spokenBefore(topic, 4)).toEqual([what, place, who]);
    expect(spokenBefore(topic, 3)).toEqual([place, what, who]);
    expect(wasSpokenOf(what, topicOf({ named: new Set(['barge']) }))).toBe(true);
    expect(wasSpokenOf(what, topicOf({ named: new Set(['lock']) }))).toBe(false);
    const submission = nounOf('The submission is late.', 'submission');
    expect(wasSpokenOf(submission, topicOf({ deeds: [{ verb: 'submit', on: undefined, by: undefined, sentence: 0 }] }))).toBe(true);
    expect(wasSpokenOf(submission, topicOf({ deeds: [{ verb: 'lend', on: undefined, by: undefined, sentence: 0 }] }))).toBe(false);
  });
});

describe('a clause that says what is kept', () => {
  const dates = () => nounsOf('A name and a date');
  it('of what stands there', () => {
    const of = kept({ subjects: dates(), after: [group('for', [barge()], { after: false })] });
    expect(shown(heldFrames(verb('know', { passive: true }), of))).toEqual(['barge has name, date']);
    expect(heldFrames(verb('know'), of)).toBeUndefined();
    expect(heldFrames(verb('paint', { passive: true }), of)).toBeUndefined();
    expect(heldFrames(verb('know', { passive: true }), kept({ ...of, subjects: [lock()] }))).toBeUndefined();
    expect(shown(heldFrames(verb('enter', { passive: true }), kept({ subjects: dates(), topic: topicOf({ main: barge() }) })))).toEqual([
      'barge has name, date',
    ]);
  });

  it('and that it is enough', () => {
    const topic = topicOf({ main: barge(), sentence: 0 });
    expect(shown(enoughFrames(verb('do'), kept({ subjects: dates(), sentence: 1, topic })))).toEqual(['barge has name, date']);
    const enough = [nounOf('That is plenty.', 'plenty')].filter(Boolean);
    expect(shown(enoughFrames(verb('be'), kept({ subjects: dates(), objects: enough, sentence: 1, topic })))).toEqual([
      'barge has name, date',
    ]);
    expect(enoughFrames(verb('be'), kept({ subjects: dates(), objects: [lock()], sentence: 1, topic }))).toBeUndefined();
    expect(enoughFrames(verb('do'), kept({ subjects: dates().slice(1), sentence: 1, topic }))).toBeUndefined();
    expect(enoughFrames(verb('do'), kept({ subjects: dates(), sentence: 1 }))).toBeUndefined();
  });

  it('of those who enter it, or of what they are at', () => {
    const theirs = nounsOf('their name').map((noun) => noun);
    expect(shown(enteredFrames([clerk()], theirs, [], 0, topicOf()))).toEqual(['clerk has name']);
    expect(shown(enteredFrames([clerk()], dates(), [], 0, topicOf({ object: barge() })))).toEqual(['barge has name, date']);
    expect(enteredFrames([clerk()], dates(), [], 1, topicOf({ object: barge() }))).toBeUndefined();
    expect(enteredFrames([barge()], theirs, [], 0, topicOf())).toBeUndefined();
    expect(enteredFrames([clerk()], [lock()], [], 0, topicOf({ object: barge() }))).toBeUndefined();
  });

  it('of a record that is made of both', () => {
    const score = nounsOf('A score is kept.').slice(0, 1);
    const after = [group('with', dates())];
    const topic = topicOf({ deeds: [{ verb: 'finish', on: lock(), by: clerk(), sentence: 0 }] });
    expect(shown(recordMade(score, after, topic, 0))).toEqual(['score for lock', 'score for clerk']);
    expect(recordMade(score, after, topic, 1)).toBeUndefined();
    expect(recordMade(score, [group('with', dates().slice(1))], topic, 0)).toBeUndefined();
    expect(recordMade(dates(), after, topic, 0)).toBeUndefined();
  });

  it('of what it is made of', () => {
    const run = nounOf('A run is late.', 'run');
    const parts = nounsOf('a date, one bus and one driver');
    expect(isComposed(run, parts)).toBe(true);
    expect(shown(composedFrames(run, parts, [], 0))).toEqual(['run has date', 'run for bus', 'run for driver']);
    expect(isComposed({ ...run, determiner: 'the' }, parts)).toBe(false);
    expect(isComposed(clerk(), parts)).toBe(false);
    expect(isComposed(run, nounsOf('one driver'))).toBe(false);
    expect(isComposed(run, [])).toBe(false);
  });

  it('in what state it can be', () => {
    const state: NounChunk = { ...nounOf('A status is kept.', 'status'), made: { state: true }, values: ['open', 'paid'] };
    expect(shown(stateFrames(state, kept({ subjects: [barge()] })))).toEqual(['barge has status']);
    const its: NounChunk = { ...nounOf('Its status is kept.', 'status'), determiner: 'its' };
    const [told] = stateFrames(state, kept({ subjects: [its], topic: topicOf({ main: barge() }), sentence: 1 }));
    expect(shown(told && [told])).toEqual(['barge has status']);
    expect(told?.kind === 'has' && told.items[0]?.values).toEqual(['open', 'paid']);
    expect(shown(toldFrames(kept({ subjects: [barge()], objects: [state] })))).toEqual(['barge has status']);
  });

  it('by listing further fields', () => {
    const fields = nounOf('Further attributes are kept.', 'Further attributes');
    const more = { subjects: [fields], objects: dates(), sentence: 1 };
    expect(shown(toldFrames(kept({ ...more, topic: topicOf({ main: barge() }) })))).toEqual(['barge has name, date']);
    expect(shown(toldFrames(kept({ ...more, of: lock(), topic: topicOf({ main: barge() }) })))).toEqual(['lock has name, date']);
    expect(toldFrames(kept({ ...more, subjects: [barge()] }))).toBeUndefined();
  });

  it('whoever keeps it', () => {
    const of = [group('for', [barge()], { after: false })];
    expect(shown(keptFrames(verb('store'), kept({ objects: dates(), after: of })))).toEqual(['barge has name, date']);
    expect(keptFrames(verb('store'), kept({ objects: dates() }))).toBeUndefined();
    expect(shown(keptFrames(verb('need'), kept({ objects: dates(), after: of })))).toEqual(['barge has name, date']);
    expect(keptFrames(verb('paint'), kept({ objects: dates(), after: of }))).toBeUndefined();
    expect(shown(keptFrames(verb('store'), kept({ objects: dates(), each: [barge(), lock()] })))).toEqual(['barge has name, date']);
  });
});
