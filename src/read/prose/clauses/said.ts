/** What "who did", "by whom" and "and when" stand for: what was last said to be done. */
import { pastOf } from '../language/past.js';
import { verbBase } from '../language/verb-base.js';
import type { Chunk, Done, NounChunk, VerbChunk } from './chunk.js';
import { calledOne } from './made-chunk.js';
import type { SaidDeed, Topic } from './topic.js';

/** Stands for what was just said to be done. */
export const SAID = 'do';

type Said = Pick<Done, 'verb' | 'particle'>;

/** "approved", "signed off". */
export const deedName = ({ verb, particle }: Said): string => (particle === undefined ? pastOf(verb) : `${pastOf(verb)} ${particle}`);

/** What "signed off" says; of a form that no list knows, the form itself. */
export function deedOf(name: string): Said {
  const [form = name, particle] = name.split(' ');
  return { verb: verbBase(form) ?? form, ...(particle === undefined ? {} : { particle }) };
}

/** Verbs of keeping and of knowing do nothing to what is kept. */
const KNOWING =
  /^(record|store|save|log|note|keep|track|capture|know|see|show|want|need|have|be|remember|document|look|tell|hold|include)$/;

/** In the sentence so far: by what it asks for, or by its verb. */
export function saidBefore(before: readonly Chunk[]): Said {
  const chunk = before.findLast((one) => (one.kind === 'noun' ? one.done : one.kind === 'verb' && !KNOWING.test(one.base)));
  if (chunk?.kind === 'noun' && chunk.done) return saidOf(chunk.done);
  return { verb: chunk?.kind === 'verb' ? chunk.base : SAID };
}

const saidOf = ({ verb, particle }: Said): Said => ({ verb, ...(particle === undefined ? {} : { particle }) });

/** Each with the deed that another of them tells, or the sentence before; who did nothing is nobody. */
export function withSaid(nouns: readonly NounChunk[], { deeds }: Topic, sentence: number): readonly NounChunk[] {
  const told = nouns.find(({ done }) => done && done.verb !== SAID)?.done;
  const said = told ?? (nouns.some(({ done }) => done?.doer) ? deeds.findLast((deed) => deed.sentence >= sentence - 1) : undefined);
  return nouns.flatMap((noun): readonly NounChunk[] => {
    if (noun.done?.verb !== SAID) return [noun];
    if (!said) return noun.done.doer ? [] : [noun];
    const done = { ...noun.done, ...saidOf(said) };
    const name = [...deedName(done).split(' '), done.doer ? 'by' : 'at'];
    return [{ ...noun, done, ...(noun.determiner === 'which' ? {} : { phrase: calledOne(noun.phrase, name) }) }];
  });
}

export function saidDeed(
  verb: VerbChunk,
  subjects: readonly NounChunk[],
  members: readonly NounChunk[],
  sentence: number,
): SaidDeed | undefined {
  if (KNOWING.test(verb.base) || verb.negated) return undefined;
  const [subject] = subjects;
  const others = members.filter((noun) => noun !== subject && !noun.done);
  if (verb.passive) return { verb: verb.base, on: subject, by: others.find(({ preposition }) => preposition === 'by'), sentence };
  const on =
    others.find(({ preposition }) => preposition === undefined) ?? others.find(({ preposition }) => preposition !== 'of') ?? subject;
  const alone = on !== undefined && on === subject;
  const of = alone ? others.find(({ preposition }) => preposition === 'of') : undefined;
  return { verb: verb.base, on, by: on === subject ? undefined : subject, of, sentence, alone: alone && !verb.modal };
}
