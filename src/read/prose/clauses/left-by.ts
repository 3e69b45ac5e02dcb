/** "Members lend each other ladders. The lending has a date": the lending is the loan that was left. */
import type { ThingName } from '../claims/claim.js';
import { verbBase } from '../language/verb-base.js';
import type { NounChunk } from './chunk.js';
import type { Deed } from './deeds.js';

export const leftBy = ({ phrase: { words } }: NounChunk, deeds: readonly Deed[]): ThingName | undefined => {
  const [doing, ...more] = words;
  const verb = more.length === 0 && doing?.endsWith('ing') ? verbBase(doing) : undefined;
  return verb === undefined ? undefined : deeds.find(({ frame }) => frame.verb === verb)?.thing;
};
