/** "flags for smoke, for cracks and for whether it leaks", "three ticks: clean, dry and packed": one flag for each. */
import type { Token } from '../../language/token.js';
import { contentOf } from '../content.js';
import { type Item, made } from '../item.js';

const FLAGS = /^(flags|ticks|markers|indicators|tickboxes|checkboxes)$/;

/** Where the segment begins a series of flags, or goes on with the one that `before` belongs to. */
export function flagOfSeries(tokens: readonly Token[], start: number, end: number, before: Item | undefined): Item | undefined {
  const behind = tokens.slice(start, Math.min(end, start + 3)).findIndex(({ lower }) => FLAGS.test(lower));
  const head = behind < 0 ? -1 : start + behind;
  const opens = head >= 0 && /^(for|to|on|saying|of)$/.test(tokens[head + 1]?.lower ?? '');
  const goesOn = head < 0 && before?.flag === true && before.series === true && !/^(a|an|the|its|their)$/.test(tokens[start]?.lower ?? '');
  if (!opens && !goesOn) return undefined;
  const from = opens ? head + 2 : tokens[start]?.lower === 'for' ? start + 1 : start;
  if (tokens[from]?.tag === 'wh' || tokens[from]?.lower === 'whether') return undefined;
  if (goesOn && from === start && tokens.slice(start, end).some(({ tag }) => /^(pron|aux|modal|wh|det)$/.test(tag))) return undefined;
  const words = contentOf(tokens, from, end).slice(0, 4);
  if (words.length === 0) return undefined;
  const name = /^(counts|needs|has|can|may|allows|includes)$/.test(words[0] ?? '') ? words : ['is', ...words];
  return made(tokens, start, end, name, { flag: true, made: true, series: true });
}
