const UNITS =
  /^(second|minute|hour|day|night|morning|noon|afternoon|evening|weekday|weekend|week|fortnight|month|quarter|term|season|year|(mon|tues|wednes|thurs|fri|satur|sun)day)s?$/;

/** A stretch of time that calendars and clocks know: "evening", "weeks", "Monday". */
export const isTimeUnit = (word: string): boolean => UNITS.test(word);
