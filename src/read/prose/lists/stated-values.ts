/** "Ticket statuses include open, held and closed": what a property of a thing may be, no columns of the thing. */
import { singularWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import type { ListItem } from '../terms/list-item.js';
import { valuesListed } from '../terms/values.js';
import { attributeShare } from './attribute-words.js';

const VALUED = /^(statuses|states|types|kinds|levels|grades|priorities|modes|methods)$/;

/** "Positions include manager and driver": what people may be. */
const RANKS = /^(positions|ranks|titles)$/;

/** The one property that the words before the list name, with the items as its values. */
export function statedValues(head: string, items: readonly ListItem[], tokens: readonly Token[], from: number): ListItem | undefined {
  const [first, last] = [items[0], items.at(-1)];
  const ranks = RANKS.test(head) && items.every(({ words }) => isPersonNoun(words.at(-1) ?? '') || /person$/.test(words.at(-1) ?? ''));
  if (!first || !last || !(ranks || (VALUED.test(head) && attributeShare(items) <= 0.2))) return undefined;
  const listed = valuesListed(tokens, from)?.values ?? [];
  const inside = listed.length > items.length ? listed : items.map((item) => item.name);
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
