/** Lists that are said of two things at once: of a pair, of what is contained with its quantity, of a relationship. */
import { isPluralWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { isIdentifier, isReal, subjectThings } from './context-owners.js';
import type { EventClause } from './event-clause.js';
import { governorOf, namesIn } from './noun-phrase.js';

/** "The relationship between suppliers and projects is established through …, which records": it links the two. */
export function relationOf(tokens: readonly Token[], limit: number, owners: readonly ThingName[]): EventClause | undefined {
  const between = tokens.findIndex((token, i) => i < 6 && token.lower === 'between');
  if (between < 1 || !/^(relationships?|associations?|links?|correspondence)$/.test(tokens[between - 1]?.lower ?? '')) return undefined;
  const verb = tokens.findIndex((token, i) => i > between && /^(aux|verb)$/.test(token.tag));
  if (verb < 0 || verb >= limit) return undefined;
  const participants = namesIn(tokens.slice(between + 1, verb)).filter((part) => !owners.some(({ key }) => key === part.key));
  return participants.length === 2 && owners.length === 1 ? { verb: '', participants, thing: undefined, made: undefined } : undefined;
}

/** "Course selection: students can select courses, recording their student ID, course ID and grade": it links what it lists. */
export function linkLabel({ label: said, module, sentence }: NamingContext, items: readonly ListItem[]): ThingName | undefined {
  const label = said && sentence.tokens.slice(0, 9).some((token) => token.text === ':') ? said : module;
  if (!label) return undefined;
  const owners = new Set(items.flatMap(({ words }) => (isIdentifier(words) ? [words.at(-2) ?? ''] : [])));
  const own = label.key.slice(label.key.lastIndexOf(' ') + 1);
  return owners.size > 1 && !owners.has(own) ? label : undefined;
}

export function eachIn(tokens: readonly Token[], from: number): ThingName | undefined {
  const at = tokens.findIndex(
    (token, i) => i > from && /^(of|for)$/.test(token.lower) && /^(each|every)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  if (at < 0) return undefined;
  const end = tokens.findIndex((token, i) => i > at + 1 && (token.tag === 'punct' || token.tag === 'conj' || token.tag === 'verb'));
  return governorOf(tokens, at + 1, end < 0 ? tokens.length : end).things[0];
}

/** "Each order can contain multiple books, and the quantity of each book is recorded": said of the book in the order. */
export function pairedBefore(tokens: readonly Token[], before: number, each: ThingName | undefined) {
  if (!each) return undefined;
  const comma = tokens.findLastIndex((token, i) => i < before && token.text === ',');
  const many = tokens.findIndex((token, i) => i < comma && /^(multiple|several|many)$/.test(token.lower));
  if (comma < 0 || many < 2) return undefined;
  const [had] = governorOf(tokens, many, comma).things;
  const verb = tokens.findLastIndex(
    (token, i) => i < many && (token.tag === 'verb' || token.tag === 'part' || /^(has|have)$/.test(token.lower)),
  );
  const [whole] = verb > 0 ? subjectThings(tokens, verb) : [];
  if (!had || !whole || had.key !== each.key || whole.key === each.key || !isReal(whole)) return undefined;
  const event: EventClause = { verb: '', participants: [whole, had], thing: undefined, made: undefined };
  return { thing: { key: `${whole.key} ${had.key}`, name: `${whole.name} ${had.name.toLowerCase()}` }, event };
}

/** "the products and their quantities in each order": how many of which, an order product. */
export function countedIn(tokens: readonly Token[], from: number) {
  const and = tokens.findIndex((token, i) => i > from && i < from + 8 && token.lower === 'and');
  let at = and + 1;
  while (/^(det|adj)$/.test(tokens[at]?.tag ?? '') || /^(corresponding|required)$/.test(tokens[at]?.lower ?? '')) at++;
  const word = tokens[at];
  if (and < 0 || !word || !/^(quantity|quantities)$/.test(word.lower) || tokens.slice(from, and).some((token) => token.text === ','))
    return undefined;
  const end = tokens.findIndex((token, i) => i > at && /^[.,;:)]$/.test(token.text));
  const to = end < 0 ? tokens.length : end;
  const prep = tokens.findIndex((token, i) => i > at && i < to && /^(in|of|for|with|to|by|within|from|on)$/.test(token.lower));
  if (prep < 0 || prep > at + 3 || !isPluralWord(tokens[and - 1]?.lower ?? '')) return undefined;
  let start = tokens[from]?.lower === 'track' && tokens[from + 1]?.lower === 'of' ? from + 2 : from;
  while (/^(det|part)$/.test(tokens[start]?.tag ?? '') && start < and - 1) start++;
  const [what] = governorOf(tokens, start, and).things;
  const whole = governorOf(tokens, prep + 1, to);
  const [of] = whole.things;
  if (!what || !of || whole.host || what.key === of.key || !isReal(of)) return undefined;
  const detail = /(^| )(order|cart|invoice|bill|list|prescription)$/.test(of.key) ? ' detail' : '';
  const item: ListItem = {
    name: 'quantity',
    words: ['quantity'],
    start: word.start,
    end: word.end,
    number: 'one',
    inside: [],
    qualifier: '',
    made: true,
  };
  return {
    thing: { key: `${of.key} ${what.key}${detail}`, name: `${of.name} ${what.name.toLowerCase()}${detail}` },
    item,
    event: { verb: '', participants: [of, what], thing: undefined, made: undefined },
    next: to,
  };
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
  return { key: name, name: name.charAt(0).toUpperCase() + name.slice(1) };
}
