export type Cardinality = 'many-to-many' | 'one-to-many' | 'many-to-one' | 'one-to-one';

const NAMES: readonly (readonly [RegExp, Cardinality])[] = [
  [/^(many[- ]to[- ]many|[nm][:-][nm]|m2m)$/, 'many-to-many'],
  [/^(one[- ]to[- ]many|1[:-][nm])$/, 'one-to-many'],
  [/^(many[- ]to[- ]one|[nm][:-]1)$/, 'many-to-one'],
  [/^(one[- ]to[- ]one|1[:-]1)$/, 'one-to-one'],
];

/** "many-to-many", "one to many", "n:m": how many rows of either side, said by its name. */
export const cardinalityOf = (words: string): Cardinality | undefined => NAMES.find(([name]) => name.test(words))?.[1];
