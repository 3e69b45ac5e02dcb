/** Somebody whom the text does not name: "when someone tops up", "anybody who joins". */
export const isAnybody = (word: string): boolean => /^(somebody|someone|anybody|anyone)$/.test(word);
