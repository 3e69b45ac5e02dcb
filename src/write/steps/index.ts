/**
 * Writes additive steps: one numbered file a step, up and down, and the overview. The statements of a file are exactly those
 * that a proof runs.
 */
import { DIALECTS } from '../../dialects/index.js';
import type { DialectId, OutputFile } from '../../model/index.js';
import { type StepPlace, stepFile } from './step-file.js';
import { type StepsToWrite, stepOverview } from './step-overview.js';

export { beyondLines, type StepsToWrite, stepTable } from './step-overview.js';

export interface StepFilesOptions {
  readonly dialect: DialectId;
  readonly version: string;
  /** Where the files go; `migrations/<dialect>` otherwise. */
  readonly folder?: string;
  /** Number of the first file; 1 otherwise. */
  readonly firstNumber?: number;
}

/** Where the files of an engine's steps go, and from which number on. */
export const stepPlace = ({ dialect, version, folder, firstNumber = 1 }: StepFilesOptions): StepPlace => ({
  folder: folder ?? `migrations/${dialect}`,
  firstNumber,
  capabilities: DIALECTS[dialect].capabilities(version),
});

/** Nothing is written where there is neither a step nor anything beyond. */
export function stepFiles(work: StepsToWrite, options: StepFilesOptions): readonly OutputFile[] {
  if (work.steps.length === 0 && work.beyond.length === 0) return [];
  const { label } = DIALECTS[options.dialect];
  const { version } = options;
  const place = stepPlace(options);
  return [
    stepOverview(work, { ...place, engine: `${label} ${version}` }),
    ...work.steps.flatMap((step) => [stepFile(step, 'up', place), stepFile(step, 'down', place)]),
  ];
}
