/** Reads requirements in prose: plain text or Markdown. Its stages are listed in `read-prose.ts`. */
import type { SourceText } from '../../model/index.js';
import type { Reader } from '../reading.js';
import { loadTagger } from './language/tagger.js';
import { claimsAsJson, readProse } from './read-prose.js';

export const prose: Reader = {
  id: 'prose',
  summary: 'a text or Markdown file: requirements, user stories, attribute tables and lists',
  recognises,
  read: readProse,
  prepare: loadTagger,
};

export type { ClaimJson, ProposedClaims } from './claims/claim-json.js';
export { claimsAsJson, readProse };

/** What no other reader claims is prose; a sentence makes it likely. */
function recognises({ text }: SourceText): number {
  return /[.!?:](\s|$)|\b(has|have|is|are|the|must|can)\b/i.test(text.slice(0, 20_000)) ? 0.5 : 0.2;
}
