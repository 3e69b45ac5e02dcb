/** Words for how many there are, that are no numbers: "dozens of them", "a pump has several". */
export const isQuantity = (word: string): boolean => QUANTITIES.test(word);

const QUANTITIES = /^(several|many|few|lots|plenty|dozens|hundreds|thousands|multiple|numerous)$/;
