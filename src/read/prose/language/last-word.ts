/** `purchase order` → `order`: the word that says what it is. */
export const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);
