/** Two names with one head: "inception and expiry dates", "a start and an end time", "opening and closing balance". */
import { isPluralWord, singularWord } from '../../../source/singular.js';
import { actsOf } from '../../language/acts.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Item } from '../item.js';
import { singleMoment } from './single-moment.js';

const LEADING =
  /^(opening|closing|starting|ending|start|end|first|last|front|back|low|high|lower|upper|minimum|maximum|min|max|gross|net|target|actual|planned|scheduled|expected|estimated|old|new|left|right|raw|earliest|latest|previous|current|inner|outer|original|final)$/;

/** The first of two joined items gets the head of the second; what leads the first leads both. */
export function sharing(items: readonly Item[], tokens: readonly Token[]): readonly Item[] {
  return items.map((item, i) => {
    const [before, next] = [items[i - 1], items[i + 1]];
    const shared = next && isJoined(item, next, tokens) ? sharedBy(item, next, tokens) : [];
    if (shared.length > 0) return named(item, singleMoment([...ownWords(item, tokens), ...shared]));
    const coupled = before && isJoined(before, item, tokens) ? sharedBy(before, item, tokens) : [];
    if (!before || coupled.length === 0 || isListed(item, tokens)) return item;
    const lead = determined(item) ? [] : ownWords(before, tokens).slice(0, -1);
    return named(item, [...lead, leadOf(item, tokens), ...coupled]);
  });
}

const named = (item: Item, words: readonly string[]): Item => ({
  ...item,
  words,
  name: words.join(' '),
  sure: true,
  named: false,
  plural: false,
});

const isJoined = (item: Item, next: Item, tokens: readonly Token[]): boolean =>
  next.from - item.to <= 2 && tokens[item.to]?.lower === 'and' && !(item.made && item.to - item.from > 1);

const determined = ({ determiner }: Item): boolean => determiner !== undefined;
const ownWords = (item: Item, tokens: readonly Token[]): readonly string[] =>
  item.made ? tokens.slice(item.from, item.to).map(({ lower }) => lower) : item.words;
const leadOf = ({ from }: Item, tokens: readonly Token[]): string => tokens[from]?.lower ?? '';

/** What the second name has behind its first word and the first name lacks. */
function sharedBy(item: Item, next: Item, tokens: readonly Token[]): readonly string[] {
  const own = tokens.slice(item.from, item.to);
  const [last] = own.slice(-1);
  const plain = !(isAttributeWord(last?.lower ?? '') && last?.tag === 'noun');
  if (isListed(next, tokens) && (!determined(next) || !determined(item) || isPart(last)))
    return plain && (item.words.length < 2 || LEADING.test(last?.lower ?? '')) ? [singularWord(tokens[next.to - 1]?.lower ?? '')] : [];
  const led = own.length > 1 ? LEADING.test(last?.lower ?? '') : isLeading(last);
  if (next.to - next.from < 2 || !led || !isLeading(tokens[next.from])) return [];
  const shared = tokens.slice(next.from + 1, next.to).map(({ lower }) => lower);
  const head = shared.at(-1) ?? '';
  return [...shared.slice(0, -1), isPluralWord(head) && !determined(next) ? singularWord(head) : head];
}

/** "a start and an end date", "a raise and a resolve time"; not "a region and a founding date". */
const isPart = (token: Token | undefined): boolean =>
  isLeading(token) || verbBase(token?.lower ?? '') !== undefined || actsOf(token?.lower ?? '').length > 0 || /-/.test(token?.lower ?? '');

const isLeading = (token: Token | undefined): boolean =>
  token !== undefined && (/^(adj|part)$/.test(token.tag) || LEADING.test(token.lower));

/** A head that the word before it may always share: one in the plural, or one with a determiner of its own. */
function isListed({ from, to, determiner }: Item, tokens: readonly Token[]): boolean {
  const head = tokens[to - 1]?.lower ?? '';
  if (to - from < 2) return false;
  if (/^(dates|times|timestamps|amounts|costs|prices|limits|numbers|names|weights)$/.test(head)) return true;
  return (determiner !== undefined && /^(date|time|timestamp)$/.test(head)) || head === 'name';
}
