/** What a verb makes of the chunks before it: its subject, the end of the clause before, a clause of its own. */

import { type Chunk, isNoun, type NounChunk, type VerbChunk } from '../chunk.js';
import { type Argument, type Open, opened } from '../open-clause.js';
import { isProperty } from '../property-name.js';
import { describedBy, frontedPlaces } from './asides.js';

export function takeVerb(verb: VerbChunk, chunks: readonly Chunk[], at: number, stack: Open[], close: () => void): void {
  const before = chunks[at - 1];
  let clause = stack.at(-1);
  if (!clause) return;
  const described = verb.reduced ? describedBy(verb, chunks, at, clause) : undefined;
  if (described) {
    stack.push({ ...opened(described), subject: [described], verb });
    return;
  }
  if (verb.reduced && before?.kind === 'pronoun' && before.word === 'each') {
    const owner = eachOf(clause);
    dropLast(clause);
    stack.push({ ...opened(owner), subject: owner ? [owner] : [], verb });
    return;
  }
  // ", are assigned to": the relative clause is over, the one around it goes on.
  // ", one of which is blue, and belong to"
  const joined = before?.kind === 'mark' && before.word === 'and' && isComma(chunks[at - 2]);
  while (stack.length > 1 && clause?.verb && (joined || isComma(before))) {
    close();
    clause = stack.at(-1);
  }
  if (!clause) return;
  // "the people we look after have a name": the clause inside is over.
  const around = stack.at(-2);
  if (clause.verb && around && around.verb === undefined && around.groups.length > 0 && !verb.reduced && before?.kind !== 'mark') {
    close();
    clause = stack.at(-1) ?? clause;
  }
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
  const pronoun = clause.groups.filter((group) => group.subject && before?.kind === 'mark' && !clause.antecedent);
  const standing =
    verb.base === 'be' && isFronted(clause, before)
      ? [clause.groups.pop()].flatMap((group) => (group ? [{ ...group, after: false }] : []))
      : undefined;
  const fronted = standing ?? frontedPlaces(clause, before);
  const own = !standing && (before?.kind === 'noun' || before?.kind === 'pronoun') ? takeSubject(clause, verb) : undefined;
  const { antecedent } = clause;
  const bare = before?.kind === 'mark' || before?.kind === 'verb' || own === undefined;
  if (!bare) while (stack.length > 1) close();
  close();
  if (stack.length > 1 && bare) stack.push(opened(antecedent));
  else if (stack.at(-1)?.verb || (stack.at(-1)?.groups.length ?? 0) > 0) stack.push(opened());
  const fresh = stack.at(-1);
  if (!fresh) return;
  fresh.verb = verb;
  if (own ?? standing) fresh.groups = [...fronted];
  else if (shared.length === 0 && fresh.groups.length === 0) fresh.groups = [...pronoun];
  if (own?.some(isOneOfThem)) fresh.partial = true;
  fresh.subject = standing ? [] : own === undefined ? shared : own.filter(isNoun);
  if (own?.some(({ kind }) => kind === 'pronoun')) fresh.groups = [...fronted, { members: [...own], subject: true }];
}

const isComma = (chunk: Chunk | undefined): boolean => chunk?.kind === 'mark' && chunk.word === ',';

/** "…, and under each criterion there are levels". */
const isFronted = ({ groups }: Open, before: Chunk | undefined): boolean => {
  const last = groups.at(-1);
  return (
    /^(noun|pronoun)$/.test(before?.kind ?? '') && last?.late === true && last.preposition !== undefined && last.members.at(-1) === before
  );
};

const isOneOfThem = (member: Argument): boolean => member.kind === 'pronoun' && member.word === 'one of them';

/** The first verb of a clause: what was gathered becomes its subject. */
function begin(clause: Open, verb: VerbChunk): void {
  clause.verb = verb;
  if (clause.antecedent && clause.groups.length === 0) {
    clause.subject = clause.together && clause.together.length > 1 ? clause.together : [clause.antecedent];
    return;
  }
  const own = clause.groups.findLast((group) => group.preposition === undefined && group.members.length > 0);
  if (!own) {
    const fronted = clause.groups.at(-1);
    const last = fronted?.members.at(-1);
    // "In any season, rangers open huts": the place ends before the subject; "for each ward and day there is …" has none.
    if (fronted && last?.kind === 'noun' && fronted.members.length > 1 && !(verb.base === 'be' && last.to < verb.from)) {
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
  if (own.members.some(isOneOfThem)) clause.partial = true;
  clause.subject = own.members.filter(isNoun);
}

/** "…, and a course may be taught": the last noun was no object but the next subject. */
function takeSubject(clause: Open, verb: VerbChunk): readonly Argument[] | undefined {
  const behind = clause.groups.at(-1);
  // "…, a new version of it is uploaded": the version is.
  const attached =
    behind?.preposition === 'of' &&
    behind.members.length === 1 &&
    ((clause.groups.at(-2)?.members.length ?? 0) > 1 || clause.groups.at(-2)?.late === true);
  const group = attached ? clause.groups.at(-2) : behind;
  const last = group?.members.at(-1);
  if (!group || !last || last.preposition !== undefined || group.subject) return undefined;
  const own = group.members.findLastIndex(
    (member) => member.kind === 'noun' && member.preposition === undefined && /^(its|their|the)$/.test(member.determiner),
  );
  // "They change every year, name and phone will do."
  const bare = /^(do|suffice)$/.test(verb.base)
    ? group.members.findIndex((member) => member.kind === 'noun' && member.determiner === '' && isProperty(member))
    : -1;
  const from = bare >= 0 ? bare : RECORDING.test(verb.base) && verb.passive ? own : -1;
  const together: Argument[] = from >= 0 ? group.members.slice(from) : [last];
  group.members = group.members.slice(0, group.members.length - together.length);
  return together;
}

const RECORDING = /^(record|store|save|write|note|log|keep|track|need|require|capture)$/;

const dropLast = (clause: Open): void => {
  clause.groups.at(-1)?.members.pop();
};

const eachOf = (clause: Open): NounChunk | undefined => {
  const nouns = clause.groups.flatMap(({ members }) => members.filter(isNoun));
  return nouns.findLast(({ many }) => many) ?? clause.subject.find(({ many }) => many);
};
