/**
 * Chunks → frames. One pass a sentence: noun phrases gather until a verb makes them a subject, and after it until the next
 * clause opens. Relative clauses hang on the noun before them; "it", "they" and "each" stand for what was spoken of last.
 */
import { isBodyNoun } from '../../language/people.js';
import type { Sentence } from '../../language/token.js';
import { withAmountsOfEach } from '../amounts-of-each.js';
import { BEING, type Chunk, type NounChunk, type VerbChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isAsked, isMark, lastNoun, type Open, opened } from '../open-clause.js';
import type { ChunkedSentence } from '../plain-names.js';
import type { Topic } from '../topic.js';
import { isContact, isRemark, resumesList } from './asides.js';
import { readInside } from './brackets.js';
import { announcesNothing, headOf, isDefinition, listedOf, readAsked, startsClause } from './colons.js';
import { gappedAt } from './gapped.js';
import { gather } from './gather.js';
import { framesOf } from './gathered.js';
import { givenBy } from './given-by.js';
import { withAmountsPerThing } from './of-each-frames.js';
import { prefacedBy } from './prefaced.js';
import { startsOutcome } from './starts-outcome.js';
import { takeVerb } from './take-verb.js';

export function readFrames(chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const topic: Topic = {
    main: undefined,
    subject: undefined,
    object: undefined,
    sentence: -1,
    touched: -1,
    deeds: [],
    recent: [],
    several: undefined,
    listed: [],
    named: new Set(),
  };
  return withAmountsPerThing(chunked.flatMap((line) => sentenceFrames(line, topic)).flatMap(withAmountsOfEach));
}

function sentenceFrames({ sentence, chunks: all, under }: ChunkedSentence, topic: Topic): readonly Frame[] {
  const frames: Frame[] = [];
  let told: NounChunk | undefined;
  let said: Open | undefined;
  const wished = asTeller(all, sentence);
  const preface = prefacedBy(wished, sentence);
  const chunks = preface?.chunks ?? wished;
  if (preface) speakOf(preface.noun, topic, sentence.index);
  if (preface?.deed) frames.push(preface.deed);
  const [house] = all;
  if (wished !== all && house?.kind === 'noun' && isBodyNoun(house.phrase.words.at(-1) ?? ''))
    frames.push({ kind: 'project', noun: house, sentence: sentence.index });
  const stack: Open[] = [{ ...opened(), ...(under ? { headed: under } : {}) }];
  const close = (): void => {
    const clause = stack.pop();
    if (clause?.verb && !clause.antecedent) said = clause;
    if (clause) frames.push(...framesOf({ ...clause, sentence: sentence.index, topic }));
    if (stack.length === 0) stack.push(opened());
  };
  const closeAll = (): void => {
    while (stack.length > 1) close();
    close();
  };
  for (let i = 0; i < chunks.length; i++) {
    const [chunk, before, next] = [chunks[i], chunks[i - 1], chunks[i + 1]];
    if (startsOutcome(chunks, i)) closeAll();
    const clause = stack.at(-1);
    if (!chunk || !clause) continue;
    if (chunk.kind === 'mark') {
      if (chunk.word === 'clause') closeAll();
      else if (chunk.word === ':') {
        const clausal = startsClause(chunks, i + 1);
        const listed = clausal ? undefined : listedOf(clause);
        const headed = clausal ? undefined : (told ?? listed ?? headOf(clause) ?? (clause.antecedent && headOf(stack[0] ?? clause)));
        const asked = headOf(clause);
        const defined = isDefinition(chunks, i, clause) ? headed : undefined;
        const label = clause.verb === undefined && !headed && stack.length === 1 ? onlyNoun(clause) : undefined;
        if (clause.verb === undefined || listed) clause.groups = [];
        closeAll();
        if (label) speakOf(label, topic, sentence.index);
        if (defined) {
          stack[0] = { ...opened(), subject: [defined], verb: BEING, groups: [{ members: [defined], subject: true }] };
          told = defined;
          continue;
        }
        const end = asked ? readAsked(chunks, i + 1, asked, frames, sentence.index) : i;
        if (end > i) {
          i = end;
          continue;
        }
        const spoken = !headed && announcesNothing(clause) && topic.sentence === sentence.index ? topic.subject : undefined;
        stack[0] = { ...opened(), ...(headed ? { headed } : {}), ...(spoken ? { spoken } : {}) };
      } else if (chunk.word === 'example') {
        const head = headOf(clause);
        i = Math.max(pastExamples(chunks, i), head ? readAsked(chunks, i + 1, head, frames, sentence.index) : i);
      } else if (chunk.word === '(') i = readInside(chunks, i, clause, frames, sentence.index);
    } else if (isRemark(chunk, before, next, sentence)) continue;
    else if (chunk.kind === 'relative') openRelative(chunk.word, before, next, stack, closeAll, areSeveral(sentence, next));
    else if (chunk.kind === 'verb' && clause.headed && !clause.verb && before?.kind === 'relative' && before.word === 'who') continue;
    else if (chunk.kind === 'verb' && clause.verb && isToBeDone(chunk, before, next, clause.verb, sentence)) continue;
    else if (chunk.kind === 'verb') takeVerb(chunk, chunks, i, stack, close);
    else {
      const gapped = stack.length === 1 ? gappedAt(chunks, i, clause, said) : undefined;
      if (gapped) {
        closeAll();
        stack[0] = gapped;
        continue;
      }
      // "posts written by members, and badges": the list goes on, not the clause inside it.
      if (stack.length > 1 && ((isMark(before, 'and') && isMark(chunks[i - 2], ',')) || resumesList(chunk, before, next, stack))) close();
      if (before?.kind === 'noun' && isContact(chunk, before, next, chunks[i + 2])) stack.push(opened(before));
      const around = stack.at(-1) ?? clause;
      gather(chunk, before, around, chunks.slice(0, i));
      if (isAsked(chunk) && SAYING.test(around.verb?.base ?? '')) i = gatherAsked(chunks, i, around);
    }
  }
  closeAll();
  topic.main = mainOf(frames, opensCase(sentence)) ?? topic.main;
  const given = givenBy(frames, chunks);
  return wished === all ? given : given.map((frame) => wishedBy(chunks, frame));
}

/** "lists the jobs to be done", "follow a report to be notified": the noun stays what the clause around it is about. */
const isToBeDone = (
  verb: VerbChunk,
  before: Chunk | undefined,
  next: Chunk | undefined,
  around: VerbChunk,
  { tokens }: Sentence,
): boolean => {
  if (before?.kind !== 'noun' || before.to !== verb.from || tokens[verb.from]?.tag !== 'to') return false;
  // "lists the items to move with their volume"
  const alone = next?.kind !== 'noun' || next.preposition !== undefined || next.from !== verb.to;
  return verb.passive || (alone && next?.kind !== 'pronoun' && next?.kind !== 'verb' && !around.passive && LISTING.test(around.base));
};
const LISTING = /^(list|contain|include|show|have|hold|name|specify|define|choose|pick|select|record|note|give)$/;

/** "Machines: each has …": what the clause behind the label speaks of. */
function speakOf(label: NounChunk, topic: Topic, sentence: number): void {
  Object.assign(topic, { main: label, subject: label, object: undefined, sentence, touched: sentence });
}

const onlyNoun = ({ groups }: Open): NounChunk | undefined => {
  const [only, ...rest] = groups.flatMap(({ members }) => members);
  return only?.kind === 'noun' && rest.length === 0 && only.preposition === undefined ? only : undefined;
};

/** Of the teller: not what a relative clause says of another. */
const wishedBy = ([teller]: readonly Chunk[], frame: Frame): Frame =>
  frame.kind === 'does' && teller?.kind === 'noun' && frame.subject.phrase === teller.phrase ? { ...frame, wished: true } : frame;

/** What stands first and has or does something; behind a case, what comes of it. */
function mainOf(frames: readonly Frame[], last: boolean): NounChunk | undefined {
  const nouns = frames.flatMap((frame) => {
    if (frame.kind === 'does') return [frame.subject];
    return frame.kind === 'has' && frame.by === 'verb' && !frame.instead ? [frame.owner] : [];
  });
  return nouns.sort((a, b) => (last ? b.from - a.from : a.from - b.from))[0];
}

/** "If the level drops, an alarm is raised." */
const opensCase = ({ tokens }: Sentence): boolean =>
  /^(when|if|once|whenever|after|before|while|as soon|every time|each time)/.test(
    tokens
      .slice(0, 2)
      .map(({ lower }) => lower)
      .join(' '),
  );

const SAYING = /^(say|show|tell|record|store|log|keep|note|state|give|specify|name|hold|capture|list)$/;

/** "a slip says which boat went to which skipper": both are said of it. Returns the index of the last of what is asked. */
function gatherAsked(chunks: readonly Chunk[], at: number, clause: Open): number {
  if (chunks[at + 1]?.kind !== 'verb') return at;
  let i = at + 1;
  while (chunks[i + 1] && chunks[i + 1]?.kind !== 'mark') i++;
  const further = chunks.slice(at + 1, i + 1).filter(isAsked);
  clause.groups.at(-1)?.members.push(...further);
  return i;
}

/** "As a student I want to book a slot so that …": the student books; what it is good for says nothing. */
function asTeller(all: readonly Chunk[], { tokens }: Sentence): readonly Chunk[] {
  // "Story 2 – As a …"
  const label = all.slice(0, 2).findIndex((chunk) => chunk.kind === 'mark' && chunk.word === ':');
  const chunks = all.slice(label + 1);
  const [first] = chunks;
  const teller = first?.kind === 'noun' && first.preposition === 'as' ? first : undefined;
  // "As a bakery we bake …": the house speaks.
  if (
    teller &&
    isBodyNoun(teller.phrase.words.at(-1) ?? '') &&
    chunks.slice(1, 3).some((chunk) => chunk.kind === 'pronoun' && chunk.word === 'we')
  )
    return chunks.slice(1);
  if (!teller || !chunks.slice(1, 4).some((chunk) => chunk.kind === 'pronoun' && chunk.word === 'i')) return all;
  const purpose = chunks.findIndex((chunk) => tokens[chunk.from]?.lower === 'so' && chunk.kind === 'mark');
  const { preposition: _preposition, ...subject } = teller;
  return chunks
    .slice(1, purpose < 0 ? chunks.length : purpose)
    .filter((chunk, i) => i > 0 || chunk.kind !== 'mark')
    .map((chunk) =>
      chunk.kind === 'pronoun' && chunk.word === 'i' && chunk.preposition === undefined
        ? { ...subject, from: chunk.from, to: chunk.to }
        : chunk,
    );
}

/** "such as nitrate", "e.g. clay": values. Returns the index of the last of them. */
function pastExamples(chunks: readonly Chunk[], at: number): number {
  let i = at;
  const bare = (chunk: Chunk | undefined): boolean => chunk?.kind === 'noun' && !/^(a|an|the|its|their)$/.test(chunk.determiner);
  while (
    chunks[i + 1]?.kind === 'noun' ||
    (chunks[i + 1]?.kind === 'mark' &&
      /^(,|and|or)$/.test(chunkWord(chunks[i + 1])) &&
      chunks[i + 2]?.kind === 'noun' &&
      chunks[i + 3]?.kind !== 'verb' &&
      // "a code such as X1 and a note": the list goes on.
      !(bare(chunks[at + 1]) && !bare(chunks[i + 2])))
  )
    i++;
  return i;
}

const chunkWord = (chunk: Chunk | undefined): string => (chunk?.kind === 'mark' ? chunk.word : '');

function openRelative(
  word: string,
  before: Chunk | undefined,
  next: Chunk | undefined,
  stack: Open[],
  closeAll: () => void,
  several: boolean,
): void {
  const clause = stack.at(-1);
  // "the buddy they dived with, who is …": behind the short clause, what that is about.
  const antecedent =
    clause && (newHead(word, before, clause) ?? headDone(word, before, next, clause) ?? lastNoun(clause) ?? clause.antecedent);
  if (word === 'where' || !antecedent || before?.kind === 'verb' || next === undefined) {
    if (word === 'where') closeAll();
    return;
  }
  const opening = opened(antecedent);
  if (word === 'one') opening.partial = true;
  const listed = clause.groups.findLast(({ members }) => members.includes(antecedent))?.members ?? [];
  if (several && word === 'which' && !antecedent.many && isMark(before, ','))
    opening.together = listed.filter((member): member is NounChunk => member.kind === 'noun' && !member.many);
  if (word === 'whose') opening.groups.push({ members: [], whose: true });
  stack.push(opening);
}

/** "which are": of all that was listed. */
const areSeveral = ({ tokens }: Sentence, next: Chunk | undefined): boolean =>
  next?.kind === 'verb' && /^(are|were|have)$/.test(tokens[next.from]?.lower ?? '');

/** "a delivery of that event, which is …": of the delivery, which is spoken of for the first time. */
function newHead(word: string, before: Chunk | undefined, { groups }: Open): NounChunk | undefined {
  const [head, of] = groups.slice(-2).map(({ members }) => members.at(-1));
  if (word !== 'which' || !isMark(before, ',') || groups.at(-1)?.preposition !== 'of') return undefined;
  if (head?.kind !== 'noun' || of?.kind !== 'noun') return undefined;
  return /^(a|an|one)$/.test(head.determiner) && /^(that|this|the|its|their)$/.test(of.determiner) ? head : undefined;
}

/** "recipes with a title, which others like": the recipes. */
function headDone(word: string, before: Chunk | undefined, next: Chunk | undefined, { groups }: Open): NounChunk | undefined {
  const [head, last] = groups.slice(-2).map(({ members }) => members.at(-1));
  if (word !== 'which' || !isMark(before, ',') || next?.kind !== 'noun' || next.preposition !== undefined) return undefined;
  if (head?.kind !== 'noun' || last?.kind !== 'noun' || !/^(with|about|for|on)$/.test(groups.at(-1)?.preposition ?? '')) return undefined;
  return head.many && !last.many ? head : undefined;
}
