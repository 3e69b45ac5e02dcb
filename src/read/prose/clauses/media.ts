/** "by phone or email", "via a form", "over the phone": how it reaches somebody, and nothing that is kept. */
import type { Token } from '../language/token.js';

const MEDIUM =
  /^(e-?mail|mail|post|phone|telephone|mobile|letter|fax|sms|whatsapp|text|form|website|web|internet|app|hotline|newsletter|messenger|courier|chat)$/;
const OWN = /^(a|an|the|our|their|your|online|web|contact|text|mobile|paper|registered|simple|normal|ordinary)$/;

/** The end of such a phrase that begins here, or `at` where none does. */
export function mediumEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.lower ?? '';
  if (
    !/^(by|via|over|through)$/.test(first) ||
    /^(identified|known|distinguished|recognised|recognized|found|goes|go)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return at;
  const end = nounEnd(tokens, at + 1, first);
  if (end <= at) return at;
  const joint = /^(or|and|,)$/.test(tokens[end]?.lower ?? '') ? end + 1 : -1;
  const more = joint > 0 ? nounEnd(tokens, /^(by|via|over|through)$/.test(tokens[joint]?.lower ?? '') ? joint + 1 : joint, first) : -1;
  return more > 0 ? more : end;
}

/** Behind the medium, where nothing else stands to it: "by post code" is no post. */
function nounEnd(tokens: readonly Token[], from: number, preposition: string): number {
  let at = from;
  while (at < from + 3 && OWN.test(tokens[at]?.lower ?? '')) at++;
  if (preposition === 'by' && /^(a|an|the)$/.test(tokens[from]?.lower ?? '')) return -1;
  if (!MEDIUM.test(tokens[at]?.lower ?? '')) return MEDIUM.test(tokens[at - 1]?.lower ?? '') && at > from ? at : -1;
  return /^(noun|poss|adj)$/.test(tokens[at + 1]?.tag ?? '') ? -1 : at + 1;
}
