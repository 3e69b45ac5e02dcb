/** Written for an occasion, of things that are there for other occasions too: an order, a recipe, a quotation. */
export const isOccasionDocument = (word: string): boolean => DOCUMENTS.test(word);

const DOCUMENTS =
  /^(order|invoice|bill|receipt|quote|quotation|cart|basket|shipment|delivery|prescription|purchase|sale|transaction|package|menu|bundle|kit|playlist|recipe|itinerary|inspection|contract)$/;
