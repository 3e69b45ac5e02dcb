/** Marks between the pieces of a sentence: punctuation, words that join, words that open a clause or examples. */
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { besidesIn } from '../besides.js';
import type { Chunk } from '../chunk.js';
import { valuesOf } from '../chunk-values.js';

const CLAUSE_WORDS = /^(when|whenever|once|if|because|so|while|whereas|unless|until|but|since|although|though)$/;

/** "every time a claim is filed", "as soon as it is paid". */
const OPENINGS: readonly (readonly RegExp[])[] = [
  [/^(every|each|any)$/, /^time$/],
  [/^as$/, /^(soon|long)$/, /^as$/],
  [/^in$/, /^(which|that|this)$/, /^case$/],
];

export function markAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): Chunk | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const mark = (word: string, to = at + 1): Chunk => ({ kind: 'mark', from: at, to, word });
  const values = token.text === '(' ? undefined : valuesOf(tokens, at);
  if (values) return mark('values', /^[:=–—-]$/.test(tokens[values.to]?.text ?? '') ? values.to + 1 : values.to);
  if (/^[,()]$/.test(token.text)) return mark(token.text);
  const between = tokens[at - 1]?.tag === 'num' && tokens[at + 1]?.tag === 'num';
  if (
    (/^[:=–—]$/.test(token.text) && !(between && /^[–—]$/.test(token.text))) ||
    (token.text === '-' && tokens[at - 1]?.end !== token.start)
  )
    return mark(':');
  // "labels, that is, a name and a colour"
  const that = token.lower === 'that' && tokens[at + 1]?.lower === 'is' && tokens[at + 2]?.text === ',' && tokens[at - 1]?.text === ',';
  if (that) return mark(':', at + 3);
  if (/^[;.!?]$/.test(token.text)) return mark('clause');
  if (/^(and|or|plus|&|\+)$/.test(token.lower)) return mark(token.lower === 'or' ? 'or' : 'and');
  if (/^(e\.g\.?|eg|i\.e\.?)$/.test(token.lower)) return mark('example');
  if (token.lower === 'such' && tokens[at + 1]?.lower === 'as') return mark('example', at + 2);
  const besides = besidesIn(tokens, at, before);
  if (besides > 0) return mark('and', at + besides);
  if (token.lower === 'for' && /^(example|instance)$/.test(tokens[at + 1]?.lower ?? '')) return mark('example', at + 2);
  const named = /^[,(]$/.test(tokens[at - 1]?.text ?? '') || isAttributeWord(tokens[at - 1]?.lower ?? '');
  if (token.lower === 'like' && token.tag === 'prep' && named) return mark('example');
  const opening = OPENINGS.find((words) => words.every((word, i) => word.test(tokens[at + i]?.lower ?? '')));
  if (opening) return mark('clause', at + opening.length);
  // "before somebody leaves, they pay"
  if (/^(before|after)$/.test(token.lower) && tokens[at + 1]?.tag === 'pron') return mark('clause');
  if (at === 0 && token.tag === 'wh' && /^(after|upon)$/.test(token.lower)) return mark('clause');
  if (CLAUSE_WORDS.test(token.lower) && token.tag !== 'noun' && !(token.lower === 'once' && tokens[at - 1]?.lower === 'at'))
    return mark('clause', tokens[at + 1]?.lower === 'that' ? at + 2 : at + 1);
  return undefined;
}
