/** "A member is either a person or a company", "vehicles are cars, vans or trucks": what something is one of. */

import type { Claim, ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import type { Token } from '../language/token.js';
import { nameOfWords } from '../terms/thing-name.js';
import type { NounChunk } from './chunk.js';
import { MOSTLY } from './examples.js';
import type { Frame } from './frame.js';
import type { Spoken } from './frames/spoken.js';
import { kindName } from './kind-name.js';
import { isPropertyName } from './property-name.js';
import { keyOfNoun } from './thing-features.js';

/** Pattern id of what something is one of. */
const KIND = 'things/kind';

interface Kinds {
  readonly of: NounChunk;
  readonly kinds: readonly NounChunk[];
  readonly sentence: number;
  readonly frame: Frame;
  /** "two kinds of guests": what it is called by. */
  readonly called?: string;
}

/** What is only a kind of something means that, unless it has something of its own. */
export function addKinds(
  byKey: Map<string, ThingName>,
  said: readonly Kinds[],
  frames: readonly Frame[],
  excluded: ReadonlySet<string>,
): readonly Claim[] {
  return said.flatMap(({ of, kinds, sentence, called = 'type' }): readonly Claim[] => {
    const whole = byKey.get(keyOfNoun(of) ?? '') ?? nameOfWords(of.phrase.words);
    if (!whole || excluded.has(whole.key) || whole.alias !== undefined || !isSpokenOf(of, sentence, frames)) return [];
    byKey.set(whole.key, whole);
    const evidence = { start: of.phrase.start, end: kinds.at(-1)?.phrase.end ?? of.phrase.end, sentence, pattern: KIND, weight: 0.8 };
    const claims = kinds.flatMap((kind): readonly Claim[] => {
      const key = keyOfNoun(kind);
      if (key === undefined || key === whole.key) return [];
      const own = hasOwn(key, frames) ? byKey.get(key) : undefined;
      if (!own && byKey.has(key) && isSpokenOf(kind, sentence, frames)) return [];
      byKey.set(key, own ?? whole);
      return own
        ? [
            { kind: 'thing', thing: own, evidence },
            { kind: 'is-a', thing: own, of: whole, evidence },
          ]
        : [];
    });
    const [first] = kinds;
    const item = {
      name: called,
      words: [called],
      start: first?.phrase.start ?? evidence.start,
      end: evidence.end,
      number: 'one' as const,
      inside: kinds.map((kind) => nameOf(kind, of)),
      qualifier: '',
      made: true,
    };
    return [{ kind: 'thing', thing: whole, evidence }, ...claims, { kind: 'attribute', thing: whole, item, evidence }];
  });
}

/** Whatever is said to be one of several. */
export function kindsSaid({ frames, chunked }: Pick<Spoken, 'frames' | 'chunked'>): readonly Kinds[] {
  const tokens = new Map(chunked.map(({ sentence }) => [sentence.index, sentence.tokens]));
  return frames.flatMap((frame) => kindsIn(frame, tokens.get(frame.sentence) ?? []));
}

function kindsIn(frame: Frame, tokens: readonly Token[]): readonly Kinds[] {
  if (frame.kind !== 'does' || frame.verb !== 'be' || frame.passive || frame.places.length > 0 || frame.objects.length < 2) return [];
  const { subject, objects, sentence } = frame;
  if (frame.oneOf !== undefined) return [{ of: subject, kinds: objects, sentence, frame, called: frame.oneOf }];
  const bare = objects.every((noun) => noun.many && noun.determiner === '') && (subject.many || subject.determiner === '');
  const one = objects.every((noun) => !noun.many && /^(a|an|either)$/.test(noun.determiner)) && !subject.many;
  const either = objects[0]?.determiner === 'either' && objects.every(({ many }) => many) && subject.determiner === '';
  const named = [subject, ...objects].every(({ made, done, phrase }) => !made && !done && !isPropertyName(phrase.words));
  const asked = /^(each|every|a|an|any)?$/.test(subject.determiner) || subject.many;
  const [first, last] = [objects[0]?.from ?? 0, objects.at(-1)?.from ?? 0];
  const or = tokens[last - 1]?.lower === 'or';
  // "customers are mostly labs": among others.
  const all = !tokens.slice(Math.max(0, first - 2), first + 1).some(({ lower }) => MOSTLY.test(lower));
  return or && (bare || one || either) && all && named && asked ? [{ of: subject, kinds: objects, sentence, frame }] : [];
}

/** Beside that it is one of these, the text says something of it. */
const isSpokenOf = (of: NounChunk, sentence: number, frames: readonly Frame[]): boolean =>
  frames.some((frame) => {
    if (frame.sentence === sentence && frame.kind === 'does' && frame.verb === 'be') return false;
    const nouns =
      frame.kind === 'has'
        ? [frame.owner, ...frame.items]
        : frame.kind === 'does'
          ? [frame.subject, ...frame.objects, ...frame.places]
          : [];
    return nouns.some((noun) => keyOfNoun(noun) === keyOfNoun(of));
  });

/** Something is said of it that is not said of the others. */
const hasOwn = (key: string, frames: readonly Frame[]): boolean =>
  frames.some((frame) => frame.kind === 'has' && keyOfNoun(frame.owner) === key);

/** "a savings account" of an account: savings. */
function nameOf(kind: NounChunk, of: NounChunk): string {
  const words = kind.full ?? kind.phrase.words;
  return kindName(nameOfWords(words)?.key ?? words.join(' '), lastWord(keyOfNoun(of) ?? ''));
}
