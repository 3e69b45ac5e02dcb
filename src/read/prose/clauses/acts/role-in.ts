/** "A user can be in several workspaces and has a role in each: owner, admin or guest": the role is of both, and its values name nobody. */
import { singularWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { valuesListed } from '../../terms/values.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import { madeChunk } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';
import { describedElsewhere } from './described-elsewhere.js';
import { saidInstead } from './said-instead.js';

/** Frames with a row of both in place of what such a sentence would give. */
export function roleIn(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const put = new Map<number, readonly Frame[]>();
  const described = describedElsewhere(frames);
  for (const line of chunked) {
    const { tokens, index } = line.sentence;
    const said = tokens.length <= MOST_TOKENS ? roleSaid(tokens) : undefined;
    if (!said) continue;
    const ends = endsIn(line, said.from, described(index));
    if (!ends) continue;
    const [one, other] = ends;
    const role = { ...madeChunk(tokens, said.from, said.to, said.role, {}), values: said.values };
    put.set(index, [{ ...hasFrame(asOne(one), [role], index), paired: asOne(other) }]);
  }
  return saidInstead(frames, put);
}

const MOST_TOKENS = 32;
const ROLE = /^(roles?|permissions?|positions?|ranks?|functions?|parts?|rights?|access|capacity)$/;

/** Puts somebody into something that has others too. */
const JOINING = /^(joins?|belongs?|invited|added|assigned|admitted|appointed|part|participates?|works?|serves?|be|is|are|plays?)$/;

interface RoleSaid {
  readonly role: string;
  readonly values: readonly string[];
  /** Where what says it begins, and where the values end. */
  readonly from: number;
  readonly to: number;
}

/** "a role in each: owner, admin or guest", "with the role owner, admin or guest", "joins as owner, admin or guest". */
function roleSaid(tokens: readonly Token[]): RoleSaid | undefined {
  for (let i = tokens.length - 1; i > 1; i--) {
    const opens = /^[:(]$/.test(tokens[i]?.text ?? '') || /^(either|of|as)$/.test(lowerAt(tokens, i)) || ROLE.test(lowerAt(tokens, i));
    const skip = lowerAt(tokens, i + 1) === 'either' ? 2 : 1;
    const read = opens ? valuesListed(tokens, i + skip) : undefined;
    if (!read || read.values.length < 2 || !read.values.every((value) => value.split(' ').length < 3)) continue;
    const end = tokens[read.to]?.text === ')' ? read.to + 1 : read.to;
    if (tokens[end] !== undefined && !/^[.;!]$/.test(tokens[end]?.text ?? '')) return undefined;
    const at = tokens.findIndex(({ lower }, k) => k <= i && ROLE.test(lower) && !/^(of|take|takes)$/.test(lowerAt(tokens, k - 1)));
    if (at > 0) return { role: singularWord(lowerAt(tokens, at)), values: read.values, from: at, to: read.to };
    return lowerAt(tokens, i) === 'as' && tokens.some(({ lower }) => JOINING.test(lower))
      ? { role: 'role', values: read.values, from: i, to: read.to }
      : undefined;
  }
  return undefined;
}

/** Who has it, and where; nobody else. */
function endsIn(
  { chunks, sentence: { tokens } }: ChunkedSentence,
  before: number,
  described: ReadonlySet<string>,
): readonly [NounChunk, NounChunk] | undefined {
  const nouns = chunks.filter(isNoun).filter((noun) => !noun.made && !noun.meant && !ROLE.test(noun.phrase.words.at(-1) ?? ''));
  // "a role per workspace (owner, admin or guest)": the place stands behind the role.
  const colon = tokens.findIndex(({ text }, i) => i > before && /^[:(]$/.test(text));
  const until = Math.max(colon, before);
  const named = new Map(
    nouns.filter(({ from, to }) => from < until && to <= until).map((noun) => [thingKey(noun.phrase.words), noun] as const),
  );
  const [first, second, ...more] = [...named.values()];
  if (!first || !second || more.length > 0 || isOf(tokens, second) || isProperty(second)) return undefined;
  const known = [first, second].filter((noun) => described.has(thingKey(noun.phrase.words)));
  if (isSomebody(first) === isSomebody(second) && known.length < 2) return undefined;
  const [who, what] = isSomebody(second) && !isSomebody(first) ? [second, first] : [first, second];
  return isSomebody(who) || known.length === 2 ? [who, what] : undefined;
}

/** "users of a workspace": of one only. */
const isOf = (tokens: readonly Token[], { from }: NounChunk): boolean =>
  /^of$/.test(lowerAt(tokens, from - 1)) || lowerAt(tokens, from - 2) === 'of';

const asOne = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), determiner: 'a', many: false });
