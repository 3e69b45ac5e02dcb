/** What "it", "they" and "both" stand for, and so what the groups and the subject of a clause are. */
import { isNoun, type NounChunk, type PronounChunk } from './chunk.js';
import type { ClauseInput, Gathered } from './frames/gathered.js';
import { isSomebody } from './is-somebody.js';
import { isPropertyName } from './property-name.js';
import { withSaid } from './said.js';
import type { Topic } from './topic.js';

export interface Resolved {
  readonly members: readonly NounChunk[];
  readonly preposition: string | undefined;
  readonly subject: boolean;
  readonly whose: boolean;
  readonly each: boolean;
  readonly late: boolean;
  readonly after: boolean;
}

export function resolved(group: Gathered, { topic, groups, subject, sentence }: ClauseInput): Resolved {
  const each = group.members.some((member) => member.kind === 'pronoun' && /^(each|both)$/.test(member.word));
  const members = group.members.flatMap((member): readonly NounChunk[] => {
    if (member.kind === 'noun') return [member];
    const meant = /^(each|both)$/.test(member.word) ? undefined : meantBy(member, topic, groups, subject, group.subject === true, sentence);
    return meant ? [group.subject ? meant : { ...meant, meant: true }] : [];
  });
  return {
    members: withSaid(members, topic, sentence),
    preposition: group.preposition,
    subject: group.subject === true,
    whose: group.whose === true,
    each,
    late: group.late === true,
    after: group.after === true,
  };
}

function meantBy(
  { word, preposition }: PronounChunk,
  topic: Topic,
  groups: readonly Gathered[],
  subject: readonly NounChunk[],
  isSubject: boolean,
  sentence: number,
): NounChunk | undefined {
  // "Members can block another"
  if (word === 'another' && preposition === undefined) return subject[0] && { ...subject[0], determiner: 'another', many: false };
  // "written by one editor and checked by another"
  const other = word === 'another' ? (startOf(groups, preposition) ?? topic.recent.findLast(isSomebody)) : undefined;
  if (other) return { ...other, ...(preposition === undefined ? {} : { preposition }) };
  if (word === 'each one') {
    const said = [topic.object, topic.main, topic.subject].filter((noun): noun is NounChunk => noun !== undefined);
    const one = said.find(({ many }) => many) ?? said.find((noun) => !isSomebody(noun));
    return one && { ...one, ...(preposition === undefined ? {} : { preposition }) };
  }
  if (!/^(it|they|them|he|she|several of them|former|latter)$/.test(word)) return undefined;
  if (word === 'several of them' && topic.sentence !== sentence) return undefined;
  const fronted = word === 'it' && !isSubject ? frontedIn(groups) : undefined;
  if (fronted) return { ...fronted, ...(preposition === undefined ? {} : { preposition }) };
  const many = /^(they|them|several of them)$/.test(word);
  const order = spokenOf(word, topic, isSubject || word === 'several of them', sentence);
  const said = order.find((noun) => (!many || noun.many || isSubject) && !subject.includes(noun)) ?? order[0];
  // "ask questions about a piece or save it": the piece.
  const single =
    word === 'it' && said?.many && !isSubject && topic.touched === sentence
      ? topic.recent.findLast((noun) => !isSomebody(noun) && /^(a|an)$/.test(noun.determiner) && !isPropertyName(noun.phrase.words))
      : undefined;
  const meant = single ?? said;
  return meant && groups.length > 0 ? { ...meant, ...(preposition === undefined ? {} : { preposition }) } : meant;
}

/** "After the lesson, the pupil rates it." */
function frontedIn(groups: readonly Gathered[]): NounChunk | undefined {
  const [first, second] = groups;
  const only = first?.members.length === 1 && !first.after && second?.subject ? first.members[0] : undefined;
  return only?.kind === 'noun' &&
    /^(after|before|during|for|on|in|at)$/.test(only.preposition ?? '') &&
    /^(the|each|every|a|an)$/.test(only.determiner) &&
    !only.many &&
    !isSomebody(only)
    ? only
    : undefined;
}

/** "from one hall to another": what it is another of. */
function startOf(groups: readonly Gathered[], preposition: string | undefined): NounChunk | undefined {
  const from = /^(to|into|onto)$/.test(preposition ?? '') ? groups.findLast((group) => group.preposition === 'from') : undefined;
  return from?.members.findLast(isNoun);
}

/** "A clerk opens a case. It has …": "it" is nobody, where something else was spoken of. */
function spokenOf(
  word: string,
  { main, subject, object, touched, listed, inside }: Topic,
  isSubject: boolean,
  sentence: number,
): readonly NounChunk[] {
  if (/^(former|latter)$/.test(word)) {
    const [former, latter] = listed.length > 1 ? listed : [subject, object];
    return [word === 'former' ? former : latter, object, subject].filter((noun): noun is NounChunk => noun !== undefined);
  }
  // "Customers who bought a product can rate it."
  if (word === 'it' && !isSubject && inside?.sentence === sentence && isLater(inside.noun, subject) && isLater(inside.noun, object))
    return [inside.noun];
  const opens = word === 'it' && touched !== sentence;
  const order = (isSubject ? (opens ? [main, subject, object] : [subject, object]) : [object, subject]).filter(
    (noun): noun is NounChunk => noun !== undefined,
  );
  return word === 'it' ? [...order.filter((noun) => !isSomebody(noun)), ...order.filter(isSomebody)] : order;
}

const isLater = ({ phrase }: NounChunk, other: NounChunk | undefined): boolean => !other || other.phrase.start < phrase.start;

export function subjectOf(clause: ClauseInput): readonly NounChunk[] {
  if (clause.subject.length > 0) return clause.subject;
  const group = clause.groups.find(({ subject }) => subject);
  const pronoun = group?.members.find((member): member is PronounChunk => member.kind === 'pronoun');
  if (!pronoun || /^(we|i|you)$/.test(pronoun.word)) return [];
  const pair = pronoun.word === 'both' ? pairOf(clause.topic.recent) : undefined;
  if (pair) return pair;
  const [meant] = spokenOf(pronoun.word, clause.topic, true, clause.sentence);
  // "When all lessons are done they receive a certificate."
  const { main, subject, object } = clause.topic;
  const somebody = /^(they|he|she)$/.test(pronoun.word) && PERSONAL.test(clause.verb?.base ?? '') && !clause.verb?.passive;
  const { person } = clause.topic;
  const before = person && !clause.antecedent && person.sentence >= clause.sentence - 2 ? person.noun : undefined;
  const who = somebody && !isSomebody(meant) ? [subject, main, object, before].find(isSomebody) : undefined;
  return who ? [who] : meant ? [meant] : [];
}

/** Done by people. */
const PERSONAL =
  /^(receive|earn|pay|book|choose|pick|write|rate|see|submit|upload|order|buy|borrow|enter|sign|leave|apply|register|comment|vote|review|request|report|confirm|decide|want|return|bring|set|create|define|invite|share|save|follow|ask|answer|manage|edit|cancel|subscribe|log|post|reply|like|browse|search|sell|rent|reserve|join|track|listen|watch|attend|collect)$/;

/** "made by a giver and kept by a taker; both …": the last two that stand alike. */
function pairOf(recent: readonly NounChunk[]): readonly NounChunk[] | undefined {
  const people = recent.filter(isSomebody).slice(-2);
  if (people.length === 2) return people;
  for (let i = recent.length - 1; i > 0; i--) {
    const second = recent[i];
    const first = recent.slice(0, i).findLast(({ preposition }) => preposition === second?.preposition);
    if (first && second) return [first, second];
  }
  return undefined;
}
