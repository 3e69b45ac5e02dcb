/** "A code such as B12, a length and a rate", "an event, say a wedding for 80 guests": without the one example, which is nothing of its own. */
import { isPluralWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import type { Token } from '../../language/token.js';

export function withoutExample(tokens: readonly Token[]): readonly Token[] {
  let said = tokens;
  for (let i = said.length - 1; i > 0; i--) {
    const range = inDashes(said, i) ?? inBrackets(said, i) ?? behindWord(said, i);
    if (range) said = [...said.slice(0, range[0]), ...said.slice(range[1])];
  }
  return said;
}

type Range = readonly [number, number];

/** "such as B12", "like B12", ", for example B12,", ", say a wedding for 80 guests". */
function behindWord(tokens: readonly Token[], at: number): Range | undefined {
  const words = opensExample(tokens, at);
  if (words === 0) return undefined;
  const from = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const end = exampleEnd(tokens, at + words, lowerAt(tokens, at) === 'say');
  if (end === undefined || !goesOn(tokens, end)) return undefined;
  // The comma in front goes with the example, unless a list goes on behind it.
  return [from, from < at && tokens[end]?.text === ',' && lowerAt(tokens, end + 1) === 'and' ? end + 1 : end];
}

function opensExample(tokens: readonly Token[], at: number): number {
  const [first, second] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)];
  if (!/^(noun|punct)$/.test(tokens[at - 1]?.tag ?? '') || at < 2) return 0;
  if ((first === 'such' && second === 'as') || (first === 'for' && second === 'example') || (first === 'for' && second === 'instance'))
    return 2;
  if (first === 'something' && second === 'like') return 2;
  if (/^(like|e\.g\.)$/.test(first)) return 1;
  return first === 'say' && tokens[at - 1]?.text === ',' ? 1 : 0;
}

/** One word that is no plural, or behind "say" whatever stands before the next mark. */
function exampleEnd(tokens: readonly Token[], from: number, said: boolean): number | undefined {
  const quoted = /^["'“]$/.test(tokens[from]?.text ?? '');
  if (quoted) {
    const close = tokens.findIndex(({ text }, i) => i > from && /^["'”]$/.test(text));
    return close < 0 ? undefined : close + 1;
  }
  if (said && /^(a|an)$/.test(lowerAt(tokens, from))) {
    const mark = tokens.findIndex(({ text }, i) => i > from && /^[,.;:!?)]$/.test(text));
    return mark < 0 ? tokens.length : mark;
  }
  const word = tokens[from];
  const joined = tokens[from + 1]?.text === '-' || tokens[from + 1]?.text === '–' ? from + 3 : from + 1;
  return word && word.tag !== 'det' && word.tag !== 'punct' && !isPluralWord(word.lower) ? joined : undefined;
}

/** The clause ends, or a list of others goes on: "open, shut" would be values. */
const goesOn = (tokens: readonly Token[], at: number): boolean => {
  const here = tokens[at];
  if (!here || /^[.;:!?)]$/.test(here.text)) return true;
  if (/^(has|have|is|are)$/.test(here.lower)) return true;
  const next = here.text === ',' && lowerAt(tokens, at + 1) === 'and' ? at + 2 : at + 1;
  return (here.text === ',' || here.lower === 'and') && /^(a|an|the|its|has|have|is|are)$/.test(lowerAt(tokens, next));
};

/** "(B12 and so on)", "(e.g. B12)", "("B12")". */
function inBrackets(tokens: readonly Token[], at: number): Range | undefined {
  if (tokens[at]?.text !== '(' || tokens[at - 1]?.tag !== 'noun') return undefined;
  const close = tokens.findIndex(({ text }, i) => i > at && text === ')');
  const inside = tokens.slice(at + 1, close);
  const words = inside.map(({ lower }) => lower).join(' ');
  if (close < 0 || inside.some(({ text }) => text === ',')) return undefined;
  const open = /^(?:e\.g\. )?\S+ (?:and so on|and so forth|etc\.?)$/.test(words);
  const one = /^(?:e\.g\.|say|like|such as|for example|for instance) \S+$/.test(words) || /^["“'] ?\S+ ?["”']$/.test(words);
  return open || one ? [at, close + 1] : undefined;
}

/** "– B12, for instance –". */
function inDashes(tokens: readonly Token[], at: number): Range | undefined {
  if (!/^[–—-]$/.test(tokens[at]?.text ?? '')) return undefined;
  const close = tokens.findIndex(({ text }, i) => i > at && i < at + 7 && /^[–—-]$/.test(text));
  const words = tokens
    .slice(at + 1, close)
    .map(({ lower }) => lower)
    .join(' ');
  return close > 0 && /\b(for instance|for example|say|e\.g\.)\b/.test(words) ? [at, close + 1] : undefined;
}
