/** Every sentence with what it gave, as a person would say it, or why it gave nothing. */
import type { Coverage, DomainModel, SentenceReading } from '../../model/index.js';
import type { SourceIndex } from '../source/source-index.js';
import type { Claim, ThingName } from './claims/claim.js';
import { describeClaim } from './claims/describe.js';
import type { Block } from './document/block.js';
import { schemasIn } from './document/schemas-in.js';
import type { Sentence } from './language/token.js';

export interface CoverageInput {
  readonly sentences: readonly Sentence[];
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  readonly things: ReadonlyMap<string, ThingName>;
  readonly model: DomainModel;
  readonly index: SourceIndex;
}

export function coverageOf({ sentences, blocks, claims, things, index }: CoverageInput): Coverage {
  const bySentence = new Map<number, Claim[]>();
  for (const claim of claims) {
    const list = bySentence.get(claim.evidence.sentence);
    if (list) list.push(claim);
    else bySentence.set(claim.evidence.sentence, [claim]);
  }
  const read = sentences.map((sentence) =>
    readingOf(sentence, blocks[sentence.block], bySentence.get(sentence.index) ?? [], things, index),
  );
  return { sentences: [...read, ...codeOf(blocks, claims, things, index)].sort((a, b) => a.span.start - b.span.start) };
}

function readingOf(
  sentence: Sentence,
  block: Block | undefined,
  claims: readonly Claim[],
  things: ReadonlyMap<string, ThingName>,
  index: SourceIndex,
): SentenceReading {
  const span = index.span(sentence.start, sentence.end);
  const text = index.quote(sentence.start, sentence.end);
  const gave = givenBy(claims, things);
  if (gave.length > 0) return { span, text, status: 'used', gave };
  const ignored = claims.find((claim) => claim.kind === 'ignored');
  if (ignored?.kind === 'ignored') return { span, text, status: 'ignored', gave: [], why: ignored.why };
  if (block?.kind === 'heading') return { span, text, status: 'ignored', gave: [], why: 'a heading' };
  return {
    span,
    text,
    status: 'unused',
    gave: [],
    why: claims.length > 0 ? 'too little is said of what it names' : 'no pattern recognised it',
  };
}

function givenBy(claims: readonly Claim[], things: ReadonlyMap<string, ThingName>): SentenceReading['gave'] {
  const gave = new Map<string, SentenceReading['gave'][number]>();
  for (const claim of claims) {
    if (!counts(claim, things)) continue;
    const what = describeClaim(claim);
    const known = gave.get(what);
    if (!known || known.confidence < claim.evidence.weight)
      gave.set(what, { what, pattern: claim.evidence.pattern, confidence: Math.round(claim.evidence.weight * 100) / 100 });
  }
  return [...gave.values()];
}

/** Claims about things that were not accepted gave nothing. */
function counts(claim: Claim, things: ReadonlyMap<string, ThingName>): boolean {
  if (claim.kind === 'ignored') return false;
  return !('thing' in claim) || claim.thing === undefined || things.has(claim.thing.key);
}

/** Lines of code stand in no sentence: what they gave is told by where it stands. */
function codeOf(
  blocks: readonly Block[],
  claims: readonly Claim[],
  things: ReadonlyMap<string, ThingName>,
  index: SourceIndex,
): readonly SentenceReading[] {
  const drawn = claims.filter(({ evidence }) => evidence.sentence < 0);
  const schemas = schemasIn(blocks);
  return blocks
    .filter((block) => block.kind === 'code')
    .map((block): SentenceReading => {
      const [span, text] = [index.span(block.start, block.end), index.quote(block.start, block.end)];
      const gave = givenBy(
        drawn.filter(({ evidence: { start, end } }) => block.start <= start && end <= block.end),
        things,
      );
      if (gave.length > 0) return { span, text, status: 'used', gave };
      const schema = schemas.get(block.fence);
      return {
        span,
        text,
        status: 'ignored',
        gave: [],
        why: schema ? `${schema.name}, which is read from a file of its own` : block.fence ? 'code' : 'what the document says of itself',
      };
    });
}
