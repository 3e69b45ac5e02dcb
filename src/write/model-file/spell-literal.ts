/** Values and words of the terse notation: bare where a reader takes them back as they are, quoted elsewhere. */
import type { AttributeType, LiteralValue } from '../../model/index.js';

/** A value as an attribute of `type` has it. */
export function spellLiteral(value: LiteralValue, type?: AttributeType): string {
  if (typeof value !== 'string') return String(value);
  if (!isBare(value) || RESERVED.has(value)) return JSON.stringify(value);
  const textual = type?.kind === 'text' || type?.kind === 'choice';
  return !textual && /^(-?\d|true$|false$)/.test(value) ? JSON.stringify(value) : value;
}

/** A word in a list of words: quoted when a comma, bracket or quote could end it. */
export const spellWord = (word: string): string => (isBare(word) ? word : JSON.stringify(word));

/** Words that mean something else than themselves as a value. */
const RESERVED = new Set(['now', 'today', 'null']);

const isBare = (text: string): boolean =>
  /^[^\s"'(),=[\]{}<>|&*!%#`@]([^"'(),=[\]{}<>]*[^\s"'(),=[\]{}<>])?$/.test(text) && !/[\n\r\t]|\s{2}|->/.test(text);
