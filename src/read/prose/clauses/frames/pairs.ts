/** What is said of two together: "on each desk they have a role", "belong to many lists, with a rank in each", "in different roles". */

import { singularWord } from '../../../source/singular.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import type { NounChunk, VerbChunk } from '../chunk.js';
import type { HasFrame } from '../frame.js';
import { isSameNoun } from '../is-same-noun.js';
import { isSomebody } from '../is-somebody.js';
import { calledOne, madeProperty } from '../made-chunk.js';
import type { Resolved } from '../meant.js';

interface Said {
  readonly subject: readonly NounChunk[];
  readonly verb: VerbChunk | undefined;
  readonly sentence: number;
  /** Of which there were several, in the clause before. */
  readonly several: NounChunk | undefined;
}
interface Pair {
  readonly owner: NounChunk;
  readonly other: NounChunk;
}

/** The frames, and of which groups they speak. */
export interface PairFrames {
  readonly frames: readonly HasFrame[];
  readonly groups: ReadonlySet<Resolved>;
}

export function pairFrames(groups: readonly Resolved[], said: Said): PairFrames {
  const taken = new Set<Resolved>();
  const frames = groups.flatMap((group, i): readonly HasFrame[] => {
    const found =
      withEach(groups, i, said) ??
      inDifferent(groups, i, said) ??
      inRoles(groups, i, said) ??
      onEach(groups, i, said) ??
      inParts(groups, i, said);
    if (!found) return [];
    taken.add(group);
    const next = groups[i + 1];
    if (next && group.preposition === 'with' && !found.parts) taken.add(next);
    const { sentence } = said;
    const { other, items, parts, also = [], whens = [] } = found;
    const pair = { kind: 'has', items, by: 'verb', possible: false, paired: other, ...(parts ? { parts } : {}), sentence } as const;
    return [
      ...[found.owner, ...also].map((owner) => ({ ...pair, owner })),
      ...(whens.length > 0 ? [{ kind: 'has', owner: other, items: whens, by: 'with', possible: false, sentence } as const] : []),
    ];
  });
  return { frames, groups: taken };
}

interface Found extends Pair {
  readonly items: readonly NounChunk[];
  readonly parts?: boolean;
  /** Owners of the same. */
  readonly also?: readonly NounChunk[];
  /** Said of the whole. */
  readonly whens?: readonly NounChunk[];
}

const AT = /^(in|on|at|for|to|per|within)$/;

/** "with a launch date in each", "with a due date per group", "each with a value for that loan". */
function withEach(groups: readonly Resolved[], at: number, said: Said): Found | undefined {
  const [before, group, next] = [groups[at - 1], groups[at], groups[at + 1]];
  // "on many desks, on each with a role"
  if (group?.preposition === 'with' && before?.each && before.members.length === 0 && AT.test(before.preposition ?? '')) {
    const nouns = nounsBefore(groups, at, said);
    const other = nouns.findLast(({ many }) => many);
    const owner = said.subject.find((noun) => noun !== other);
    return other && owner && group.members.every(isSingle) ? { owner, other, items: group.members.map(plainItem) } : undefined;
  }
  if (!group || !next || next.late || !AT.test(next.preposition ?? '') || !group.members.every(isSingle)) return undefined;
  // "in a certain position on each"
  const stands = next.each && /^(in|at|under|as)$/.test(group.preposition ?? '') && group.members.every(isMeasure);
  if (group.preposition !== 'with' && !stands) return undefined;
  const nouns = nounsBefore(groups, at, said);
  const [place] = next.members;
  const several = nouns.findLast(({ many }) => many);
  const named =
    place && (next.preposition === 'per' || /^(each|every|that|this|the)$/.test(place.determiner)) ? sameAs(place, nouns) : undefined;
  const each = place ? named : next.each ? several : undefined;
  if (!each) return undefined;
  const other =
    nouns.findLast((noun) => noun !== each && noun.many && !said.subject.includes(noun)) ?? said.subject.find((noun) => noun !== each);
  return other && { owner: other, other: each, items: group.members.map(plainItem) };
}

/** "can be involved in a deal, in different roles", "in various positions". */
function inDifferent(groups: readonly Resolved[], at: number, said: Said): Found | undefined {
  const group = groups[at];
  const [item, ...more] = group?.members ?? [];
  if (!group || !item || more.length > 0 || group.subject || !/^(in|at)$/.test(group.preposition ?? '')) return undefined;
  const role = /^(role|position|function|capacity)s?$/.test(item.phrase.words.at(-1) ?? '');
  const certain = item.determiner === 'a' && item.to - item.from > item.phrase.words.length + 1;
  const different = (/^(different|various|several)$/.test(item.determiner) && item.many) || (certain && group.preposition === 'at');
  if (!(role || (different && item.preposition === 'at' && isMeasure(item))) || !(different || (role && isOneIn(item, groups[at - 1]))))
    return undefined;
  const nouns = nounsBefore(groups, at, said);
  const [owner, other] = [said.subject[0] ?? nouns[0], nouns.findLast((noun) => !said.subject.includes(noun))];
  return owner && other && owner !== other ? { owner, other, items: [onlyOne(item)] } : undefined;
}

/** "in a play in a certain role": in the play, in that role. */
const isOneIn = ({ determiner }: NounChunk, { members, preposition }: Partial<Resolved> = {}): boolean =>
  determiner === 'a' && members !== undefined && members.length > 0 && AT.test(preposition ?? '');

/** "are assigned to matches as referee, judge or timekeeper": in one of these roles. */
function inRoles(groups: readonly Resolved[], at: number, { subject: [owner] }: Said): Found | undefined {
  const { preposition, members = [] } = groups[at] ?? {};
  const [first, ...more] = members;
  const roles = members.every(({ determiner, many, made }) => determiner === '' && !many && !made);
  const other = groups.slice(0, at).findLast(({ preposition: place }) => /^(to|into|in|on|at|for)$/.test(place ?? ''))?.members[0];
  const said = preposition === 'with' && more.length === 0 && first?.made && first.values && first.phrase.text === 'role';
  if (said && owner && other) return { owner, other, items: [first] };
  if (preposition !== 'as' || !first || more.length === 0 || !roles || !owner || !other) return undefined;
  const last = more.at(-1) ?? first;
  const values = members.map(({ phrase }) => phrase.text.toLowerCase());
  return { owner, other, items: [{ ...onlyOne(first), phrase: calledOne(first.phrase, ['role']), values, valuesEnd: last.phrase.end }] };
}

/** "On each desk they have a role", "work at several desks and have a role at each". */
function onEach(groups: readonly Resolved[], at: number, { subject: [owner], verb, several }: Said): Found | undefined {
  const [group, next] = [groups[at], groups[at + 1]];
  const fronted = groups.find(({ after, preposition }) => !after && AT.test(preposition ?? ''));
  const behind = next?.each && AT.test(next.preposition ?? '') && next.members.length === 0 ? several : undefined;
  const ofEach = fronted?.each && fronted.members.length === 0 ? several : undefined;
  const other = behind ?? ofEach;
  if (
    other &&
    other !== owner &&
    group?.after &&
    group.preposition === undefined &&
    /^(have|get|receive|play|earn)$/.test(verb?.base ?? '') &&
    owner
  )
    return group.members.every((item) => isSingle(item) && (isMeasure(item) || ROLE.test(lastOf(item))))
      ? { owner, other, items: group.members }
      : undefined;
  const [place] = fronted?.members ?? [];
  if (!group?.after || group.preposition !== undefined || verb?.base !== 'have' || !owner || !place || group.subject) return undefined;
  if (!/^(each|every)$/.test(place.determiner) || !group.members.every((item) => isSingle(item) && isMeasure(item))) return undefined;
  return { owner, other: place, items: group.members };
}

const WHOLE = /^(consist|comprise|cover|compose|make|contain|include|hold|use|need|require|list|choose|pick|select)$/;

/** "A cake consists of ingredients with an amount": of the ingredient in that cake. */
function inParts(groups: readonly Resolved[], at: number, { subject, verb }: Said): Found | undefined {
  const group = groups[at];
  const whole = wholeOf(groups, subject);
  const parts = groups.slice(0, at).findLast(({ members, subject }) => members.length > 0 && !subject)?.members ?? [];
  const part = parts.at(-1);
  if (group?.preposition !== 'with' || !verb || !whole || !part?.many || part === whole) return undefined;
  const amount = group.members.some(
    ({ phrase }) => AMOUNT.test(singularWord(phrase.words.at(-1) ?? '')) || /^(number|count) of /.test(phrase.text),
  );
  const properties = group.members.every(
    (item) => (isSingle(item) || isAmounts(item)) && (!item.made || /^(quantity|position)$/.test(item.phrase.text)),
  );
  // "owned by several people, each with a share"
  const each = groups[at - 1]?.each === true || group.members.every(({ made, phrase }) => made && phrase.text === 'quantity');
  const said = each
    ? amount || group.members.every(({ phrase }) => ROLE.test(phrase.words.at(-1) ?? ''))
    : amount &&
      (WHOLE.test(verb.base) ||
        (verb.base === 'have' &&
          (SHARED.test(lastOf(part)) || group.members.every(({ made, phrase }) => made && phrase.text === 'quantity'))));
  if (!said || !properties) return undefined;
  // What somebody puts into it is of both for sure.
  if (!subject.includes(whole)) return { owner: whole, other: part, items: group.members };
  // "covers items with the number of pieces and a return date": all of them come back then.
  const whens = group.members.filter(isWhen);
  const items = group.members.filter((item) => !whens.includes(item)).map((item) => (isAmounts(item) ? onlyOne(item) : item));
  // "lists malts and hops with amounts": of either.
  const also = parts.filter((other) => other !== part && other.many && other.determiner === '');
  return { owner: part, other: whole, items, whens, also, parts: true };
}

/** "For an order, the client chooses photos with a quantity": what is in front, where somebody does it. */
const wholeOf = (groups: readonly Resolved[], [subject]: readonly NounChunk[]): NounChunk | undefined => {
  const [fronted] = groups.find(({ after, subject: own, preposition }) => !after && !own && AT.test(preposition ?? ''))?.members ?? [];
  return isSomebody(subject) && fronted && /^(a|an|each|every|the)$/.test(fronted.determiner) ? fronted : subject;
};

const isAmounts = ({ many, made, phrase: { words } }: NounChunk): boolean =>
  many && !made && words.length === 1 && AMOUNT.test(singularWord(words[0] ?? ''));

const isWhen = ({ phrase: { words } }: NounChunk): boolean => words.length > 1 && /^(date|time|day)$/.test(words.at(-1) ?? '');

const lastOf = ({ phrase: { words } }: NounChunk): string => singularWord(words.at(-1) ?? '');
/** Stands by itself, and is put into many wholes. */
const SHARED = /^(ingredient|product|article|material|component|exercise|song|track|dish|medicine|drug)$/;

/** What each is to the other, or makes of it. */
const ROLE = /^(role|function|capacity|part|grade|score|result|rating|responsibility)$/;
/** How much of it, and where in it. */
const AMOUNT = /^(amount|quantity|position|rank|proportion|percentage|share|dosage|dose|count)$/;

const isMeasure = ({ phrase }: NounChunk): boolean => isAttributeWord(singularWord(phrase.words.at(-1) ?? ''));

const isSingle = ({ many, determiner, phrase }: NounChunk): boolean =>
  !many || /^(a|an|different)$/.test(determiner) || phrase.number === 'one';

const nounsBefore = (groups: readonly Resolved[], at: number, { subject }: Said): readonly NounChunk[] => [
  ...new Set([...subject, ...groups.slice(0, at).flatMap(({ members }) => members)]),
];

/** "for that loan": the loan that the clause speaks of. */
const sameAs = (said: NounChunk, nouns: readonly NounChunk[]): NounChunk | undefined => nouns.find((noun) => isSameNoun(noun, said));

/** "a different price" is a price. */
const plainItem = (item: NounChunk): NounChunk => ({ ...item, many: false });

/** "in different roles": each time one. */
const onlyOne = (item: NounChunk): NounChunk => madeProperty(bareNoun(item), thingKey(item.phrase.words).split(' '));
