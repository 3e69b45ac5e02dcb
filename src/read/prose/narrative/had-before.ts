/** What a list of what "we keep" goes on about: "members run tabs. We keep who it is for, …", "it goes out to a firm. We hold their name". */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings/openings.js';
import { partyNamed } from './party-named.js';
import { NEVER } from './vague.js';

const HAVING = /^(have|run|hold|keep|own|use|hire|rent|sell|offer|get|order|operate|issue|make|do|set|need)$/;
const LEAST = 3;

export function hadBefore(main: Read, after: Read): Noun | undefined {
  const opening = keptIn(main, after);
  if (!opening || opening.items.length < LEAST || opening.items.filter(({ sure }) => sure).length < 2) return undefined;
  if (!after.strand.tokens.slice(opening.at).some(({ lower }) => /^(it|its)$/.test(lower))) return undefined;
  return main.nouns.find((noun) => isHad(main.strand.tokens, noun));
}

/** "It goes out to a firm. We just hold their name and …": whoever was named last. */
export function partyBefore(main: Read, after: Read): Noun | undefined {
  const opening = keptIn(main, after);
  // "Who" asks for somebody, which makes nobody known to the text.
  return opening?.items[0]?.determiner === 'their' ? partyNamed(opening, after.strand.tokens, main.nouns) : undefined;
}

/** What we keep, in the sentence right behind one that lists nothing. */
function keptIn(main: Read, { openings, strand }: Read): Opening | undefined {
  const [opening] = openings;
  if (!opening || strand.aside || main.strand.block !== strand.block || opening.at > LEAST) return undefined;
  const ours = opening.subject.noun === undefined && /^(we|i)$/.test(opening.subject.pronoun ?? '');
  return ours && main.openings.every(({ items }) => items.length < 2) ? opening : undefined;
}

/** Many, right behind the verb, of which some have several. */
const isHad = (tokens: readonly Token[], { from, plural, determiner, core }: Noun): boolean =>
  plural &&
  determiner === '' &&
  !isAttributeWord(core.at(-1) ?? '') &&
  !NEVER.has(core.at(-1) ?? '') &&
  tokens[from - 1]?.tag !== 'noun' &&
  HAVING.test(verbBase(tokens[from - 1]?.lower ?? '') ?? '');
