const NUMERALS =
  /^((twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(-(one|two|three|four|five|six|seven|eight|nine))?|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundreds?|thousands?|millions?|billions?)$/;

/** Numbers above ten in letters, which taggers take for nouns or adjectives. */
export const isNumeral = (word: string): boolean => NUMERALS.test(word);
