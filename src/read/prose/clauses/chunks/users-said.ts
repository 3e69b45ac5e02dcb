/** "People using our app", "anyone who uses the site": its users, whatever else the clause says of them. */
import type { Token } from '../../language/token.js';
import { namesSoftware } from '../../language/word-classes.js';
import { phraseEnd, phraseOf } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';

export function usersSaidAt(tokens: readonly Token[], at: number): NounChunk | undefined {
  if (!/^(people|anyone|anybody|everyone|everybody|those|persons)$/.test(tokens[at]?.lower ?? '')) return undefined;
  const who = /^(who|that)$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0;
  if (!/^(using|use|uses)$/.test(tokens[at + 1 + who]?.lower ?? '')) return undefined;
  const from = at + 2 + who;
  const to = ownEnd(tokens, from);
  const used = phraseOf(tokens, from, to);
  const one = phraseOf(tokens, at, at + 1) ?? used;
  if (!used || !one || !(namesSoftware(used.words) || SOFTWARE.test(used.words.at(-1) ?? ''))) return undefined;
  const phrase = { ...one, words: ['users'], text: 'users', number: 'many' } as const;
  return { kind: 'noun', from: at, to, phrase, many: true, exactly: false, determiner: '', specified: false, described: 0 };
}

const SOFTWARE = /^(app|site|website|platform|system|software|service|portal|tool)$/;

/** "our app follow …": the name of the software, and no more. */
function ownEnd(tokens: readonly Token[], from: number): number {
  const end = phraseEnd(tokens, from);
  const named = tokens.findIndex(({ lower }, i) => i >= from && i < end && SOFTWARE.test(lower));
  return named < 0 ? end : named + 1;
}
