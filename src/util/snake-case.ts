import { capital } from './capital.js';
import { remember } from './remember.js';

/** `Purchase order`, `purchaseOrder`, `PURCHASE-ORDER` → `purchase_order`. Letters of every script are kept. */
export const snakeCase: (text: string) => string = remember((text) =>
  text
    .normalize('NFC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, ''),
);

/** `purchase_order` → `Purchase order`. */
export function sentenceCase(id: string): string {
  return capital(id.replaceAll('_', ' ').trim());
}
