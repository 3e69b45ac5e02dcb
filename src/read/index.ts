/** The registry of readers, and the way in: what no reader should meet (nothing, binary, endless text) ends here. */
import type { Diagnostic, DomainModel, SourceText } from '../model/index.js';
import { entities } from './entities/index.js';
import { modelFile } from './model-file/index.js';
import { type ProposedClaims, prose } from './prose/index.js';
import type { BriefKind, Reader, Reading } from './reading.js';

export { type ContextFact, type ContextReading, readAnswers, readContext } from './context/index.js';
export { type ClaimJson, claimsAsJson, type ProposedClaims } from './prose/index.js';
export type { BriefKind, Reader, Reading, StatedAnswer } from './reading.js';

/** Ties in recognition go to the first. */
export const READERS: readonly Reader[] = [modelFile, entities, prose];

/** The reader for a source: the kind that was asked for, else the one that recognises it best; the last takes what nobody knows. */
export function detectReader(source: SourceText, kind?: BriefKind): Reader {
  const asked = READERS.find((reader) => reader.id === kind);
  if (asked) return asked;
  let best = { reader: READERS.at(-1) ?? modelFile, certainty: 0 };
  for (const reader of READERS) {
    const certainty = reader.recognises(source);
    if (certainty > best.certainty) best = { reader, certainty };
  }
  return best.reader;
}

/** Loads what the source's reader needs; to be awaited before `readBrief`. */
export async function prepareReaders(source: SourceText, kind?: BriefKind): Promise<void> {
  if (!unreadable(source, kind)) await detectReader(source, kind).prepare?.();
}

/** Reads a brief of any kind. Never throws for what the text contains. */
export function readBrief(source: SourceText, kind?: BriefKind, claims: readonly ProposedClaims[] = []): Reading {
  const problem = unreadable(source, kind);
  return problem ? refused(kind ?? 'prose', problem) : detectReader(source, kind).read(source, claims);
}

/** More is no brief: reading takes minutes, and nobody reviews the result. A written model may be larger. */
const MOST_CHARACTERS: Readonly<Record<BriefKind, number>> = { entities: 200_000, prose: 1_000_000, 'model-file': 16_000_000 };

function unreadable(source: SourceText, kind?: BriefKind): Diagnostic | undefined {
  const { text } = source;
  if (text.trim() === '')
    return problem('brief/empty', 'The brief is empty.', 'Name the entities, describe the feature, or point to a file that does.');
  const binary = firstBinary(text);
  if (binary >= 0) {
    return problem(
      'brief/binary',
      'The brief is not plain text.',
      'Give UTF-8 text; a PDF, an image or an office file must be exported to text first.',
      lineOf(text, binary),
      source,
    );
  }
  const most = text.length <= MOST_CHARACTERS.entities ? Number.POSITIVE_INFINITY : MOST_CHARACTERS[detectReader(source, kind).id];
  if (text.length <= most) return undefined;
  return problem(
    'brief/too-long',
    `The brief has ${text.length} characters; at most ${most} are read.`,
    'Give the part that describes the data, or split it by feature.',
  );
}

/** A NUL byte, or so many replacement characters that the text was decoded from something else. */
function firstBinary(text: string): number {
  const nul = text.indexOf('\u0000');
  if (nul >= 0) return nul;
  const broken = text.split('\uFFFD', 11).length - 1;
  return broken >= 10 || broken * 20 > text.length ? text.indexOf('\uFFFD') : -1;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function problem(code: string, message: string, help: string, line?: number, source?: SourceText): Diagnostic {
  const spans =
    line === undefined || !source ? [] : [{ source: source.id, start: 0, end: 0, line, column: 1, endLine: line, endColumn: 1 }];
  return { code, severity: 'error', message, help, spans };
}

const NOTHING: DomainModel = { kind: 'domain-model', title: 'Untitled', entities: [], relationships: [], accessPatterns: [], policies: [] };

function refused(kind: BriefKind, diagnostic: Diagnostic): Reading {
  return { kind, model: NOTHING, coverage: { sentences: [] }, stated: [], diagnostics: [diagnostic] };
}
