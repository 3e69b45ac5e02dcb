import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame, HasFrame } from '../frame.js';
import { isSameNoun } from '../is-same-noun.js';
import { isSomebody } from '../is-somebody.js';
import { nestedUnder } from './nested-under.js';

/** "Each region may have a parent", "folders can have subfolders", "a region has smaller regions". */
export function havingKin(
  frames: readonly Frame[],
  tokens: readonly Token[],
  described: ReadonlySet<string>,
): readonly Frame[] | undefined {
  const kin = new Map(
    frames.flatMap((frame) => {
      const items = frame.kind === 'has' && frame.by !== 'inside' ? frame.items.filter((item) => isKin(frame, item, described)) : [];
      return items.length > 0 ? [[frame, items] as const] : [];
    }),
  );
  const alike = frames.filter(
    (frame): frame is HasFrame => frame.kind === 'has' && frame.items.some((item) => isAlike(frame, item, tokens)),
  );
  if (kin.size === 0 && alike.length === 0) return undefined;
  const [has] = kin.keys();
  const all = [...kin.values()].flat();
  return [
    ...frames.flatMap((frame): readonly Frame[] => {
      if (frame.kind !== 'has') return [frame];
      // "a parent (another region)"
      if (all.includes(frame.owner)) return [];
      const items = frame.items.filter((item) => !all.includes(item));
      if (items.length === 0) return [];
      return [{ ...frame, items: items.map((item) => (isAlike(frame, item, tokens) ? asRelated(item) : item)) }];
    }),
    ...(has?.kind === 'has'
      ? [
          nestedUnder(has.owner, has.sentence),
          ...deniedNouns(
            all.filter((item) => !isSameNoun(item, has.owner)),
            has.sentence,
          ),
        ]
      : []),
  ];
}

function isKin({ owner }: HasFrame, { phrase, many, made, full }: NounChunk, described: ReadonlySet<string>): boolean {
  const key = thingKey(owner.phrase.words);
  const own = thingKey(phrase.words);
  if (made || isSomebody(owner) || (own !== key && described.has(own))) return false;
  const words = (full ?? phrase.words).map(singularWord);
  if (words.length === 1) return many ? /^child$/.test(words[0] ?? '') || isSub(words[0] ?? '', key) : words[0] === 'parent';
  const [first = '', ...rest] = words;
  return thingKey(rest) === key && (many ? BELOW.test(first) : ABOVE.test(first));
}
const ABOVE = /^(parent|main|superior|higher|upper|enclosing|containing|larger|bigger)$/;
const BELOW = /^(child|sub|subordinate|smaller|nested|inner|lower)$/;

/** "subfolders", "sub-folders" of folders. */
const isSub = (word: string, key: string): boolean => word === `sub${key}` || word === `sub-${key}`;

/** "several related members" of a member. */
const isAlike = ({ owner }: HasFrame, item: NounChunk, tokens: readonly Token[]): boolean =>
  item.many &&
  item.full === undefined &&
  isSameNoun(owner, item) &&
  tokens.slice(item.from, item.to).some(({ lower }) => /^(related|similar)$/.test(lower)) &&
  !/^(related|similar)$/.test(item.determiner);

const asRelated = (item: NounChunk): NounChunk => ({ ...item, full: ['related', ...item.phrase.words] });
