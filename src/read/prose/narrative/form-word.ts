/** What a row is written on: "one sheet per model", "a house has its own card". */
export const isFormWord = (word: string): boolean => /^(sheet|card|page|form|row|line|record|entry|slip|file|folder|note|list)$/.test(word);
