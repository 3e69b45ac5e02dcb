/** Singular and plural of snake_case names: the last word changes. */
import { pluralOf, singularOf } from '../../util/number.js';

/** `purchase_order` → `purchase_orders`. */
export const pluralName = (name: string): string => onLastWord(name, (word) => pluralOf(word));

/** `phone_numbers` → `phone_number`. */
export const singularName = (name: string): string => onLastWord(name, (word) => singularOf(word));

function onLastWord(name: string, change: (word: string) => string): string {
  const cut = name.lastIndexOf('_') + 1;
  const last = name.slice(cut);
  // A hash or number at the end is no word; endless words are not worth a rule.
  return /^[a-z]{1,40}$/.test(last) ? name.slice(0, cut) + change(last).toLowerCase() : name;
}
