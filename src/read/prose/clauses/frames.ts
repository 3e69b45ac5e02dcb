/**
 * Chunks → frames. One pass a sentence: noun phrases gather until a verb makes them a subject, and after it until the next
 * clause opens. Relative clauses hang on the noun before them; "it", "they" and "each" stand for what was spoken of last.
 */
import { isEventNoun } from '../language/event-nouns.js';
import type { Sentence } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Chunk, NounChunk, PronounChunk, VerbChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { framesOf, type Gathered } from './gathered.js';
import type { ChunkedSentence } from './plain-names.js';
import type { Topic } from './topic.js';

type Argument = NounChunk | PronounChunk;

interface Open {
  subject: readonly NounChunk[];
  verb: VerbChunk | undefined;
  /** Since the verb, or before it while there is none: groups of coordinated arguments. */
  groups: Gathered[];
  /** The noun that a relative clause hangs on. */
  antecedent: NounChunk | undefined;
  /** What stood before the colon that this list follows. */
  readonly headed?: NounChunk;
}

export function readFrames(chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const topic: Topic = { main: undefined, subject: undefined, object: undefined, sentence: -1 };
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
      } else if (chunk.word === 'example') i = pastExamples(chunks, i);
      else if (chunk.word === '(') i = readInside(chunks, i, clause, frames, sentence.index);
    } else if (chunk.kind === 'relative') openRelative(chunk.word, before, next, stack, closeAll);
    else if (chunk.kind === 'verb') takeVerb(chunk, chunks, i, stack, close);
    else {
      // "posts written by members, and badges": the list goes on, not the clause inside it.
      if (stack.length > 1 && ((isMark(before, 'and') && isMark(chunks[i - 2], ',')) || resumesList(chunk, before, next, stack))) close();
      gather(chunk, before, stack.at(-1) ?? clause);
    }
  }
  closeAll();
  topic.main = mainOf(frames, opensCase(sentence)) ?? topic.main;
  return frames;
}

/** What stands first and has or does something; behind a case, what comes of it. */
function mainOf(frames: readonly Frame[], last: boolean): NounChunk | undefined {
  const nouns = frames.flatMap((frame) => {
    if (frame.kind === 'does') return [frame.subject];
    return frame.kind === 'has' && frame.by === 'verb' && !frame.instead ? [frame.owner] : [];
  });
  const [first, ...rest] = nouns.sort((a, b) => (last ? b.from - a.from : a.from - b.from));
  return first ?? rest[0];
}

/** "If the level drops, an alarm is raised." */
const opensCase = ({ tokens }: Sentence): boolean =>
  /^(when|if|once|whenever|after|before|while|as soon|every time|each time)/.test(
    tokens
      .slice(0, 2)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** "a code, which is printed on it, a size and a colour": what is had goes on behind the remark. */
function resumesList(chunk: Argument, before: Chunk | undefined, next: Chunk | undefined, stack: readonly Open[]): boolean {
  const [around, inner] = stack.slice(-2);
  if (!isMark(before, ',') || chunk.kind !== 'noun' || chunk.preposition !== undefined || next?.kind === 'verb' || !inner?.verb)
    return false;
  const lists = /^(have|need|keep|store|record|know|hold|note|carry|contain|include)$/;
  const property = chunk.made !== undefined || isAttributeWord(chunk.phrase.words.at(-1) ?? '');
  return property && around?.verb !== undefined && lists.test(around.verb.base) && !lists.test(inner.verb.base);
}

const isMark = (chunk: Chunk | undefined, word: string): boolean => chunk?.kind === 'mark' && chunk.word === word;

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

/** "such as nitrate", "e.g. clay": values. Returns the index of the last of them. */
function pastExamples(chunks: readonly Chunk[], at: number): number {
  let i = at;
  while (
    chunks[i + 1]?.kind === 'noun' ||
    (chunks[i + 1]?.kind === 'mark' &&
      /^(,|and|or)$/.test(chunkWord(chunks[i + 1])) &&
      chunks[i + 2]?.kind === 'noun' &&
      chunks[i + 3]?.kind !== 'verb')
  )
    i++;
  return i;
}

const chunkWord = (chunk: Chunk | undefined): string => (chunk?.kind === 'mark' ? chunk.word : '');

/** What a colon announces: the object of the clause before it, or its only noun. */
function headOf(clause: Open): NounChunk | undefined {
  const nouns = (groups: readonly Gathered[]): readonly NounChunk[] =>
    groups.flatMap(({ members }) => members.filter((member): member is NounChunk => member.kind === 'noun'));
  const plain = clause.groups.filter(({ preposition }) => preposition === undefined);
  const [place, ...others] = clause.groups.filter(({ preposition, after }) => preposition !== undefined && after);
  // "agree on a pickup: …" has no other object.
  const only =
    clause.verb && !clause.verb.passive && others.length === 0 && place?.members.length === 1 && !plain.some(({ after }) => after)
      ? place
      : undefined;
  return nouns(only ? [only] : plain).at(-1);
}

/** "Attempts: which user took which quiz": an attempt has both. Returns the index of the last of it, or that before it. */
function readAsked(chunks: readonly Chunk[], from: number, owner: NounChunk, frames: Frame[], sentence: number): number {
  const first = chunks[from];
  if (first?.kind !== 'noun' || first.determiner !== 'which') return from - 1;
  const clause = chunks.findIndex((chunk, i) => i > from && isMark(chunk, 'clause'));
  const end = clause < 0 ? chunks.length : clause;
  const items = chunks.slice(from, end).filter((chunk): chunk is NounChunk => chunk.kind === 'noun' && chunk.determiner === 'which');
  frames.push({ kind: 'has', owner, items, by: 'inside', possible: false, sentence });
  return end - 1;
}

/** "airports (IATA code, name)": what stands inside belongs to the noun before it. Returns the index of the closing mark. */
function readInside(chunks: readonly Chunk[], at: number, clause: Open, frames: Frame[], sentence: number): number {
  const end = chunks.findIndex((chunk, i) => i > at && chunk.kind === 'mark' && chunk.word === ')');
  const last = end < 0 ? chunks.length : end;
  const owner = describedBefore(clause);
  const inside = chunks.slice(at + 1, last);
  const items = inside.filter((chunk): chunk is NounChunk => chunk.kind === 'noun');
  const told = items.filter(({ made }) => made);
  const whose = clause.subject[0] ?? owner;
  // "can be resolved (we want to know who did it and when)"
  if (whose && told.length > 0 && inside.some(({ kind }) => kind === 'verb' || kind === 'pronoun')) {
    frames.push({ kind: 'has', owner: whose, items: told, by: 'inside', possible: false, sentence });
    return last;
  }
  if (owner && items.length > 0 && !areValues(items, owner) && !inside.some(({ kind }) => kind === 'verb' || kind === 'relative'))
    frames.push({ kind: 'has', owner, items, by: 'inside', possible: false, sentence });
  return last;
}

/** "a role (owner, guest)", not "airports (code, name)". */
const areValues = (items: readonly NounChunk[], owner: NounChunk): boolean =>
  isAttributeWord(owner.phrase.words.at(-1) ?? '') &&
  items.length > 1 &&
  items.every(({ determiner }) => determiner === '') &&
  items.filter(({ phrase }) => isAttributeWord(phrase.words.at(-1) ?? '')).length * 2 < items.length;

/** "the feeding of animals (date, amount)" is about the feeding. */
function describedBefore(clause: Open): NounChunk | undefined {
  const nouns = clause.groups.flatMap(({ members }) => members.filter((member): member is NounChunk => member.kind === 'noun'));
  const [head, last] = nouns.slice(-2);
  const happening = head && last?.preposition === 'of' && isEventNoun(head.phrase.words.at(-1) ?? '');
  return happening ? head : lastNoun(clause);
}

const lastNoun = (clause: Open): NounChunk | undefined => {
  const nouns = clause.groups.flatMap(({ members }) => members.filter((member): member is NounChunk => member.kind === 'noun'));
  return nouns.at(-1) ?? clause.subject.at(-1);
};

function openRelative(word: string, before: Chunk | undefined, next: Chunk | undefined, stack: Open[], closeAll: () => void): void {
  const clause = stack.at(-1);
  const antecedent = clause && lastNoun(clause);
  if (word === 'where' || !antecedent || before?.kind === 'verb' || next === undefined) {
    if (word === 'where') closeAll();
    return;
  }
  const opening = opened(antecedent);
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
  const fronted = frontedPlaces(clause, before);
  const own = before?.kind === 'noun' || before?.kind === 'pronoun' ? takeSubject(clause, verb) : undefined;
  const { antecedent } = clause;
  const bare = before?.kind === 'mark' || before?.kind === 'verb' || own === undefined;
  if (!bare) while (stack.length > 1) close();
  close();
  if (stack.length > 1 && bare) stack.push(opened(antecedent));
  else if (stack.at(-1)?.verb || (stack.at(-1)?.groups.length ?? 0) > 0) stack.push(opened());
  const fresh = stack.at(-1);
  if (!fresh) return;
  fresh.verb = verb;
  if (own) fresh.groups = [...fronted];
  fresh.subject = own === undefined ? shared : own.filter((one): one is NounChunk => one.kind === 'noun');
  if (own?.some(({ kind }) => kind === 'pronoun')) fresh.groups = [...fronted, { members: [...own], subject: true }];
}

/** "…, and for each purchase we note the date": the place stands before the subject, and belongs to its clause. */
function frontedPlaces(clause: Open, before: Chunk | undefined): Gathered[] {
  const [place, last] = clause.groups.slice(-2);
  const single = last !== undefined && last.members.length === 1 && last.members[0] === before;
  if (!single || !place || place.preposition === undefined || place.late !== true || place.after !== true) return [];
  clause.groups = clause.groups.filter((group) => group !== place);
  return [{ ...place, after: false }];
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
    const fronted = clause.groups.at(-1);
    const last = fronted?.members.at(-1);
    // "In any season, rangers open huts": the place ends before the subject.
    if (fronted && last?.kind === 'noun' && fronted.members.length > 1) {
      fronted.members = fronted.members.slice(0, -1);
      clause.groups.push({ members: [last], subject: true });
      clause.subject = [last];
      return;
    }
    // "Props: can be lent", "- belongs to a student" under a heading.
    if (clause.headed && clause.groups.length === 0) clause.subject = [clause.headed];
    return;
  }
  own.subject = true;
  clause.subject = own.members.filter((member): member is NounChunk => member.kind === 'noun');
}

/** "…, and a course may be taught": the last noun was no object but the next subject. */
function takeSubject(clause: Open, verb: VerbChunk): readonly Argument[] | undefined {
  const behind = clause.groups.at(-1);
  // "…, a new version of it is uploaded": the version is.
  const attached = behind?.preposition === 'of' && behind.members.length === 1 && (clause.groups.at(-2)?.members.length ?? 0) > 1;
  const group = attached ? clause.groups.at(-2) : behind;
  const last = group?.members.at(-1);
  if (!group || !last || last.preposition !== undefined || group.subject) return undefined;
  const own = group.members.findLastIndex((member) => member.kind === 'noun' && /^(its|their|the)$/.test(member.determiner));
  const together: Argument[] = RECORDING.test(verb.base) && verb.passive && own >= 0 ? group.members.slice(own) : [last];
  group.members = group.members.slice(0, group.members.length - together.length);
  return together;
}

const RECORDING = /^(record|store|save|write|note|log|keep|track|need|require|capture)$/;

const dropLast = (clause: Open): void => {
  clause.groups.at(-1)?.members.pop();
};

const eachOf = (clause: Open): NounChunk | undefined => {
  const nouns = clause.groups.flatMap(({ members }) => members.filter((member): member is NounChunk => member.kind === 'noun'));
  return nouns.findLast(({ many }) => many) ?? clause.subject.find(({ many }) => many);
};

/** "a notice period in days, a fee and a date": the list goes on behind what is said of an item. */
function listAround(chunk: Argument, { groups }: Open): Gathered | undefined {
  const [list, aside] = groups.slice(-2);
  if (chunk.kind !== 'noun' || chunk.preposition !== undefined || !list || !aside || aside.preposition === undefined) return undefined;
  const [only, ...rest] = aside.members;
  const bare = only?.kind === 'noun' && rest.length === 0 && only.determiner === '' && aside.preposition !== 'with';
  const property = chunk.made !== undefined || isAttributeWord(chunk.phrase.words.at(-1) ?? '');
  const had = list.subject !== true && (list.preposition === undefined ? list.after === true : list.preposition === 'with');
  return bare && property && had && list.members.length > 0 ? list : undefined;
}

function gather(chunk: Argument, before: Chunk | undefined, clause: Open): void {
  const group = clause.groups.at(-1);
  const joins = before?.kind === 'mark' && /^(,|and|or|\))$/.test(before.word);
  const continues = group !== undefined && !group.subject && joins && chunk.preposition === undefined && group.members.length > 0;
  const fills = group?.whose === true && group.members.length === 0;
  const list = joins ? listAround(chunk, clause) : undefined;
  if (list) {
    list.members.push(chunk);
    return;
  }
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
