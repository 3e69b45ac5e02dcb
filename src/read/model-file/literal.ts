/** Values in the terse notation: bare numbers, true, false, null and words; anything in quotes is text. */
import type { AttributeType, LiteralValue } from '../../model/index.js';
import { isQuoted, unquote } from '../../util/split-outside.js';

/** The value of `text` as an attribute of `type` would hold it; undefined when the quotes do not close. */
export function parseLiteral(text: string, type?: AttributeType): LiteralValue | undefined {
  if (isQuoted(text)) return unquote(text);
  if (text === 'null') return null;
  if (type !== undefined && holdsText(type)) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  return isNumber(text) ? Number(text) : text;
}

/** Whether a bare `5` or `true` is a word of this type rather than a number. */
const holdsText = (type: AttributeType): boolean => type.kind === 'text' || type.kind === 'choice';

/** A number as people and JSON write it. */
export const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text);
