/** Writes `model.yaml`: the domain model as its author has it, comments and all. */
import type { Writer } from './writer.js';

export const modelTextWriter: Writer = {
  id: 'model',
  summary: 'Domain model in its own notation',
  proven: ['round-trips'],
  write: (work) => [{ path: 'model.yaml', text: work.modelText.endsWith('\n') ? work.modelText : `${work.modelText}\n` }],
};
