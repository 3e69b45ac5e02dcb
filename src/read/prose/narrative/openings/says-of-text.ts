/** Strands that say what a text is or leaves out, and who we are: what they list is of nothing that is kept. */
import type { Token } from '../../language/token.js';

const OF_THE_TEXT =
  /^(author|authors|audience|status|version|owner|reviewer|reviewers|approver|distribution|purpose|subject|handover|brief|title|draft|context|contents|prepared by|written by|prepared for|out of scope|not in scope|not needed|left out|for later|not for now)$/;

/** "Author: …", "Out of scope: …", "We are a small brewery in the hills: …", "Ship repair yard: logical model" without a full stop. */
export function saysOfText(tokens: readonly Token[], { block, opens }: { readonly block: number; readonly opens: boolean }): boolean {
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon <= 0) return false;
  const label = tokens.slice(0, colon);
  if (OF_THE_TEXT.test(label.map(({ lower }) => lower).join(' '))) return true;
  if (block === 0 && opens && !/^[.?!]$/.test(tokens.at(-1)?.text ?? '') && !tokens.some(({ tag }) => /^(verb|aux|modal|det)$/.test(tag)))
    return true;
  return isOfUs(label);
}

function isOfUs(label: readonly Token[]): boolean {
  const at = label[0]?.tag === 'adv' || label[0]?.tag === 'conj' ? 1 : 0;
  const contracted = /^(we|i)['’](re|m)$/.test(label[at]?.text.toLowerCase() ?? '');
  const we = contracted || (/^(we|i)$/.test(label[at]?.lower ?? '') && /^(are|am|'re|'m)$/.test(label[at + 1]?.lower ?? ''));
  const next = label[at + (contracted ? 1 : 2)];
  return we && /^(a|an|the)$/.test(next?.lower ?? '');
}
