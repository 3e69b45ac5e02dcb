/** "Build me a schema for a gym where members book classes", "the tables for a shop": members book classes; what is built is nothing kept. */
import { isPluralWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { nounsEnd } from '../../language/nouns-end.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';

export function pastWish(tokens: readonly Token[]): readonly Token[] {
  const built = builtEnd(tokens);
  const [first] = tokens;
  if (!first || built === 0) return tokens;
  if (/^[.:!?]$/.test(tokens[built]?.text ?? '.')) return tokens.slice(tokens[built]?.text === ':' ? built + 1 : built);
  if (!/^(for|of|with)$/.test(lowerAt(tokens, built))) return tokens;
  const many = tokens[built + 1]?.tag === 'noun' && /^(with|for)$/.test(lowerAt(tokens, built)) && isMany(tokens, built + 1);
  if (many) return [putWord(first, 'we', 'pron'), putWord(first, 'have', 'aux'), ...tokens.slice(built + 1)];
  const end = wholeEnd(tokens, built + 1);
  const mark = tokens[end];
  if (end === 0) return tokens;
  if (!mark || /^[.!?]$/.test(mark.text)) return tokens.slice(end);
  if (/^[:;–—]$/.test(mark.text)) return tokens.slice(end + 1);
  const from = mark.text === ',' ? end + 1 : end;
  if (lowerAt(tokens, from) === 'where') return tokens.slice(from + 1);
  if (lowerAt(tokens, from) === 'in' && lowerAt(tokens, from + 1) === 'which') return tokens.slice(from + 2);
  return /^(with|has|having)$/.test(lowerAt(tokens, from)) && isMany(tokens, from + 1)
    ? [putWord(first, 'we', 'pron'), putWord(first, 'have', 'aux'), ...tokens.slice(from + 1)]
    : tokens;
}

const BUILDING =
  /^(?:(?:please|hi|hello|hey|can you|could you|would you|i want to|we want to|i need to|we need to|i would like to|help me|i'd like you to|,) )*(?:(?:build|make|design|create|generate|draft|write|sketch|propose|model|draw|give|set up|show|need|want|define|suggest|come up with|i need|we need|i want|we want|i'd like|i would like|we'd like) )(?:me |us )?(?:up )?(?:an? |the |some |my |our )?(?:(?:simple|small|basic|good|clean|proper|complete|full|new|nice|production-ready|normali[sz]ed|relational|sql|postgres|postgresql|mysql|mariadb|sqlite|data|db|database|entity|logical|physical|er) )*(?:schemas?|tables?(?: structure)?|table structure|database(?: design| structure| schema)?|db|erd|diagram|data ?models?|models?)(?= |$)/;

/** Behind "build me a schema", or 0. */
function builtEnd(tokens: readonly Token[]): number {
  const words = tokens
    .slice(0, LONGEST)
    .map(({ lower }) => lower)
    .join(' ');
  const said = BUILDING.exec(words)?.[0];
  return said === undefined ? 0 : said.split(' ').length;
}
const LONGEST = 18;

const isMany = (tokens: readonly Token[], from: number): boolean => {
  const end = nounsEnd(tokens, from);
  return end > from && isPluralWord(lowerAt(tokens, end - 1));
};

/** "a gym", "my small web shop", "a clinic app": where what all of it is for ends, or 0. */
function wholeEnd(tokens: readonly Token[], from: number): number {
  if (!/^(an?|my|our|the|this)$/.test(lowerAt(tokens, from))) return 0;
  const end = nounsEnd(tokens, from + 1);
  return end > from + 1 && end < from + MOST_WORDS && !isPluralWord(lowerAt(tokens, end - 1)) ? end : 0;
}
const MOST_WORDS = 7;
