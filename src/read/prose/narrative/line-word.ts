/** Say the form of a row, not of what. */
const LINE = /^(line|row|entry)$/;

export const isLineWord = (word: string): boolean => LINE.test(word);
