/**
 * Chunks → frames. One pass a sentence: noun phrases gather until a verb makes them a subject, and after it until the next
 * clause opens. Relative clauses hang on the noun before them; "it", "they" and "each" stand for what was spoken of last.
 */
import type { Sentence } from '../language/token.js';
import { pastExamples, readAsked, readInside } from './asides.js';
import type { Chunk, NounChunk, PronounChunk, VerbChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { framesOf, type Gathered } from './gathered.js';
import { headOf, isAsked, isMark, lastNoun, type Open } from './open-clause.js';
import type { ChunkedSentence } from './plain-names.js';
import type { Topic } from './topic.js';

type Argument = NounChunk | PronounChunk;

export function readFrames(chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const topic: Topic = { subject: undefined, object: undefined, deeds: [], recent: [] };
  return chunked.flatMap((line) => sentenceFrames(line, topic));
}

const opened = (antecedent?: NounChunk): Open => ({ subject: [], verb: undefined, groups: [], antecedent });

function sentenceFrames({ sentence, chunks: all, under }: ChunkedSentence, topic: Topic): readonly Frame[] {
  const frames: Frame[] = [];
  const chunks = asTeller(all, sentence);
  const stack: Open[] = [{ ...opened(), ...(under ? { headed: under } : {}) }];
  const close = (): void => {
    const clause = stack.pop();
    if (clause) frames.push(...framesOf({ ...clause, sentence: sentence.index, topic }));
    if (stack.length === 0) stack.push(opened());
  };
  const closeAll = (): void => {
    while (stack.length > 1) close();
    close();
  };
  for (let i = 0; i < chunks.length; i++) {
    const [chunk, before, next] = [chunks[i], chunks[i - 1], chunks[i + 1]];
    const clause = stack.at(-1);
    if (!chunk || !clause) continue;
    if (chunk.kind === 'mark') {
      if (chunk.word === 'clause') closeAll();
      else if (chunk.word === ':') {
        const headed = startsClause(chunks, i + 1) ? undefined : headOf(clause);
        const asked = headOf(clause);
        if (clause.verb === undefined) clause.groups = [];
        closeAll();
        const end = asked ? readAsked(chunks, i + 1, asked, frames, sentence.index) : i;
        if (end > i) {
          i = end;
          continue;
        }
        stack[0] = { ...opened(), ...(headed ? { headed } : {}) };
      } else if (chunk.word === 'example') {
        const head = headOf(clause);
        i = Math.max(pastExamples(chunks, i), head ? readAsked(chunks, i + 1, head, frames, sentence.index) : i);
      } else if (chunk.word === '(') i = readInside(chunks, i, clause, frames, sentence.index);
    } else if (chunk.kind === 'relative') openRelative(chunk.word, before, next, stack, closeAll);
    else if (chunk.kind === 'verb') takeVerb(chunk, chunks, i, stack, close);
    else {
      // "posts written by members, and badges": the list goes on, not the clause inside it.
      if (stack.length > 1 && isMark(before, 'and') && isMark(chunks[i - 2], ',')) close();
      const around = stack.at(-1) ?? clause;
      gather(chunk, before, around);
      if (isAsked(chunk) && SAYING.test(around.verb?.base ?? '')) i = gatherAsked(chunks, i, around);
    }
  }
  closeAll();
  return frames;
}

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
function asTeller(chunks: readonly Chunk[], { tokens }: Sentence): readonly Chunk[] {
  const [first] = chunks;
  const teller = first?.kind === 'noun' && first.preposition === 'as' ? first : undefined;
  if (!teller || !chunks.slice(1, 4).some((chunk) => chunk.kind === 'pronoun' && chunk.word === 'i')) return chunks;
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

/** After a colon: a clause of its own rather than a list. */
const startsClause = (chunks: readonly Chunk[], at: number): boolean => {
  const rest = chunks.slice(at);
  const verb = rest.findIndex(({ kind }) => kind === 'verb');
  return verb > 0 && verb <= 2 && rest[verb - 1]?.kind !== 'mark';
};

function openRelative(word: string, before: Chunk | undefined, next: Chunk | undefined, stack: Open[], closeAll: () => void): void {
  const clause = stack.at(-1);
  const antecedent = clause && lastNoun(clause);
  if (word === 'where' || !antecedent || before?.kind === 'verb' || next === undefined) {
    if (word === 'where') closeAll();
    return;
  }
  const opening = opened(antecedent);
  if (word === 'one') opening.partial = true;
  if (word === 'whose') opening.groups.push({ members: [], whose: true });
  stack.push(opening);
}

function takeVerb(verb: VerbChunk, chunks: readonly Chunk[], at: number, stack: Open[], close: () => void): void {
  const before = chunks[at - 1];
  let clause = stack.at(-1);
  if (!clause) return;
  if (verb.reduced && before?.kind === 'noun') {
    stack.push({ ...opened(before), subject: [before], verb });
    return;
  }
  if (verb.reduced && before?.kind === 'pronoun' && before.word === 'each') {
    const owner = eachOf(clause);
    dropLast(clause);
    stack.push({ ...opened(owner), subject: owner ? [owner] : [], verb });
    return;
  }
  // ", are assigned to": the relative clause is over, the one around it goes on.
  while (stack.length > 1 && clause?.verb && before?.kind === 'mark' && before.word === ',') {
    close();
    clause = stack.at(-1);
  }
  if (!clause) return;
  if (clause.verb === undefined) {
    const { headed } = clause;
    const listed = headed !== undefined && clause.groups.length > 0 && before?.kind === 'mark';
    if (listed) {
      close();
      stack[0] = { ...opened(), headed };
    }
    begin(stack.at(-1) ?? clause, verb);
    return;
  }
  const shared = clause.subject;
  const taken = before?.kind === 'noun' || before?.kind === 'pronoun' ? takeSubject(clause, verb) : undefined;
  const own = taken?.own;
  const { antecedent } = clause;
  const bare = before?.kind === 'mark' || before?.kind === 'verb' || own === undefined;
  if (!bare) while (stack.length > 1) close();
  close();
  if (stack.length > 1 && bare) stack.push(opened(antecedent));
  else if (stack.at(-1)?.verb || (stack.at(-1)?.groups.length ?? 0) > 0) stack.push(opened());
  const fresh = stack.at(-1);
  if (!fresh) return;
  fresh.verb = verb;
  if (own) fresh.groups = [];
  if (own?.some((one) => one.kind === 'pronoun' && one.word === 'one of them')) fresh.partial = true;
  fresh.subject = own === undefined ? shared : own.filter((one): one is NounChunk => one.kind === 'noun');
  if (own && (taken?.attached || own.some(({ kind }) => kind === 'pronoun')))
    fresh.groups = [{ members: [...own], subject: true }, ...(taken?.attached ? [taken.attached] : [])];
}

/** The first verb of a clause: what was gathered becomes its subject. */
function begin(clause: Open, verb: VerbChunk): void {
  clause.verb = verb;
  if (clause.antecedent && clause.groups.length === 0) {
    clause.subject = [clause.antecedent];
    return;
  }
  const own = clause.groups.findLast((group) => group.preposition === undefined && group.members.length > 0);
  if (!own) {
    // "Props: can be lent", "- belongs to a student" under a heading.
    if (clause.headed && clause.groups.length === 0) clause.subject = [clause.headed];
    return;
  }
  own.subject = true;
  if (own.members.some((member) => member.kind === 'pronoun' && member.word === 'one of them')) clause.partial = true;
  clause.subject = own.members.filter((member): member is NounChunk => member.kind === 'noun');
}

/** "…, and a course may be taught": the last noun was no object but the next subject. */
function takeSubject(clause: Open, verb: VerbChunk): Taken | undefined {
  const [before, attached] = clause.groups.slice(-2);
  // "…, a new copy of it is made": what it is of stands between.
  const ofIt = attached?.preposition === 'of' && before?.late && before.preposition === undefined && !before.subject;
  const taken = ofIt ? attached : undefined;
  if (taken) clause.groups = clause.groups.slice(0, -1);
  const group = clause.groups.at(-1);
  const last = group?.members.at(-1);
  if (!group || !last || last.preposition !== undefined || group.subject) return undefined;
  const own = group.members.findLastIndex((member) => member.kind === 'noun' && /^(its|their|the)$/.test(member.determiner));
  const together: Argument[] = RECORDING.test(verb.base) && verb.passive && own >= 0 ? group.members.slice(own) : [last];
  group.members = group.members.slice(0, group.members.length - together.length);
  return { own: together, ...(taken ? { attached: taken } : {}) };
}

interface Taken {
  readonly own: readonly Argument[];
  /** What stands between it and its verb: "a new copy of it is made". */
  readonly attached?: Gathered;
}

const RECORDING = /^(record|store|save|write|note|log|keep|track|need|require|capture)$/;

const dropLast = (clause: Open): void => {
  clause.groups.at(-1)?.members.pop();
};

const eachOf = (clause: Open): NounChunk | undefined => {
  const nouns = clause.groups.flatMap(({ members }) => members.filter((member): member is NounChunk => member.kind === 'noun'));
  return nouns.findLast(({ many }) => many) ?? clause.subject.find(({ many }) => many);
};

function gather(chunk: Argument, before: Chunk | undefined, clause: Open): void {
  const group = clause.groups.at(-1);
  const joins = before?.kind === 'mark' && /^(,|and|or|\))$/.test(before.word);
  const continues = group !== undefined && !group.subject && joins && chunk.preposition === undefined && group.members.length > 0;
  const fills = group?.whose === true && group.members.length === 0;
  if (continues || fills) {
    group.members.push(chunk);
    return;
  }
  clause.groups.push({
    members: [chunk],
    late: before?.kind === 'mark',
    after: clause.verb !== undefined,
    ...(chunk.preposition === undefined ? {} : { preposition: chunk.preposition }),
  });
}
