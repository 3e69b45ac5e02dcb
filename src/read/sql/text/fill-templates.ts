/**
 * Templates in SQL (`{{ index .Options "Namespace" }}`): each place is filled with a name made from its last word, so that
 * the rest can be read. The text keeps its length. Control tags (`{{ if … }}`, `{% … %}`) become blanks.
 */
import { blankOut } from '../../../util/blank-out.js';

export interface FilledText {
  readonly text: string;
  /** The names that stand in, each with how often. */
  readonly names: ReadonlyMap<string, number>;
  /** Where the first is. */
  readonly first?: number;
}

const TEMPLATE = /("|')?(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})("|')?/g;
const CONTROL = /^\{%|^\{\{-?\s*(?:if|else|end|range|with|define|template|block|\/\*)\b/;

export function fillTemplates(text: string): FilledText {
  const names = new Map<string, number>();
  if (!text.includes('{{') && !text.includes('{%')) return { text, names };
  let first: number | undefined;
  const filled = text.replace(TEMPLATE, (whole: string, open: string | undefined, tag: string, close: string | undefined, at: number) => {
    if (CONTROL.test(tag)) return `${open ?? ''}${blankOut(tag)}${close ?? ''}`;
    const name = nameOf(tag);
    names.set(name, (names.get(name) ?? 0) + 1);
    first ??= at;
    return place(whole, name, open, tag, close, text, at);
  });
  return { text: filled, names, ...(first === undefined ? {} : { first }) };
}

/** Quotes stay beside the name; inside a longer word the room is filled with underscores. */
function place(
  whole: string,
  name: string,
  open: string | undefined,
  tag: string,
  close: string | undefined,
  text: string,
  at: number,
): string {
  const short = name.slice(0, tag.length);
  const rest = blankOut(tag.slice(short.length));
  if (open !== undefined && open === close) return `${open}${short}${close}${rest}`;
  const start = at + (open?.length ?? 0);
  const isInside = /[\w"']/.test(text[start - 1] ?? '') || /[\w"']/.test(text[start + tag.length] ?? '');
  const inner = tag.includes('\n') || !isInside ? `${short}${rest}` : short.padEnd(tag.length, '_');
  return whole.replace(tag, () => inner);
}

function nameOf(tag: string): string {
  const words = tag.match(/[A-Za-z_]\w*/g) ?? [];
  return (words.at(-1) ?? 'value').toLowerCase();
}
