/** "Show the boxes of a shelf in a table", "the ten boxes with the highest weight": which of them and how, which is nothing to keep. */
import type { Token } from '../../language/token.js';

const SHOWING = /^(show|shows|shown|display|displays|displayed|see|print|printed|presented|visuali[sz]ed)$/;
const SCREEN = /^(table|list|map|chart|graph|diagram|grid|dashboard|screen|report|overview)$/;
const MOST = /^(highest|lowest|largest|smallest|biggest|newest|oldest|latest|longest|shortest|best|worst|most|fewest|least)$/;

export function withoutScreens(tokens: readonly Token[]): readonly Token[] {
  const shows = tokens.findIndex(({ lower }) => SHOWING.test(lower));
  if (shows < 0) return tokens;
  let said = tokens;
  for (let i = said.length - 1; i > shows; i--) {
    const end = screenEnd(said, i) ?? mostEnd(said, i);
    if (end !== undefined) said = [...said.slice(0, i), ...said.slice(end)];
  }
  return said;
}

/** "in a table", "on a map" at the end. */
function screenEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(in|on|as|by)$/.test(tokens[at]?.lower ?? '') || !/^(a|an|the|one)$/.test(tokens[at + 1]?.lower ?? '')) return undefined;
  return SCREEN.test(tokens[at + 2]?.lower ?? '') && (tokens[at + 3]?.tag ?? 'punct') === 'punct' ? at + 3 : undefined;
}

/** "with the highest weight" at the end. */
function mostEnd(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.lower !== 'with' || tokens[at + 1]?.lower !== 'the' || !MOST.test(tokens[at + 2]?.lower ?? '')) return undefined;
  let end = at + 3;
  while (/^(noun|adj)$/.test(tokens[end]?.tag ?? '')) end++;
  return end > at + 3 && (tokens[end]?.tag ?? 'punct') === 'punct' ? end : undefined;
}
