/** Tables of the schema that a text speaks of by name: what a reader of the text alone would take for mere words. */
import type { Schema } from '../../../model/index.js';
import { ownTables } from '../traits/own-tables.js';
import { houseWords } from './house-words.js';

export interface NamedTable {
  /** `equipment unit`. */
  readonly thing: string;
  /** As the text has it. */
  readonly quote: string;
}

/** Longest name, in words, that is looked for. */
const MOST_WORDS = 4;

/** Linear in the text: each run of words is looked up once. A noun has something in front of it that says so. */
export function namedTables(text: string, schema: Schema, prefix = ''): readonly NamedTable[] {
  const names = new Map(ownTables(schema).map(({ name }) => [houseWords(name, prefix).join(' '), name]));
  const words = [...text.matchAll(/[A-Za-z][A-Za-z0-9]*/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found = new Map<string, NamedTable>();
  for (const [i, word] of words.entries()) {
    if (!LEADS.test(words[i - 1]?.text ?? '') || !isBeside(text, words[i - 1], word)) continue;
    for (let length = MOST_WORDS; length > 0; length--) {
      const run = words.slice(i, i + length);
      const last = run.at(-1);
      if (run.length < length || !last || run.some((one, at) => at > 0 && !isBeside(text, run[at - 1], one))) continue;
      const key = houseWords(run.map((one) => one.text.toLowerCase()).join('_')).join(' ');
      if (!names.has(key)) continue;
      if (!found.has(key)) found.set(key, { thing: key, quote: text.slice(word.start, last.end) });
      break;
    }
  }
  return [...found.values()];
}

const LEADS = /^(?:an?|the|each|every|some|any|one|its|their|our|his|her|of|to|by|for|from|with|and|or|many|several|other|all)$/i;

const isBeside = (text: string, one: { readonly end: number } | undefined, other: { readonly start: number }): boolean =>
  one !== undefined && /^[ \t]+$/.test(text.slice(one.end, other.start));
