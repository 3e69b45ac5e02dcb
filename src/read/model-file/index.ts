/** Reads `*.model.yaml`: the domain model as people write and review it. */
import type { SourceText } from '../../model/index.js';
import type { Reader } from '../reading.js';
import { readModelFile } from './read-model-file.js';

export const modelFile: Reader = {
  id: 'model-file',
  summary: 'a domain model in YAML (model.yaml, *.model.yaml)',
  recognises,
  read: readModelFile,
};

export { readModelFile };

function recognises({ path, text }: SourceText): number {
  if (path !== undefined && /(^|[./\\])model\.ya?ml$/.test(path)) return 1;
  return /^["']?entities["']?:\s*(#.*)?$/m.test(text) && /^["']?(model|relationships|access patterns)["']?:/m.test(text) ? 0.9 : 0;
}
