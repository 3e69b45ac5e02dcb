/** Stands for whoever does something: "every crate they bring in", "the parts somebody orders". */
export const isPersonPronoun = (word: string): boolean => /^(we|i|you|they|he|she|somebody|someone)$/.test(word);
