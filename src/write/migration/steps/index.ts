/**
 * Writes additive steps: one numbered file a step, up and down, and the overview. The statements of a file are exactly those
 * that a proof runs.
 */
import { DIALECTS } from '../../../dialects/index.js';
import type { DialectId, OutputFile } from '../../../model/index.js';
import { stepFile } from './step-file.js';
import { type StepsToWrite, stepOverview } from './step-overview.js';

export type { StepsToWrite } from './step-overview.js';

export interface StepFilesOptions {
  readonly dialect: DialectId;
  readonly version: string;
  /** Where the files go; `migrations/<dialect>` otherwise. */
  readonly folder?: string;
  /** Number of the first file; 1 otherwise. */
  readonly firstNumber?: number;
}

/** Nothing is written where there is neither a step nor anything beyond. */
export function stepFiles(work: StepsToWrite, { dialect: id, version, folder, firstNumber = 1 }: StepFilesOptions): readonly OutputFile[] {
  if (work.steps.length === 0 && work.beyond.length === 0) return [];
  const dialect = DIALECTS[id];
  const place = { folder: folder ?? `migrations/${id}`, firstNumber, capabilities: dialect.capabilities(version) };
  return [
    stepOverview(work, { ...place, engine: `${dialect.label} ${version}` }),
    ...work.steps.flatMap((step) => [stepFile(step, 'up', place), stepFile(step, 'down', place)]),
  ];
}
