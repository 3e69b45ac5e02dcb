/** `PurchaseOrder`, `purchase_order`, `PURCHASE-ORDER` → purchase, order; of words written apart nothing changes. */
export const nameWords = (name: string): readonly string[] =>
  name
    .trim()
    .replace(/(\p{Ll}|\p{N})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_]+/)
    .map((word) => (word.length > 3 && !/\p{Ll}/u.test(word) ? word.toLowerCase() : word))
    .filter(Boolean);
