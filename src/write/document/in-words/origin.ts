/** Where an element comes from, in a few words for a cell or in full for a paragraph. */
import { type ByKind, LOW_CONFIDENCE, type Origin, type Span, visit } from '../../../model/index.js';
import { code, escapeText } from '../../markdown/index.js';

/** `stated, line 12` · `implied (70 %)` · `decision engine` · `rule timestamps`. */
export function originInShort(origin: Origin): string {
  return visit(origin, SHORT);
}

/** With the quotation, where there is one. */
export function originInFull(origin: Origin): string {
  const quote = origin.kind === 'stated' || origin.kind === 'implied' ? origin.quote : undefined;
  return quote === undefined || quote.trim() === '' ? originInShort(origin) : `${originInShort(origin)}: “${clipped(quote)}”`;
}

/** Whether a person should confirm it. */
export function isDoubtful(origin: Origin): boolean {
  return origin.kind === 'implied' && origin.confidence < LOW_CONFIDENCE;
}

const SHORT: ByKind<Origin, string> = {
  stated: ({ spans }) => `stated${place(spans)}`,
  implied: ({ confidence, spans }) => `implied${place(spans)} (${percent(confidence)})`,
  decided: ({ decision }) => `decision ${code(decision)}`,
  rule: ({ rule }) => `rule ${code(rule)}`,
  read: ({ spans }) => `existing schema${place(spans)}`,
};

/** No space between a number and its sign would do as well; a fixed form is what matters. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

const place = ([first]: readonly Span[]): string => (first === undefined ? '' : `, line ${first.line}`);

const LONGEST_QUOTE = 160;

export function clipped(text: string, length = LONGEST_QUOTE): string {
  const characters = Array.from(text.trim());
  return escapeText(
    characters.length <= length
      ? text
      : `${characters
          .slice(0, length - 1)
          .join('')
          .trimEnd()}…`,
  );
}
