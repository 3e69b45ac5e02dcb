/** What stands in or behind a list without being an item of it: "for later viewing", "in addition", "need to be recorded". */
import { isEventNoun } from '../language/event-nouns.js';
import type { Token } from '../language/token.js';

/** "…, etc., for later viewing"; "…; in addition, visits are recorded". */
export function startsRemark(tokens: readonly Token[], at: number): boolean {
  const [first, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (first === 'for') return /^(later|future|subsequent|further|easy|easier|better)$/.test(next);
  if (/^(used|designed|intended|meant)$/.test(first)) return /^(to|for|by|in)$/.test(next);
  if (tokens[at]?.tag === 'part' && first.endsWith('ed') && /^(through|via|using|into)$/.test(next)) return true;
  return first === 'in' && next === 'addition' && tokens[at + 2]?.lower !== 'to';
}

/** "…, and opinions need to be recorded": the last item, and what is to be done with all of them. */
export function saysKept(tokens: readonly Token[], at: number): boolean {
  // "with score and time being recorded", "such as name and shift is managed by the system"
  if (/^(being|is|are)$/.test(tokens[at]?.lower ?? ''))
    return (
      /^(managed|recorded|stored|kept|maintained)$/.test(tokens[at + 1]?.lower ?? '') && /^(by|in|\.|,)$/.test(tokens[at + 2]?.lower ?? '.')
    );
  if (!/^(needs?|must|should|shall|has|have)$/.test(tokens[at]?.lower ?? '')) return false;
  const behind = tokens.slice(at + 1, at + 5).map(({ lower }) => lower);
  const be = behind.indexOf('be');
  return be >= 0 && behind.slice(0, be).every((word) => /^(to|also|all)$/.test(word)) && KEPT.test(behind[be + 1] ?? '');
}
const KEPT = /^(recorded|stored|saved|tracked|kept|logged|registered|documented|noted|entered|maintained)$/;

/** "a title, a size, etc., records …": nothing behind it is an item. */
export const endsWithEtc = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma]?.text === ',' && /^etc\.?$/.test(tokens[comma - 1]?.lower ?? '') && tokens[comma + 1]?.tag !== 'conj';

/** "an email for registration and login", "a phone number for contact", "the source for billing purposes": what it is for. */
export function isForPurpose(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'for') return false;
  if (REACHED.test(tokens[at - 1]?.lower ?? '') && /^(noun|part)$/.test(tokens[at + 1]?.tag ?? '')) return true;
  let to = at + 1;
  while (/^(noun|part|conj|adj)$/.test(tokens[to]?.tag ?? '')) to++;
  if (tokens[to] !== undefined && !/^[.;]$/.test(tokens[to]?.text ?? '')) return false;
  const words = tokens.slice(at + 1, to).map(({ lower }) => lower);
  const deeds = words.filter((word) => word !== 'and' && word !== 'or');
  if (/^purposes?$/.test(words.at(-1) ?? '')) return true;
  return words.length === 3 && deeds.length === 2 && deeds.every((word) => isEventNoun(word) || /^(login|logout|signup)$/.test(word));
}

/** Names whole by themselves: "email for authentication" is the email. */
const REACHED =
  /^(email|emails|e-mail|phone|telephone|number|address|addresses|password|passwords|username|usernames|name|names|hours|remarks|notes|comments|photo|photos|description|location)$/;

/** ", file upload path,": verbs in their base form that only name a noun. */
export const isCompound = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.tag === 'verb' &&
  tokens[from + 1]?.tag === 'verb' &&
  tokens[from + 2]?.tag === 'noun' &&
  !/s$/.test(tokens[from]?.lower ?? '') &&
  /^(punct|conj)$/.test(tokens[from + 3]?.tag ?? 'punct');
