/** The sentences of a table that are not read as they should be. */
import { toLogical } from '../../../src/design/logical/index.js';
import { prose } from '../../../src/read/prose/index.js';
import { type Family, type Outcome, PLACE, type Words } from './family.js';

/** What is told of the things beforehand: all of it, nothing, or only that they are there ("We have Xs and Ys."). */
export type Told = 'all' | 'nothing' | 'names';

export interface Otherwise {
  /** With letters for the nouns. */
  readonly sentence: string;
  /** With the nouns, and what was told beforehand. */
  readonly text: string;
  readonly why: string;
  readonly outcome: Outcome;
}

/** Each of `sentences` with each of `words`; `prose.prepare` comes first. */
export function readOtherwise({ words, before, sentences, judge }: Omit<Family, 'name'>, told: Told): readonly Otherwise[] {
  const beforehand = told === 'names' ? onlyNamed(before) : before;
  const without = new Map(words.flatMap((said) => (said.text ? [[said, outcomeOf(said.text.replace(PLACE, ''))] as const] : [])));
  return sentences.flatMap((sentence) =>
    words.flatMap((said): readonly Otherwise[] => {
      const text = put(told === 'nothing' || said.text ? sentence : `${beforehand} ${sentence}`, said);
      const outcome = outcomeOf(said.text?.replace(PLACE, text) ?? text);
      const why = judge(outcome, said, without.get(said));
      return why === undefined ? [] : [{ sentence, text, why, outcome }];
    }),
  );
}

function outcomeOf(text: string): Outcome {
  const { model } = prose.read({ id: 'sentence', text });
  const tables = toLogical(model).tables.map(({ name, columns, foreignKeys }) => ({
    name: name.toLowerCase(),
    columns: columns.map((column) => column.name.toLowerCase()),
    targets: foreignKeys.map(({ refTable }) => refTable.toLowerCase()),
  }));
  return { tables, model };
}

const put = (sentence: string, words: Words): string =>
  sentence
    .replace(/\b[A-Z][a-z]?\b/g, (word) => words[word] ?? word)
    .replace(/\b([Aa]) (?=[aeiou](?!ser))/g, '$1n ')
    .replace(/(^|[.] )([a-z])/g, (_all, before: string, first: string) => before + first.toUpperCase());

/** "Each X has a name. Each Y has a number.": "We have Xs and Ys." */
const onlyNamed = (before: string): string => {
  const letters = [...new Set(before.match(/\b[A-Z]s?\b(?= has| have)/g) ?? [])].map((letter) => `${letter.charAt(0)}s`);
  return letters.length === 0 ? before : `We have ${letters.join(', ').replace(/, (?=[^,]*$)/, ' and ')}.`;
};
