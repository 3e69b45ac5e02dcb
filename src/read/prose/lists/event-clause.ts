/** "Each time a member shops, …", "When a borrower checks out a book, …": what happens, and who takes part. */
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { deedNoun } from '../language/deed-noun.js';
import { isEventNoun } from '../language/event-nouns.js';
import { ingOf } from '../language/ing-of.js';
import { isHappening } from '../language/is-happening.js';
import { lastWord } from '../language/last-word.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { HOST_NOUNS, SYSTEM_NOUNS } from '../language/word-classes.js';
import { phraseEnd } from '../terms/phrase.js';
import { governorOf } from './noun-phrase.js';

export interface EventClause {
  readonly verb: string;
  readonly participants: readonly ThingName[];
  /** What the record is called where nothing names it: "borrower book". */
  readonly thing: ThingName | undefined;
  /** What is brought into being: "when a device raises an alarm". */
  readonly made: ThingName | undefined;
}

const MAKING =
  /^(raise|make|place|create|submit|book|write|issue|file|open|post|report|request|upload|send|order|publish|generate|initiate|leave)$/;

/** Done to a row: "when a credit record is created". */
const KEEPING = /^(create|update|modify|delete|add|generate|save|change|register|edit|make|place|submit|record|insert|publish|activate)$/;

/** "when a transaction occurs", "after the repair is completed". */
const HAPPENING = /^(occur|happen|arise|complete|finish|end|conclude)$/;

/** What people say of themselves then is theirs. */
const ENTERING = /^(registration|login|log|sign|signup|logout)$/;

/** "Each time maintenance is carried out". */
const CONDUCTING = /^(carry|conduct|perform|execute|undertake|hold|do)$/;

/** The clause that opens the sentence, or follows its label, and ends before `limit`. */
export function eventOf(tokens: readonly Token[], limit: number): EventClause | undefined {
  const colon = tokens.findIndex((token, i) => i < 10 && token.text === ':');
  const from = clauseStart(tokens, colon < 0 ? 0 : colon + 1);
  if (from < 0) return undefined;
  const end = tokens.findIndex((token, i) => i > from && token.text === ',');
  if (end < 0 || end > limit) return undefined;
  const bare = duringOf(tokens, from, end) ?? doingOf(tokens, from, end);
  if (bare) return bare;
  const verbAt = verbIn(tokens, from, end);
  const participants = participantsIn(tokens, from, end, verbAt);
  const base = verbBase(tokens[verbAt]?.lower ?? '') ?? '';
  if (mayDo(tokens, from) && (participants.length < 2 || KEEPING.test(base) || !deedNoun(base))) return undefined;
  const passive = tokens[verbAt]?.tag === 'part' && /^(is|are|was|were|been|be|being)$/.test(tokens[verbAt - 1]?.lower ?? '');
  const [subject] = participants;
  const created =
    subject && ((passive && (KEEPING.test(base) || (CONDUCTING.test(base) && isEventNoun(subject.key)))) || HAPPENING.test(base))
      ? subject
      : MAKING.test(base) && participants.length > 1
        ? participants.at(-1)
        : undefined;
  return {
    verb: base,
    participants: created ? participants.filter((p) => p.key !== created.key) : participants,
    made: created,
    thing: named(participants, base),
  };
}

function clauseStart(tokens: readonly Token[], at: number): number {
  const [a, b] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (/^(each|every)$/.test(a) && b === 'time') return at + 2;
  if (/^(when|whenever|once|upon|if|during)$/.test(a)) return at + 1;
  if (a === 'after') return tokens[at + 1]?.tag === 'part' ? -1 : at + 1;
  return mayDo(tokens, at) ? at : -1;
}

/** "Guests can rent boats, and the system records …": what they may do, and what is written down then. */
function mayDo(tokens: readonly Token[], at: number): boolean {
  const can = tokens.findIndex(({ tag, lower }, i) => i > at && tag !== 'noun' && tag !== 'det' && tag !== 'adj' && lower !== '');
  if (!/^(can|may)$/.test(tokens[can]?.lower ?? '') || can > at + 5 || can === at) return false;
  const comma = tokens.findIndex(({ text }, i) => i > can && text === ',');
  const [and, the, system] = tokens.slice(comma + 1, comma + 4).map(({ lower }) => lower);
  return comma > 0 && and === 'and' && ((the === 'the' && SYSTEM_NOUNS.has(system ?? '')) || /^(it|we)$/.test(the ?? ''));
}

/** "During production, the system records …", "after a failure of a pump, …". */
function duringOf(tokens: readonly Token[], from: number, end: number): EventClause | undefined {
  const when = tokens[from - 1]?.lower ?? '';
  const after = /^(after|upon)$/.test(when) && /^(a|an|each|every|any)$/.test(tokens[from]?.lower ?? '');
  if (when !== 'during' && !(after && verbIn(tokens, from, end) < 0)) return undefined;
  const { things, attached } = governorOf(tokens, from, end);
  const [said] = things;
  if (after && attached.length === 0) return undefined;
  // "a failure of a pump" goes by its own name.
  const made = after && said ? thingCalled(lastWord(said.key)) : said;
  return made && isHappening(made.key) && !ENTERING.test(made.key)
    ? { verb: '', participants: attached.filter((thing) => !isNobody(thing)), thing: undefined, made }
    : undefined;
}

/** "When selling, the products, the quantity and the customer must be recorded", "When placing an order, …". */
function doingOf(tokens: readonly Token[], from: number, end: number): EventClause | undefined {
  const verb = tokens[from]?.lower ?? '';
  const base = verbBase(verb) ?? '';
  const noun = deedNoun(base);
  if (!verb.endsWith('ing') || base === '' || ENTERING.test(noun ?? base)) return undefined;
  const participants = participantsIn(tokens, from + 1, end, from);
  const [object] = participants;
  if (object && (KEEPING.test(base) || MAKING.test(base))) return { verb: base, participants: [], thing: undefined, made: object };
  if (noun === undefined) return undefined;
  return { verb: base, participants, thing: undefined, made: thingCalled(noun) };
}

function verbIn(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.tag === 'verb' || (token.tag === 'part' && tokens[i - 1]?.tag !== 'det')) return i;
    if (token.tag === 'noun' && verbBase(token.lower) !== undefined && token.lower.endsWith('s') && tokens[i - 1]?.tag === 'noun') return i;
  }
  return -1;
}

const isNobody = (thing: ThingName): boolean => SYSTEM_NOUNS.has(thing.key) || HOST_NOUNS.has(thing.key);

function participantsIn(tokens: readonly Token[], from: number, to: number, verb: number): readonly ThingName[] {
  const names: ThingName[] = [];
  for (let i = from; i < to; i++) {
    if (i === verb) continue;
    const end = Math.min(i < verb ? verb : to, phraseEnd(tokens, i));
    if (end <= i) continue;
    const [name] = governorOf(tokens, i, end).things;
    if (name && !isNobody(name) && !names.some((other) => other.key === name.key)) names.push(name);
    i = end - 1;
  }
  return names;
}

function named(participants: readonly ThingName[], verb: string): ThingName | undefined {
  const [a, b] = participants;
  if (a && b) return { key: `${a.key} ${b.key} record`, name: `${a.name} ${b.name.toLowerCase()} record` };
  // "Each time a van is taken": a van taking.
  if (a && verb !== '') return { key: `${a.key} ${ingOf(verb)}`, name: `${a.name} ${ingOf(verb)}` };
  return undefined;
}
