/** The names in a list of entities, each with its place. Knows separators and bullets, not what names mean. */
import { capital } from '../../util/capital.js';
import { snakeCase } from '../../util/snake-case.js';
import { singularPhrase } from '../source/singular.js';

export interface ListedName {
  /** As a person would write it, singular: `Order item`. */
  readonly name: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Beyond this many names the rest is reported, not read. */
export const MOST_NAMES = 2_000;

/** Pieces of the text that could be names, in order, without what announces them, bullets and numbers. */
export function namePieces(text: string): readonly { readonly text: string; readonly start: number }[] {
  const pieces: { text: string; start: number }[] = [];
  const body = announcementLength(text);
  for (const match of text.slice(body).matchAll(/(?:(?!\s(?:and|&)\s)[^,;\n])+/gi)) {
    const lead = /^\s*(?:[-*+•]\s+|\d+[.)]\s*|and\s+|&\s*)*[*_`"“]*/i.exec(match[0])?.[0].length ?? 0;
    const word = match[0].slice(lead).replace(/[\s.*_`"”]+$/, '');
    if (word !== '') pieces.push({ text: word, start: body + match.index + lead });
  }
  return pieces;
}

const WHICH =
  '(?:(?:the|our|my|its|these|all|following|list of|core|main|key|central|domain|business|database|data|basic|primary|required|important|relevant|initial) )*';
const NAMED =
  '(?:entities|entity(?: types?)?|tables?|models?|objects?|classes|resources|collections|nouns|things|data ?types|records)(?: (?:list|names?|(?:that )?(?:we|i) (?:track|keep|store|need|have|manage)))?';
/** "Entities:", "## Core entities", "The main tables are". */
const HEADED = new RegExp(
  `^\\s*(?:#{1,6} *)?[*_]{0,2}${WHICH}${NAMED}(?:[*_]{0,2} *(?::|[-–—] |=|\\n)| (?:are|will be|would be)(?: the following)?:?\\s)[*_]{0,2}`,
  'i',
);
const WISH =
  '(?:(?:please|we|i|you|it|(?:the|this|our|my) \\w+|will|would|should|must|can|needs?|wants?|like|have|has|uses?|to|create|make|build|design|model|generate|define|set up|keep|store|track) )';
const SCHEMA = '(?:(?:a|the) )?(?:\\w+ )?(?:schema|data model|database|db)';
/** "We need tables for", "The system has the following entities:", "Please model these:", "Build a schema for:". */
const ASKED = new RegExp(
  `^\\s*${WISH}{1,6}(?:${WHICH}${NAMED}(?: (?:for|called|named|of))?|${SCHEMA} (?:for|with|of)(?: ${WHICH}${NAMED})?|these|the following)(?::\\s*| )(?!(?:for|with|of|a|an|the|our|are|is) )`,
  'i',
);

/** How much of the text only says that names follow. */
export const announcementLength = (text: string): number => (HEADED.exec(text) ?? ASKED.exec(text))?.[0].length ?? 0;

/** A name: one to four words without sentence marks. Non-Latin scripts welcome. */
export const looksLikeName = (piece: string): boolean =>
  piece.length <= 60 && /^[\p{L}_][\p{L}\p{M}\p{N}_'’ -]*$/u.test(piece) && piece.split(/\s+/).length <= 4;

export function listedName(piece: string, start: number): ListedName | undefined {
  const words = snakeCase(piece).replaceAll('_', ' ');
  const single = singularPhrase(words);
  const id = snakeCase(single);
  return id === '' ? undefined : { name: capital(single), id, start, end: start + piece.length };
}
