/** "The name and the phone are recorded", and records of what happens. */
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { deedNoun } from '../language/deed-noun.js';
import { namesPerson } from '../language/names-person.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { identifierOwner } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { attributeShare } from './attribute-words.js';
import { type EventClause, eventOf } from './event-clause.js';
import { type Found, itemsAt, made } from './list-reader.js';
import { inclusionAt, type Opener } from './openers.js';
import { frontedThings, labelThings, possessorOf, prefixOwner, sentenceSubject } from './owners.js';
import { trailingOwner } from './owners-said.js';
import { eachIn, pairedBefore } from './read-recorded.js';
import { KEEPING } from './verbs.js';

export function readRecordedPassively(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  let end = opener.at;
  while (end > 0 && (/^(aux|modal|to|adv)$/.test(tokens[end - 1]?.tag ?? '') || /^(needs?|required)$/.test(tokens[end - 1]?.lower ?? '')))
    end--;
  // "the time sold must be recorded"
  if (tokens[end - 1]?.tag === 'part' && tokens[end - 2]?.tag === 'noun' && /^(modal|aux)$/.test(tokens[end]?.tag ?? '')) end--;
  let from = end;
  while (from > 0 && !/^[;:.]$/.test(tokens[from - 1]?.text ?? '') && !/^(verb|modal|aux)$/.test(tokens[from - 1]?.tag ?? '')) from--;
  const event = eventOf(tokens, opener.at);
  const comma =
    frontedThings(tokens, opener.at).length > 0 || event || tokens[0]?.lower === 'if'
      ? tokens.findIndex((token, i) => i >= from && token.text === ',')
      : -1;
  const start = comma > 0 ? comma + 1 : clauseStartIn(tokens, from, end);
  if (tokens.slice(start, end).some((_, i) => inclusionAt(tokens, start + i) > 0)) return undefined;
  const trailing = trailingOwner(tokens.slice(0, end), start);
  const { items } = itemsAt(tokens, start, trailing?.at ?? end);
  const pair = pairedBefore(tokens, start, trailing?.things[0] ?? (items.length === 1 ? eachIn(tokens.slice(0, end), start) : undefined));
  if ((items.length < 2 && !pair) || attributeShare(items) < 0.3) return undefined;
  if (event) return recordOf(context, opener, items, event, opener.at + 1);
  if (pair) return made(opener, [pair.thing], items, 1, opener.at + 1, { event: pair.event });
  const possessor = possessorOf(tokens, start);
  const fronted = frontedThings(tokens, opener.at);
  const owners = possessor.length > 0 ? possessor : fronted.length > 0 ? fronted : (trailing?.things ?? []);
  if (owners.length > 0) return made(opener, owners, items, 0.95, opener.at + 1);
  const written = KEEPING.has(verbBase(tokens[opener.at]?.lower ?? '') ?? '');
  const spoken = written && /^(each|every)$/.test(tokens[0]?.lower ?? '') ? sentenceSubject(tokens, start)[0] : undefined;
  const [label] = labelThings(tokens, opener.at);
  const topic = identifierOwner(items[0]?.words ?? []) ?? label ?? prefixOwner(items) ?? spoken ?? context.topic ?? context.heading;
  return topic ? made(opener, [topic], items, 0.7, opener.at + 1) : undefined;
}

/** ", and the order and role of each author are recorded": the new clause begins behind the conjunction. */
function clauseStartIn(tokens: readonly Token[], from: number, end: number): number {
  if (from === 0 || !/^(verb|part|aux)$/.test(tokens[from - 1]?.tag ?? '')) return from;
  for (let i = from; i < end - 1; i++)
    if (tokens[i]?.text === ',' && /^(and|but)$/.test(tokens[i + 1]?.lower ?? '') && /^(the|its|their)$/.test(tokens[i + 2]?.lower ?? ''))
      return i + 2;
  return from;
}

/** A record of something that happens: named by its number, by what its items begin with, by the label, or by who takes part. */
export function recordOf(
  context: NamingContext,
  opener: Opener,
  items: readonly ListItem[],
  event: EventClause,
  next: number,
): Found | undefined {
  const label = labelThings(context.sentence.tokens, opener.at)[0];
  const named = identifierOwner(items[0]?.words ?? []);
  const topic = label ?? (context.block.kind === 'item' ? context.heading : undefined);
  const isPart = (thing: ThingName | undefined): boolean => thing !== undefined && event.participants.some((p) => p.key === thing.key);
  const isOwn = named !== undefined && !isPart(named) && !(event.made && namesPerson(named.key));
  const owner = isOwn
    ? named
    : label !== undefined && !isPart(label)
      ? label
      : (event.made ?? timedName(items, event.verb) ?? prefixOwner(items) ?? deedNamed(event.verb) ?? event.thing ?? topic);
  if (!owner) return undefined;
  return made(opener, [owner], items, 0.9, next, { event });
}

/** "A member borrows a book": a loan. */
function deedNamed(verb: string): ThingName | undefined {
  const noun = deedNoun(verb);
  return noun === undefined ? undefined : thingCalled(noun);
}

/** "shops … Shopping Time": the time of what happens says what its record is called. */
function timedName(items: readonly ListItem[], verb: string): ThingName | undefined {
  const stem = verb.slice(0, Math.max(4, verb.length - 2));
  const [word] =
    items.find(({ words }) => words.length === 2 && /^(time|date)$/.test(words[1] ?? '') && stem.length >= 4 && words[0]?.startsWith(stem))
      ?.words ?? [];
  return word === undefined ? undefined : thingCalled(`${word} record`);
}
