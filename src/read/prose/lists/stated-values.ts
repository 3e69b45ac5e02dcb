/** "Ticket statuses include open, held and closed": what a property of a thing may be, no columns of the thing. */
import { singularWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import type { ListItem } from '../terms/list-item.js';
import { valuesListed } from '../terms/values.js';
import { hasAttributeHead } from './attribute-words.js';

const VALUED = /^(statuses|states|types|kinds|levels|grades|priorities|modes|methods)$/;
/** Of one: no part of it has parts of its own. */
const STATED = /^(status|state|priority|mode)$/;

/** "Positions include manager and driver": what people may be. */
const RANKS = /^(positions|ranks|titles)$/;

/** The one property that the words before the list name, with the items as its values. */
export function statedValues(head: string, given: readonly ListItem[], tokens: readonly Token[], from: number): ListItem | undefined {
  const [first, last] = [given[0], given.at(-1)];
  const ranks = RANKS.test(head) && given.every(({ words }) => isPersonNoun(words.at(-1) ?? '') || /person$/.test(words.at(-1) ?? ''));
  if (!first || !last || !(ranks || VALUED.test(head) || STATED.test(head))) return undefined;
  const items = withoutHead(given, last);
  if (
    !ranks &&
    (5 * items.filter((item) => hasAttributeHead(item) && !saysState(item.words)).length > items.length ||
      (STATED.test(head) && !items.some(({ words }) => saysState(words))))
  )
    return undefined;
  const listed = valuesListed(tokens, from)?.values ?? [];
  const inside = listed.length >= items.length && items === given ? listed : items.map((item) => item.name);
  if (inside.length < 2) return undefined;
  if (!items.every(({ words, number }) => words.length < 4 && number === 'one' && !/^(ids?|number|code)$/.test(words.at(-1) ?? '')))
    return undefined;
  const name = singularWord(head);
  return {
    name,
    words: [name],
    start: first.start,
    end: last.end,
    number: 'one',
    inside,
    qualifier: '',
  };
}

/** "draft, published, and archived states": the last names what all of them are. */
function withoutHead(items: readonly ListItem[], last: ListItem): readonly ListItem[] {
  const words = last.words.slice(0, -1);
  if (words.length === 0 || !/^(states|statuses|status|modes|types|levels)$/.test(last.words.at(-1) ?? '')) return items;
  return [...items.slice(0, -1), { ...last, name: words.join(' '), words, number: 'one' }];
}

/** "pending", "completed", "in progress", "open": how something is. */
const saysState = (words: readonly string[]): boolean =>
  /(ed|ing|ive|al)$|^(open|new|draft|done|paid|sent|lost|sold|active|progress|valid|free|full|idle|low|high|medium|normal|good)$/.test(
    words.at(-1) ?? '',
  );
