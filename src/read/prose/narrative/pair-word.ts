/** Stands for a row that joins two things. */
export const isPairWord = (word: string): boolean => /^(pairing|pair|link|combination|association|junction)s?$/.test(word);
