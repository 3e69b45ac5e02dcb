/** What surrounds a brief: `tech.md`, the project's config, an answers file. Finding the files is the app's business. */
import type { Diagnostic, GivenAnswer, SourceText } from '../../model/index.js';
import { readConfig } from './answers.js';
import { type ContextFact, readTech } from './tech.js';

export { type AnswersReading, readAnswers } from './answers.js';
export type { ContextFact } from './tech.js';

export interface ContextReading {
  /** In the order of the files; the first answer to a question counts. */
  readonly given: readonly GivenAnswer[];
  readonly facts: readonly ContextFact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads context files of either kind: Markdown is `tech.md`, everything else is config. */
export function readContext(files: readonly SourceText[]): ContextReading {
  const readings = files.map((file) => (isMarkdown(file) ? readTech(file) : { ...readConfig(file), facts: [] }));
  return {
    given: readings.flatMap((reading) => reading.given),
    facts: readings.flatMap((reading) => reading.facts),
    diagnostics: readings.flatMap((reading) => reading.diagnostics),
  };
}

/** A file given as context by name is Markdown unless it looks like a config. */
function isMarkdown({ path, id, text }: SourceText): boolean {
  return /\.(md|markdown|mdx|txt)$/i.test(path ?? id) || /^#{1,6}\s/m.test(text);
}
