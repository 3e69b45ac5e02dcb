/** Whose list it is where no words govern it: the subject, what the sentence began with, its label, what was acted on. */

import { singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { namesSoftware } from '../language/word-classes.js';
import { identifierOwner } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { isAttributeWord } from './attribute-words.js';
import { governorRange } from './governor.js';
import { governorOf } from './noun-phrase.js';
import type { Opener } from './openers.js';

export const isReal = (thing: ThingName): boolean =>
  (thing.key.includes(' ') || !namesSoftware([thing.key])) &&
  !/^(we|us|everyone|people|industry|public|world|user-interface)$/.test(thing.key);

/** What people keep of themselves. */
const OWN = /^(personal|own|their|profiles?)$/;

export function ownersAround(context: NamingContext, at: number, opener: Opener, items: readonly ListItem[]): readonly ThingName[] {
  const { tokens } = context.sentence;
  const table = tableSubject(tokens);
  if (table) return [table];
  const verb = tokens[at - 1];
  const pronoun = /^(its|their)$/.test(tokens[at]?.lower ?? '');
  const acts = verb && verbBase(verb.lower) !== undefined;
  const subject = acts ? subjectThings(tokens, at - 1) : [];
  if (subject.length > 0) return subject;
  const personal = tokens.slice(at, opener.at).some(({ lower }) => OWN.test(lower));
  const acting = acts ? actingThings(tokens, at - 1, personal) : [];
  if (acting.length > 0) return acting;
  const before = frontedThings(tokens, at);
  if (before.length > 0) return before;
  const label = labelThings(tokens, opener.at);
  if (label.length > 0) {
    const said = tokens.slice(0, opener.at).map((token) => token.lower);
    const whole = wholeName(label, items, said);
    return whole ? [whole] : label;
  }
  const acted = actedOn(tokens, at);
  if (acted.length > 0) return acted;
  const named = items[0] && identifierOwner(items[0].words);
  const topic = context.topic ?? context.heading;
  const fields =
    /^(fields|columns)$/.test(tokens[opener.at - 1]?.lower ?? '') && items.filter((item) => isIdentifier(item.words)).length > 1;
  const prefixed = named ? items.filter((item) => item.words[0] === named.key && item.words.length > 1).length : 0;
  if (fields && topic && prefixed < 2) return [topic];
  if (named && !pronoun && (topic === undefined || items.length > 1)) return [named];
  return topic ? [topic] : [];
}

/** "Sensors measure the soil and record information such as …": what does both is no person, or tells of itself. */
function actingThings(tokens: readonly Token[], verb: number, personal: boolean): readonly ThingName[] {
  const first = firstOfSeveral(tokens, verb);
  if (first === verb) return [];
  const { from, to } = governorRange(tokens, first);
  if (tokens.slice(from, to).some(({ lower }) => namesSoftware([lower]))) return [];
  return subjectThings(tokens, first).filter(({ key }) => personal === namesPerson(key));
}

/** "register, log in and maintain": where the first of them stands. */
function firstOfSeveral(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (/^(and|,)$/.test(tokens[at - 1]?.lower ?? '')) {
    const before = tokens.findLastIndex(({ tag, text }, i) => i < at - 1 && (tag === 'verb' || /^[;:.()]$/.test(text)));
    if (tokens[before]?.tag !== 'verb') break;
    at = before;
  }
  return at;
}

export function subjectThings(tokens: readonly Token[], verb: number): readonly ThingName[] {
  let to = verb;
  while (
    to > 0 &&
    (/^(aux|modal|adv|neg|to|wh)$/.test(tokens[to - 1]?.tag ?? '') || /^(needs?|required|able|allowed)$/.test(tokens[to - 1]?.lower ?? ''))
  )
    to--;
  const range = governorRange(tokens, to);
  if (range.from === range.to) return [];
  const governor = governorOf(tokens, range.from, range.to);
  return governor.host ? [] : governor.things.filter(isReal);
}

/** "For each employee, …", "For employee management, …", "In the order module, …". */
export function frontedThings(tokens: readonly Token[], before: number): readonly ThingName[] {
  const first = tokens[0]?.lower ?? '';
  if (!/^(for|in|under|regarding|within|of|on|during)$/.test(first)) return [];
  const comma = tokens.findIndex((token, i) => i > 0 && (token.text === ',' || token.tag === 'pron' || /^(verb|modal)$/.test(token.tag)));
  const end = comma < 0 || comma > before ? -1 : comma;
  if (end < 2 || end > 12) return [];
  const governor = governorOf(tokens, 1, end);
  const parts = /^(management|module|section|table|function|part|aspect)$/.test(tokens[end - 1]?.lower ?? '');
  if (!/^(for|regarding|of|during)$/.test(first) && !parts) return [];
  return governor.host ? [] : governor.things.filter((thing) => isReal(thing) && (first !== 'during' || isEventNoun(thing.key)));
}

/** "Shift management: record details such as …". */
export function labelThings(tokens: readonly Token[], before: number): readonly ThingName[] {
  const colon = tokens.findIndex((token) => token.text === ':');
  if (colon < 1 || colon >= before || colon > 9 || tokens.slice(0, colon).some((token) => /^(verb|modal|aux)$/.test(token.tag))) return [];
  const governor = governorOf(tokens, 0, colon);
  const [who] =
    governor.things.length > 0 && governor.things.every(({ key }) => /^(registration|sign-?up|login)$/.test(key))
      ? subjectBehind(tokens, colon, before)
      : [];
  if (who) return [who];
  return governor.host ? [] : governor.things.filter(isReal);
}

/** "Registration: guests can register and enter their name": the guests'. */
function subjectBehind(tokens: readonly Token[], colon: number, limit: number): readonly ThingName[] {
  const verb = tokens.findIndex(({ tag }, i) => i > colon + 1 && i < limit && /^(verb|aux|modal)$/.test(tag));
  return verb < 0 ? [] : governorOf(tokens, colon + 1, verb).things.filter((thing) => isReal(thing) && namesPerson(thing.key));
}

/** "manages position changes, recording the old and the new position": what the verb before acts on. */
export function actedOn(tokens: readonly Token[], at: number): readonly ThingName[] {
  let i = at - 1;
  while (
    i > 0 &&
    !(
      tokens[i]?.tag === 'verb' ||
      (tokens[i]?.tag === 'part' && verbBase(tokens[i]?.lower ?? '') !== undefined && !/^(noun|det|poss)$/.test(tokens[i - 1]?.tag ?? ''))
    )
  ) {
    if (/^[;.]$/.test(tokens[i]?.text ?? '')) return [];
    i--;
  }
  if (i <= 0 && tokens[0]?.tag !== 'verb') return [];
  let end = i + 1;
  while (end < at && !/^[,;:(]$/.test(tokens[end]?.text ?? '') && !/^(verb|modal|aux|wh)$/.test(tokens[end]?.tag ?? '')) end++;
  const governor = governorOf(tokens, i + 1, end);
  if (governor.things.length === 0 && !governor.host && tokens[i]?.tag === 'part') return actedOn(tokens, i);
  return governor.host ? [] : governor.things.filter(isReal);
}

export const isIdentifier = (words: readonly string[]): boolean =>
  /^ids?$/.test(words.at(-1) ?? '') ||
  (/^(number|code)$/.test(words.at(-1) ?? '') && words.length === 2 && identifierOwner(words) !== undefined);

/** "Purchase orders are used to order materials, documenting …": what is documented is theirs; nobody's who acts. */
export function recordSubject(tokens: readonly Token[]): ThingName | undefined {
  const verb = tokens.findIndex((token) => /^(verb|aux|modal)$/.test(token.tag));
  if (verb < 1 || verb > 6 || tokens.slice(0, verb).some((token) => token.tag === 'prep' || token.tag === 'punct')) return undefined;
  const governor = governorOf(tokens, 0, verb);
  const [thing] = governor.things;
  const last = lastWord(thing?.key ?? '');
  if (
    !thing ||
    governor.host ||
    !isReal(thing) ||
    !/(^| )(record|order|list|log|table|request|form|file)$/.test(thing.key) ||
    isPersonNoun(last)
  )
    return undefined;
  return thing;
}

/** "…, and on the patient we hold a lab number": what stands before "we". */
export function aboutThings(tokens: readonly Token[], verb: number): readonly ThingName[] {
  let at = verb;
  while (at > 0 && (/^(aux|modal|adv|to)$/.test(tokens[at - 1]?.tag ?? '') || /^(need|want|also)$/.test(tokens[at - 1]?.lower ?? ''))) at--;
  if (!/^(we|they|i|you|it)$/.test(tokens[at - 1]?.lower ?? '')) return [];
  let to = at - 1;
  if (tokens[to - 1]?.text === ',') to--;
  let from = to;
  while (from > 0 && !/^(on|for|against|about|of|per|with|in)$/.test(tokens[from - 1]?.lower ?? '')) {
    if (to - from > 7 || /^(verb|punct|aux|modal|pron)$/.test(tokens[from - 1]?.tag ?? '')) return [];
    from--;
  }
  if (from === 0 || from === to) return [];
  const governor = governorOf(tokens, from, to);
  return governor.host ? [] : governor.things.filter(isReal);
}

/** "The license table uses …, documenting …": what is documented is the table's. */
export function tableSubject(tokens: readonly Token[]): ThingName | undefined {
  const verb = tokens.findIndex((token) => /^(verb|aux|modal)$/.test(token.tag));
  if (verb < 2 || verb > 8 || !/^(table|entity|relation)$/.test(tokens[verb - 1]?.lower ?? '')) return undefined;
  return governorOf(tokens, 0, verb).things[0];
}

/** "maintenance date, maintenance content, maintenance cost": what most items begin with. */
export function prefixOwner(items: readonly ListItem[]): ThingName | undefined {
  const counts = new Map<string, number>();
  for (const item of items) if (item.words.length > 1) counts.set(item.words[0] ?? '', (counts.get(item.words[0] ?? '') ?? 0) + 1);
  for (const [word, count] of counts)
    if (
      count >= 2 &&
      count * 2 > items.length &&
      /^\p{L}{3,}$/u.test(word) &&
      !/^(start|end|creation|update|total|current|new|old|original|first|last|other|is|has)$/.test(word)
    )
      return thingCalled(word);
  return undefined;
}

/** "the student's number, name and gender". */
export function possessorOf(tokens: readonly Token[], from: number): readonly ThingName[] {
  const at = tokens.findIndex((token, i) => i >= from && i < from + 8 && token.tag === 'poss');
  if (at < 0 || tokens.slice(from, at).some((token) => token.text === ',' || /^(verb|prep)$/.test(token.tag))) return [];
  // "the price and the members' rating": two, and only one of them is the members'.
  const and = tokens.findIndex((token, i) => i > from && i < at && token.lower === 'and');
  if (and > 0 && isAttributeWord(tokens[and - 1]?.lower ?? '') && !isPersonNoun(tokens[and - 1]?.lower ?? '')) return [];
  return governorOf(tokens, from, at).things.filter(isReal);
}

/** What the sentence is about: the noun phrase before its first verb. */
export function sentenceSubject(tokens: readonly Token[], limit: number): readonly ThingName[] {
  const verb = tokens.findIndex((token, i) => i > 0 && i < limit && /^(verb|aux|modal)$/.test(token.tag));
  if (verb < 1) return [];
  const { from, to } = governorRange(tokens, verb);
  const governor = governorOf(tokens, from, to);
  return governor.host ? [] : governor.things;
}

/** "Customer Subscribes to Magazine (…)": a relationship called by a whole clause in capitals. */
export function titleBefore(tokens: readonly Token[], at: number): ThingName | undefined {
  let from = at;
  while (from > 0 && (/^\p{Lu}/u.test(tokens[from - 1]?.text ?? '') || /^(to|of|by|for|in|with|and)$/.test(tokens[from - 1]?.text ?? '')))
    from--;
  while (from < at && /^(The|A|An|In|And|to|of|by|for|in|with|and)$/.test(tokens[from]?.text ?? '')) from++;
  const words = tokens.slice(from, at).filter((token) => !/^(to|of|by|for|in|with)$/.test(token.text));
  const acts = words
    .slice(1, -1)
    .some((token) => verbBase(token.lower) !== undefined && token.lower !== verbBase(token.lower) && token.lower.endsWith('s'));
  if (words.length < 3 || words.length > 6 || !acts) return undefined;
  const name = words.map((token) => token.lower).join(' ');
  return thingCalled(name);
}

/** "Simulation module information includes the module ID": the module is the thing, not a side of it. */
export function wholeName(said: readonly ThingName[], items: readonly ListItem[], words: readonly string[]): ThingName | undefined {
  const [thing] = said;
  const first = items[0]?.words ?? [];
  const [own, id] = first;
  if (!thing || first.length !== 2 || own === undefined || !/^(id|number|code|name)$/.test(id ?? '') || thing.key.endsWith(own))
    return undefined;
  const at = words.findIndex((word, i) => singularWord(word) === own && thing.key.endsWith(singularWord(words[i - 1] ?? ' ')));
  return at > 0 && said.length === 1 ? { key: `${thing.key} ${own}`, name: `${thing.name} ${own}` } : undefined;
}
