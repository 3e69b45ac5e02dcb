/** Small things that all readers of the catalogue share. */
import type { Origin } from '../../../model/index.js';

export const READ: Origin = { kind: 'read', spans: [] };

/** Catalogue values as text; null is empty. MySQL gives some as bytes. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value);
}
