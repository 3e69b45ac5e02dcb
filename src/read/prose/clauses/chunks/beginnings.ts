/** "starts as draft, then goes to review and is finally published": a status, and what it may be. */
import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { BEING, type Chunk, type NounChunk, type VerbChunk } from '../chunk.js';
import { madeChunk } from '../made-chunk.js';

const STARTS = /^(starts?|begins?|started)$/;
/** From one to the next. */
const GOES =
  /^(then|next|later|finally|eventually|afterwards|moves?|goes|go|changes?|turns?|becomes?|gets?|is|are|to|into|and|or|may|can|be|once|it|they)$/;
const MOST_WORDS = 3;

export function beginningAt(tokens: readonly Token[], at: number): readonly [VerbChunk, NounChunk] | undefined {
  if (!STARTS.test(tokens[at]?.lower ?? '')) return undefined;
  const particle = /^(out|off)$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0;
  const as = at + 1 + particle;
  if (tokens[as]?.lower !== 'as') return undefined;
  const first = valueAt(tokens, /^(a|an)$/.test(tokens[as + 1]?.lower ?? '') ? as + 2 : as + 1);
  if (!first) return undefined;
  const values = [first.value];
  let to = first.to;
  for (let i = to; i < tokens.length && !/^[.;:!?()]$/.test(tokens[i]?.text ?? ''); ) {
    const joint = tokens[i]?.text === ',' || GOES.test(tokens[i]?.lower ?? '');
    const value = joint ? undefined : valueAt(tokens, i);
    if (value) values.push(value.value);
    else if (!joint) break;
    i = value ? value.to : i + 1;
    if (value) to = i;
  }
  const item = madeChunk(tokens, as, to, 'status', { state: true });
  return [{ ...BEING, from: at, to: as }, values.length > 1 ? { ...item, values } : item];
}

const ENDS = /^(ends?|stops?|finishes|closes)$/;
const WHEN = /^(when|once|as)$/;
const HAVING: VerbChunk = { ...BEING, base: 'have' };

/** "A ride starts when the rider unlocks it and ends when …": both moments, where the first is told. */
export function startAndEnd(tokens: readonly Token[], at: number, before: readonly Chunk[]): readonly Chunk[] | undefined {
  const last = before.at(-1);
  if (!WHEN.test(tokens[at + 1]?.lower ?? '')) return undefined;
  if (last?.kind === 'noun' && last.to === at && /^(starts|begins|opens)$/.test(tokens[at]?.lower ?? '')) {
    const end = tokens.findIndex(
      ({ lower }, i) => i > at + 2 && ENDS.test(lower) && tokens[i - 1]?.lower === 'and' && WHEN.test(tokens[i + 1]?.lower ?? ''),
    );
    const moment = (name: string): NounChunk => madeChunk(tokens, at, at + 1, name, {});
    const ends: readonly Chunk[] =
      end < 0
        ? []
        : [
            { kind: 'mark', from: at + 1, to: at + 1, word: 'and' },
            { ...moment('end time'), from: at + 1 },
          ];
    return [{ ...HAVING, from: at, to: at }, moment('start time'), ...ends];
  }
  const told = before.some((chunk) => chunk.kind === 'noun' && chunk.made !== undefined && chunk.phrase.text === 'end time');
  return told && ENDS.test(tokens[at]?.lower ?? '') ? [{ kind: 'mark', from: at, to: at + 1, word: 'clause' }] : undefined;
}

/** "new", "in review", "drafts": a word or two, and then a joint or the end. */
function valueAt(tokens: readonly Token[], at: number): { readonly value: string; readonly to: number } | undefined {
  let to = /^(in|on|under|out)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const from = to;
  while (
    to < tokens.length &&
    to - at < MOST_WORDS &&
    /^(adj|part|noun|verb)$/.test(tokens[to]?.tag ?? '') &&
    !GOES.test(tokens[to]?.lower ?? '')
  )
    to++;
  const next = tokens[to];
  if (to === from || (next && next.tag !== 'punct' && !GOES.test(next.lower))) return undefined;
  const words = tokens.slice(at, to).map(({ lower }) => lower);
  return { value: [...words.slice(0, -1), singularWord(words.at(-1) ?? '')].join(' '), to };
}
