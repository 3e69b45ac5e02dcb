/** "We mark a kiln as cracked", "a loan is flagged as overdue", "the record gets ticked as late": what is so of some of them. */
import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { contentOf } from '../content.js';
import { made } from '../item.js';
import type { Noun } from '../nouns.js';
import type { Opening } from './openings.js';

const MARKED = /^(mark|marks|marked|flag|flags|flagged|tick|ticks|ticked)$/;
/** Say so only with "as": "a few are listed as listed buildings". */
const CLASSED = /^(class|classes|classed|tag|tags|tagged|list|lists|listed|register|registers|registered|designated)$/;
/** "some are marked as dealers": of those that were spoken of. */
const SOME = /^(it|them|they|these|those|some|others|many|most|few|several|each|one)$/;

export function markedAs(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  return tokens.flatMap((token, i): readonly Opening[] => {
    if (!/^(verb|part)$/.test(token.tag) || !(MARKED.test(token.lower) || CLASSED.test(token.lower)) || isDenied(tokens, i)) return [];
    const passive = /^(is|are|was|were|be|been|gets?|got)$/.test(tokens[i - 1]?.lower ?? '');
    const before = passive ? subjectEnd(tokens, i - 1) : -1;
    const object = nouns.find(({ from, to }) => (passive ? to === before : from === i + 1));
    const it = (passive ? SOME : /^(it|them|they)$/).test(tokens[passive ? before - 1 : i + 1]?.lower ?? '');
    const behind = passive ? i + 1 : object ? object.to : it ? i + 2 : -1;
    if ((!object && !it) || behind < 0 || (CLASSED.test(token.lower) && tokens[behind]?.lower !== 'as')) return [];
    const said = statedAt(tokens, behind);
    if (said === undefined) return [];
    const item = made(tokens, said.from, said.to, ['is', ...said.words], { flag: true, made: true });
    return [{ kind: 'stamped', at: i, items: [item], subject: object ? { noun: object } : { pronoun: 'it' } }];
  });
}

const isDenied = (tokens: readonly Token[], i: number): boolean => tokens.slice(Math.max(0, i - 3), i).some(({ tag }) => tag === 'neg');

function subjectEnd(tokens: readonly Token[], is: number): number {
  let at = is;
  while (/^(modal|adv|aux)$/.test(tokens[at - 1]?.tag ?? '')) at--;
  return at;
}

interface Stated {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** "as overdue", "as a show home", "rejected": one side only; "as paid or void" gives values. */
function statedAt(tokens: readonly Token[], at: number): Stated | undefined {
  const as = tokens[at]?.lower === 'as';
  const from = as ? at + 1 : at;
  const stop = tokens.findIndex(
    ({ tag, lower }, i) => i > from && (/^(punct|prep|wh|conj|to|aux|pron|verb)$/.test(tag) || /^(when|if|once)$/.test(lower)),
  );
  const to = stop < 0 ? tokens.length : stop;
  if (/^(or|and)$/.test(tokens[to]?.lower ?? '') || to - from > 4) return undefined;
  const words = contentOf(tokens, from, to).map((word, i, all) =>
    i === all.length - 1 && tokens[to - 1]?.tag === 'noun' ? singularWord(word) : word,
  );
  if (words.length === 0 || words.length > 3 || /^(such|being|having|soon|well|usual|before|down|up|off)$/.test(tokens[from]?.lower ?? ''))
    return undefined;
  if (!as && !(to - from === 1 && /^(part|adj)$/.test(tokens[from]?.tag ?? '') && !/^(out|unique)$/.test(tokens[from]?.lower ?? '')))
    return undefined;
  return { from, to, words };
}
