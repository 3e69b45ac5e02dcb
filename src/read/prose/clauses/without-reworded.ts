/** What the patterns found, without what they make of the words of sentences that the clauses read in plainer ones. */
import type { Claim } from '../claims/claim.js';
import type { Sentence, Token } from '../language/token.js';
import { askedToKeep } from './plainly/asked-to-keep.js';
import { notedAfterwards } from './plainly/noted-afterwards.js';
import { papersMade } from './plainly/papers-made.js';
import { signingUp } from './plainly/signing-up.js';
import { withoutExample } from './plainly/without-example.js';

type Reword = (tokens: readonly Token[]) => readonly Token[];

/** Each with what the patterns are not to say of a sentence that it changes. */
const REWORDED: readonly { readonly by: readonly Reword[]; readonly isUndone: (claim: Claim) => boolean }[] = [
  // The occasion leaves no row.
  { by: [papersMade, notedAfterwards], isUndone: ({ evidence }) => evidence.pattern === 'attributes/recorded' },
  // No account is had beside the name that it has, and an example is none of what is had.
  { by: [signingUp, withoutExample, askedToKeep], isUndone: ({ kind }) => kind === 'attribute' },
];

export function withoutReworded(naming: readonly Claim[], sentences: readonly Sentence[]): readonly Claim[] {
  const reworded = REWORDED.map(({ by, isUndone }) => ({
    isUndone,
    of: new Set(sentences.flatMap(({ tokens, index }) => (by.some((say) => say(tokens) !== tokens) ? [index] : []))),
  }));
  const gotten = new Set(sentences.flatMap(({ tokens }) => gottenIn(tokens)));
  return naming.filter(
    (claim) => !reworded.some(({ isUndone, of }) => of.has(claim.evidence.sentence) && isUndone(claim)) && !isGotten(claim, gotten),
  );
}

/** "Vouchers get noted": where "noted" begins, which is no property. */
const gottenIn = (tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap(({ start, tag }, i) => (tag === 'part' && /^(gets?|got)$/.test(tokens[i - 1]?.lower ?? '') ? [start] : []));

const isGotten = (claim: Claim, gotten: ReadonlySet<number>): boolean =>
  claim.kind === 'attribute' && claim.item.words.length === 1 && gotten.has(claim.item.start);
