/** Items of one list as columns: both ends of a period, and nothing that only says what another item is held to. */
import type { Token } from '../language/token.js';
import type { Item } from './item.js';

export function tidyItems(items: readonly Item[], tokens: readonly Token[]): readonly Item[] {
  return withEnds(
    items.filter((item) => !isHeldTo(item, items) && !isNoItem(item, tokens)),
    tokens,
  );
}

/** "end after start", "arrival never before departure": more of an item that the list has. */
function isHeldTo(item: Item, items: readonly Item[]): boolean {
  const place = item.words.findIndex((word, i) => i > 0 && i < item.words.length - 1 && /^(after|before)$/.test(word));
  const held = place > 0 || /^((always|never|not|strictly|no) )?((after|before|above|below) \w|(later|earlier) than)/.test(item.qualifier);
  const said = (place > 0 ? item.words.slice(0, place) : item.words).filter((word) => !MOMENT.test(word));
  if (!held || said.length === 0) return false;
  return items.some((other) => other.from < item.from && said.every((word) => other.words.some((known) => stem(known) === stem(word))));
}
const MOMENT = /^(date|time|timestamp|day)$/;
const stem = (word: string): string => word.replace(/(ed|s|al|ure)$/, '');

/** "meaning the last one", "one line per drug", "I want the system to refuse". */
const isNoItem = (item: Item, tokens: readonly Token[]): boolean =>
  item.words[0] === 'meaning' ||
  (/^(place|row|record|table|list|thing|home|life|column|sheet|page)$/.test(item.words.at(-1) ?? '') &&
    /^of (its|their|his|her|our) own\b/.test(item.qualifier)) ||
  (item.determiner === 'one' && item.words.includes('per')) ||
  (item.determiner === 'the' &&
    tokens[item.to]?.tag === 'to' &&
    tokens[item.to + 1]?.tag === 'verb' &&
    /^(want|need|like|expect|ask|wants|needs)$/.test(tokens[item.from - 2]?.lower ?? ''));

const SPAN = /^(period|window|term|range|slot|season|interval|validity)$/;
const COVERED =
  /^(it|they|the|we|that)?\b.*\b(covers?|covered|runs?|ran|is valid|are valid|is open|applies|valid|holds?|lasts?|relates to|is for)\b/;
const EDGE = /^(start|end|from|until|to|begin|beginning|finish|opening|closing)$/;

function withEnds(items: readonly Item[], tokens: readonly Token[]): readonly Item[] {
  return items.flatMap((item, i) => {
    const first = tokens[item.from]?.lower === 'the' ? item.from + 1 : item.from;
    const moments = tokens[first]?.lower ?? '';
    if (/^(dates|times)$/.test(moments) && isBetween(tokens, first))
      return termOf(tokens, first, item) ?? ends(item, [], moments === 'dates' ? 'date' : 'time');
    if (!SPAN.test(item.words.at(-1) ?? '') || item.plural || item.inside.length > 0) return [item];
    const near = items.slice(i + 1, i + FAR);
    const own = near.filter(({ from, words }) => from > item.to && from < item.to + FAR && EDGE.test(words[0] ?? ''));
    if (tokens[item.to]?.lower === 'with' && own.length > 1) return [];
    return /^(period|window|range)$/.test(item.words.at(-1) ?? '') && COVERED.test(item.qualifier)
      ? (termOf(tokens, item.to, item) ?? ends(item, item.words))
      : [item];
  });
}
const FAR = 8;

/** "the dates it runs between", "the dates it is effective from and to". */
function isBetween(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 9).map(({ lower }) => lower);
  const stop = rest.findIndex((word) => /^[,.;:)]$/.test(word) || word === '--');
  const said = (stop < 0 ? rest : rest.slice(0, stop)).join(' ');
  return /\bbetween$|\bfrom and (to|until|till)\b|\bfrom$/.test(said);
}

/** "the window it is valid in", "the dates it is effective from and to". */
function termOf(tokens: readonly Token[], from: number, item: Item): readonly Item[] | undefined {
  const term = tokens.slice(from, from + 6).find(({ lower }) => /^(valid|effective|available)$/.test(lower))?.lower;
  return term === undefined ? undefined : ['from', 'to'].map((edge) => edged(item, [term, edge]));
}

const ends = (item: Item, before: readonly string[], after?: string): readonly Item[] =>
  ['start', 'end'].map((edge) => edged(item, [...before, edge, ...(after === undefined ? [] : [after])]));

const edged = (item: Item, words: readonly string[]): Item => ({
  ...item,
  words,
  name: words.join(' '),
  named: false,
  sure: true,
  plural: false,
});
