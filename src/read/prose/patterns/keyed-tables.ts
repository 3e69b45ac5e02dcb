/** First round: sentences that say by which columns a table is keyed and linked. */
import type { Token } from '../language/token.js';
import { governorOf } from '../lists/noun-phrase.js';
import type { ListItem } from '../terms/list-item.js';
import { attributeFound } from './naming-support.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';

export const KEYED_TABLES: readonly NamingPattern[] = [
  {
    id: 'attributes/keyed-table',
    round: 'naming',
    recognises: '"the license table uses License ID as its primary key, linked to Movie ID (foreign key, …)"',
    confidence: 0.9,
    examples: [
      {
        text: 'The license table uses License ID as the primary key, linked to Movie ID and Holder ID.',
        gives: ['license.License ID', 'license.Movie ID', 'license.Holder ID'],
      },
    ],
    find: findKeyed,
  },
];

function findKeyed({ sentence }: NamingContext): readonly Found[] {
  const { tokens } = sentence;
  const uses = tokens.findIndex((token) => /^(uses?|has|have|contains?|takes?)$/.test(token.lower));
  if (uses < 2 || uses > 8 || !/^(table|entity|relation)$/.test(tokens[uses - 1]?.lower ?? '')) return [];
  if (!tokens.some((token, i) => i > uses && /^(primary|foreign)$/.test(token.lower) && /^keys?$/.test(tokens[i + 1]?.lower ?? '')))
    return [];
  const [thing] = governorOf(tokens, 0, uses).things;
  return thing ? identifiersIn(tokens, uses + 1).map((item) => attributeFound(thing, item)) : [];
}

/** Names that end in ID, number or code, outside parentheses, before the sentence says what else is kept. */
function identifiersIn(tokens: readonly Token[], from: number): readonly ListItem[] {
  const items: ListItem[] = [];
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (/^[([（]$/.test(token.text)) depth++;
    if (/^[)\]）]$/.test(token.text)) depth--;
    if (depth === 0 && token.tag === 'part' && /ing$/.test(token.lower)) break;
    if (depth > 0 || !/^(id|number|code)$/.test(token.lower)) continue;
    let start = i;
    while (start > from && /^(noun|adj)$/.test(tokens[start - 1]?.tag ?? '')) start--;
    if (start < i) items.push(itemOf(tokens.slice(start, i + 1)));
  }
  return items;
}

function itemOf(words: readonly Token[]): ListItem {
  const name = words.map(({ text }) => text).join(' ');
  return {
    name,
    words: words.map(({ lower }) => lower),
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    number: 'one',
    inside: [],
    qualifier: '',
  };
}
