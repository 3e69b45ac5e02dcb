/** Has no plural and is many pieces all the same: general English. */
const MASS =
  /^(equipment|furniture|luggage|baggage|machinery|software|hardware|clothing|cargo|artwork|merchandise|jewellery|crockery|cutlery|livestock|freight|stationery)$/;

export const isMassNoun = (word: string): boolean => MASS.test(word);
