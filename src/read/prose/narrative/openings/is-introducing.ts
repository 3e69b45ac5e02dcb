/** Brings something new into the sentence, which a list behind it is then about; of the plain form of a verb. */
export const isIntroducing = (base: string): boolean =>
  /^(have|own|carry|get|write|raise|contain|keep|make|open|create|hold|issue|be|gather|produce|place|book)$/.test(base);
