/** "come in three types: single, double and suite", "there are two kinds of members: adults and juniors": a type, and what it may be. */
import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { phraseEnd, phraseOf } from '../../terms/phrase.js';
import { valuesListed } from '../../terms/values.js';
import { BEING, type Chunk, type NounChunk } from '../chunk.js';
import { kindName } from '../kind-name.js';
import { madeChunk } from '../made-chunk.js';

const SORT = /^(type|kind|sort|category|class|variety)(s|es)?$|^(categories|varieties)$/;
const BETWEEN = /^(in|of|into|one|available|the|following|different|various|several|a|an|certain|these|only|basic|main)$/;
const EXISTS = /^(is|are|come|comes|exist|exists)$/;
/** "there are", "we have": what follows is of these kinds. */
const OPENS = /^(there (are|is|exist)|we (have|offer|distinguish|know|run|sell|use|support)|you have)$/;

export function sortsSaidAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): readonly Chunk[] | undefined {
  const last = before.at(-1);
  if (EXISTS.test(tokens[at]?.lower ?? '') && last?.kind === 'noun' && last.to === at) {
    const sort = sortAt(tokens, at + 1);
    const type = sort < 0 ? undefined : typeAt(tokens, sort, sort + 1, lastWordOf(last));
    return type && [{ ...BEING, from: at, to: type.from }, type];
  }
  if (!OPENS.test(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`) || (last && last.kind !== 'mark')) return undefined;
  const sort = sortAt(tokens, at + 2);
  const end = sort < 0 || tokens[sort + 1]?.lower !== 'of' ? -1 : phraseEnd(tokens, sort + 2);
  const phrase = end > sort + 2 ? phraseOf(tokens, sort + 2, end) : undefined;
  const type = phrase && typeAt(tokens, sort, end, phrase.words.at(-1) ?? '');
  if (!phrase || !type) return undefined;
  const { made: _made, ...noun } = madeChunk(tokens, at, end, phrase.text, {}, '');
  const of: NounChunk = { ...noun, phrase, many: true };
  return [of, { ...BEING, from: end, to: end }, type];
}

const lastWordOf = ({ phrase }: NounChunk): string => phrase.words.at(-1) ?? '';

/** Where the word for it stands, behind how many of them there are; else -1. */
function sortAt(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 5 && (BETWEEN.test(tokens[at]?.lower ?? '') || tokens[at]?.tag === 'num')) at++;
  return at > from && SORT.test(tokens[at]?.lower ?? '') ? at : -1;
}

/** The type with its values, which end the clause. */
function typeAt(tokens: readonly Token[], sort: number, open: number, of: string): NounChunk | undefined {
  if (!/^[:,(–—-]$/.test(tokens[open]?.text ?? '')) return undefined;
  const read = valuesListed(tokens, open + 1);
  const next = read && tokens[read.to];
  if (!read || read.values.length < 2 || (next && !/^[.;)!?]$/.test(next.text))) return undefined;
  const name = singularWord(tokens[sort]?.lower ?? '').replace(/^sort$/, 'type');
  const to = next?.text === ')' ? read.to + 1 : read.to;
  return { ...madeChunk(tokens, sort, to, name, { state: true }), values: read.values.map((value) => kindName(value, singularWord(of))) };
}
