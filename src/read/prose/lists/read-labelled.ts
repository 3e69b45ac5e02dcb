/** Lists behind a label, a dash, or in parentheses. */
import { isPluralWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { attributeShare, isAttributeWord } from './attribute-words.js';
import { type EventClause, eventOf } from './event-clause.js';
import { governorAt, type Range } from './governor.js';
import { type Found, isFigures, itemsAt, made } from './list-reader.js';
import { type Governor, governorOf } from './noun-phrase.js';
import { inclusionAt, type Opener } from './openers.js';
import { isReal, ownersAround, sentenceSubject, titleBefore } from './owners.js';
import { aboutSoftware, CONTAINERS } from './read-included.js';
import { recordOf } from './read-passive.js';

export function readLabelled(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const before = tokens.slice(0, opener.at);
  const told = before.some((token) => /^(aux|modal|verb)$/.test(token.tag) || token.text === ',' || token.text === '.');
  if (!startsList(tokens, opener.from)) return undefined;
  const { items, next } = itemsAt(tokens, opener.from);
  if (isFigures(items)) return undefined;
  if (told) return items.length >= 3 && attributeShare(items) >= 0.4 ? readTold(opener, tokens, items, next) : undefined;
  // "Boat fields: name, length": of the boat.
  const fields = opener.at > 1 && LISTED.test(tokens[opener.at - 1]?.lower ?? '') && attributeShare(items) > 0.6 ? 1 : 0;
  const governor = governorOf(tokens, 0, opener.at - fields);
  const topic = context.topic ?? context.heading;
  const owners = governor.things.filter(isReal);
  if (items.length < 2 && attributeShare(items) < 1) return undefined;
  const head = tokens[opener.at - 1]?.lower ?? '';
  if (CONTAINERS.test(head) && items.every((item) => attributeShare([item]) === 0))
    return aboutSoftware(
      opener,
      items.map((item) => ({ ...item, number: 'many' as const })),
      head,
      next,
    );
  if (governor.generic || (governor.host && owners.length === 0)) return topic ? made(opener, [topic], items, 1, next) : undefined;
  if (attributeShare(items) < 0.25 && items.every((item) => item.number === 'many')) return undefined;
  return made(opener, owners, items, 1, next);
}

const LISTED = /^(fields|attributes|columns|properties)$/;

const DOING =
  /^(managing|recording|storing|tracking|maintaining|handling|adding|editing|deleting|viewing|including|providing|supporting|querying|defining|creating|updating|processing|collecting|monitoring|keeping|displaying)$/;

/** Orders to the software, whatever the tagger takes them for. */
const TASKS =
  /^(associate|archive|view|manage|enter|query|perform|add|delete|modify|edit|create|publish|handle|maintain|support|allow|allows|define|assign|collect|organize|generate|display|browse|provide|provides|ensure|enable|implement|submit|search|select|register|records?|stores?)$/;

/** "The desk is its own row now: a desk code, the desk name, …", "We keep one sheet per model: the code, …". */
function readTold(opener: Opener, tokens: readonly Token[], items: readonly ListItem[], next: number): Found | undefined {
  const governor = governorAt(tokens, opener.at);
  const head = tokens[governor.to - 1]?.lower ?? '';
  const owners = ROWS.test(head) || governor.things.length === 0 ? sentenceSubject(tokens, opener.at) : governor.things;
  return made(opener, owners.filter(isReal).slice(-1), items, 0.85, next);
}

/** What follows is a list of names, not a sentence. */
function startsList(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (!first || /^(verb|pron|prep|to|wh|aux)$/.test(first.tag) || TASKS.test(first.lower)) return false;
  if (first.tag === 'part' && (tokens[from + 1]?.tag !== 'noun' || DOING.test(first.lower))) return false;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.text === ',' || token.text === '(' || token.text === '.' || token.lower === 'and') return true;
    if (/^(verb|modal|aux)$/.test(token.tag)) return false;
  }
  return true;
}

/** "one header per basket -- store, timestamp, total": what a dash adds to a name are its parts. */
export function readDashed(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const { items, next } = itemsAt(tokens, opener.from);
  if (items.length < 3 || attributeShare(items) < 0.4 || isFigures(items)) return undefined;
  const governor = governorAt(tokens, opener.at);
  const event = eventOf(tokens, opener.at);
  if (event && (governor.generic || governor.things.length === 0)) return recordOf(context, opener, items, event, next);
  const last = tokens[governor.to - 1];
  if (governor.host || last?.tag !== 'noun' || (isAttributeWord(last.lower) && !ROWS.test(last.lower))) return undefined;
  const owners = ROWS.test(last.lower) || governor.generic ? sentenceSubject(tokens, opener.at) : governor.things;
  return made(opener, owners.filter(isReal).slice(-1), items, 0.9, next);
}

/** Words for a row or a table itself: "the shifts are three rows -- a code, a start and an end". */
const ROWS = /^(row|rows|record|records|table|tables|list|lists|sheet|sheets|entry|entries|thing|things|now|lookup|set|file|reference)$/;

export function readParenthesis(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const close = tokens.findIndex((token, at) => at > opener.at && /^[)\]）]$/.test(token.text));
  const end = close < 0 ? tokens.length : close;
  const skip = inclusionAt(tokens, opener.from);
  const { items } = itemsAt(tokens, opener.from + skip, end);
  if (items.length < 2 || attributeShare(items) < 0.34) return undefined;
  const governor = governorAt(tokens, opener.at);
  const head = tokens[governor.to - 1]?.lower ?? '';
  const informed = /^(information|info|details?|data|attributes?|fields?|table|entity|records?)$/.test(head);
  const numbered = isNumbered(tokens.slice(governor.from, governor.to), items);
  if (!informed && ((isAttributeWord(head) && !isPluralWord(head) && !numbered) || (skip > 0 && attributeShare(items) < 0.6)))
    return undefined;
  const before = tokens[governor.to - 1];
  const titled = titleBefore(tokens, opener.at);
  if (titled) return made(opener, [titled], items, 1, end);
  if (governor.host || before?.tag === 'verb') return undefined;
  const line = informed ? lineOf(tokens, governor, items) : undefined;
  if (line) return made(opener, [line.thing], items, 0.95, end, { event: line.event });
  const owners = governor.generic ? ownersAround(context, governor.from, opener, items) : governor.things.slice(-1);
  return made(opener, owners.filter(isReal), items, 0.95, end);
}

/** "The order includes a date and product details (product ID, quantity)": a line of the order. */
function lineOf(tokens: readonly Token[], { things, attached, from }: Governor & Range, items: readonly ListItem[]) {
  const goods = things.at(-1);
  const whole = [...attached, ...sentenceSubject(tokens, from)].find(({ key }) => /(^| )(order|cart|invoice|bill|prescription)$/.test(key));
  if (!goods || !whole || goods.key === whole.key || !items.some(({ words }) => /^quantit(y|ies)$/.test(words.at(-1) ?? '')))
    return undefined;
  const event: EventClause = { verb: '', participants: [whole, goods], thing: undefined, made: undefined };
  return { thing: { key: `${whole.key} ${goods.key} detail`, name: `${whole.name} ${goods.name.toLowerCase()} detail` }, event };
}

/** "insurance status (…, insurance status ID)": a thing, though its name is one for a property. */
const isNumbered = (words: readonly Token[], items: readonly ListItem[]): boolean => {
  const name = words.map(({ lower }) => lower).join(' ');
  return items.some(
    (item) =>
      /^(id|number|code)$/.test(item.words.at(-1) ?? '') && item.words.length > 1 && name.endsWith(item.words.slice(0, -1).join(' ')),
  );
};
