import { singularWord } from '../../source/singular.js';

/** One of several kinds of what is called `of`: "business customers" of customers is "business". */
export function kindName(kind: string, of: string): string {
  const words = kind.split(' ');
  const last = singularWord(words.at(-1) ?? '');
  return [...words.slice(0, -1), ...(words.length > 1 && last === of ? [] : [last])].join(' ');
}
