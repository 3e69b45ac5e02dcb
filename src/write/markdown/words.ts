/** Small pieces of English: counts, lists, sentences, large numbers, without any locale. */
import { capital } from '../../util/capital.js';

/** `1 table`, `2 tables`, `3 entities`. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${thousands(n)} ${n === 1 ? singular : plural}`;
}

/** `2,000,000`. */
export function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts[parts.length - 1] ?? ''}`;
}

/** Ends with exactly one full stop; empty stays empty. */
export function sentence(text: string): string {
  const trimmed = text.trim().replace(/[.;,\s]+$/, '');
  if (trimmed === '') return '';
  const ended = /[!?:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return capital(ended);
}
