/**
 * Names as code writes them: `OrderItem`, `order_item`. They are cut into their words, so that they are read as what
 * people write. Names of products (`PayPal`) look alike and stay one word: of a name of the text, a part of it stands
 * elsewhere in the text, or it ends in a word for what is kept.
 */
import { remember } from '../../../util/remember.js';
import { knownKind, PART_WORDS } from '../../source/known-kinds.js';
import { singularWord } from '../../source/singular.js';
import type { Block } from '../document/block.js';
import { isEventNoun } from './event-nouns.js';
import { isPersonNoun } from './people.js';
import type { RawToken } from './tokenize.js';

const CAMEL = /^(?:\p{Lu}|\p{Ll})\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u;
const SNAKE = /^\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+$/u;
const CAPITALISED = /(?<![\p{L}\p{N}_])\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)*(?![\p{L}\p{N}_])/gu;
const PRODUCTS =
  /^((We|You|My|Go|One|Open|Air|Pay|Snap|Face|Drop)\p{Lu}\p{Ll}+|LinkedIn|GitHub|GitLab|BitBucket|JavaScript|TypeScript|WhatsApp|SharePoint|MailChimp|SalesForce|QuickBooks|PowerPoint|PlayStation|WordPress|TikTok|MicroSoft|ClickUp|HubSpot)$/u;

const partsOf = (name: string): readonly string[] => name.match(/\p{Lu}?\p{Ll}+/gu) ?? [];
const single = (part: string): string => singularWord(part.toLowerCase());

/** Which words of a text are such names is known of all its blocks together. */
export function namesApart(blocks: readonly Block[]): (tokens: readonly RawToken[]) => readonly RawToken[] {
  const counts = new Map<string, number>();
  for (const { text } of blocks)
    for (const word of new Set(text.match(CAPITALISED) ?? []))
      for (const part of new Set(partsOf(word).map(single))) counts.set(part, (counts.get(part) ?? 0) + 1);
  const isName = (word: string): boolean => {
    const form = formOf(word);
    if (form !== 'camel') return form === 'snake';
    const parts = partsOf(word).map(single);
    const last = parts.at(-1) ?? '';
    return parts.some((part) => (counts.get(part) ?? 0) > 1) || isKept(last);
  };
  return (tokens) => tokens.flatMap((token) => (token.kind === 'word' && isName(token.text) ? cut(token) : [token]));
}

const formOf = remember((word): 'snake' | 'camel' | undefined => {
  if (SNAKE.test(word)) return 'snake';
  return CAMEL.test(word) && !PRODUCTS.test(word) ? 'camel' : undefined;
});

const isKept = (word: string): boolean =>
  PART_WORDS.has(word) ||
  /^(id|name|number|date|type|status)$/.test(word) ||
  knownKind(word) !== undefined ||
  isEventNoun(word) ||
  isPersonNoun(word);

const cut = ({ text, start }: RawToken): readonly RawToken[] =>
  [...text.matchAll(/\p{Lu}?[\p{Ll}\p{N}]+|[^_\p{Ll}]+/gu)].map(({ 0: part, index }) => ({
    text: part,
    start: start + index,
    end: start + index + part.length,
    kind: 'word',
    named: true,
  }));
