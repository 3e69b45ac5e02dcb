/** Lists that no word opens: behind a mark whose first words say something else, or up to a closing statement. */
import type { Token } from '../../language/token.js';
import type { Item } from '../item.js';
import { isDetermining, type OpeningKind } from '../opening-kind.js';
import { gathered } from './gathered.js';

export interface LooseList {
  readonly kind: OpeningKind;
  readonly at: number;
  readonly items: readonly Item[];
}

const LEAST = 3;

/** The longest run of items that begins behind a mark or a small word, where most of them are surely properties. */
export function looseList(tokens: readonly Token[]): LooseList | undefined {
  if (tokens.filter(isMark).length < LEAST - 1) return undefined;
  let best: { readonly from: number; readonly items: readonly Item[] } | undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (!mayBegin(tokens, i)) continue;
    const { items, next } = gathered(tokens, i, 1);
    if (
      isList(items) &&
      !items.some(({ from }) => isNumber(tokens[from - 1])) &&
      !isSubject(tokens, next) &&
      items.length > (best?.items.length ?? 0)
    )
      best = { from: i, items };
  }
  const opened = best && openedBy(tokens, best.from);
  const verb = opened && tokens[opened.at];
  return best && opened && verb && !isDetermining(verb) ? { ...opened, items: best.items } : undefined;
}

/** "nine machines": a figure of what there is. */
const isNumber = (token: Token | undefined): boolean => token?.tag === 'num' && token.lower !== 'one';

const isMark = ({ text, lower }: Token): boolean => /^[,:]$/.test(text) || lower === 'and';

/** Not "besides it, …" nor "Divers I need by name, …". */
function opensAtOnce(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  const mark = tokens.findIndex(({ text }) => /^[,:]$/.test(text));
  return (
    first !== undefined &&
    !/^(wh|pron|verb|aux|conj)$/.test(first.tag) &&
    !/^(besides?|beyond|apart|along|with)$/.test(first.lower) &&
    !/^(we|i|you|they)$/.test(tokens.slice(0, mark < 0 ? tokens.length : mark).find(({ tag }) => tag === 'pron')?.lower ?? '')
  );
}

const mayBegin = (tokens: readonly Token[], i: number): boolean =>
  (i === 0 && opensAtOnce(tokens)) ||
  /^[,:]$/.test(tokens[i - 1]?.text ?? '') ||
  /^(just|only|by|me|got|have|has|keep)$/.test(tokens[i - 1]?.lower ?? '') ||
  (tokens[i - 1]?.lower === 'of' && /^(consists?|made|list)$/.test(tokens[i - 2]?.lower ?? '')) ||
  (/^(noun|aux|verb)$/.test(tokens[i - 1]?.tag ?? '') && /^(a|an|the)$/.test(tokens[i]?.lower ?? ''));

function isList(items: readonly Item[]): boolean {
  const sure = items.filter((item) => item.sure).length;
  if (items.length < LEAST || sure * 2 <= items.length) return false;
  return sure * 3 >= items.length * 2 || !items.some((item) => item.plural && !item.sure);
}

/** "…, the rate and the cap are all set by the office": the run is what a statement is about. */
function isSubject(tokens: readonly Token[], next: number): boolean {
  const acts = (i: number): boolean => /^(verb|aux|modal|adv)$/.test(tokens[i]?.tag ?? '');
  if (acts(next)) return !/^(plenty|enough|it|fine|all)$/.test(tokens[next + 1]?.lower ?? '');
  if (tokens[next]?.lower !== 'and' || tokens[next + 1]?.tag === 'wh') return false;
  const end = tokens.findIndex(({ tag }, i) => i > next && tag === 'punct');
  return tokens.slice(next, end < 0 ? tokens.length : end).some((_, i) => acts(next + i));
}

/** The mark or the verb before it, else nothing: then it is of what was spoken of before. */
function openedBy(tokens: readonly Token[], from: number): Pick<LooseList, 'kind' | 'at'> {
  const colon = tokens.findLastIndex(({ text }, i) => text === ':' && i < from);
  if (colon > 0) return { kind: 'colon', at: colon };
  const verb = tokens.findLastIndex(({ tag }, i) => i < from && /^(verb|aux)$/.test(tag));
  if (verb > 0) return { kind: 'any', at: verb };
  return { kind: from > 1 ? 'any' : 'verb', at: from > 1 ? from - 1 : 0 };
}
