/** A domain model as the text of its file: `read/model-file` reads the same model back. */
import type { DomainModel } from '../../model/index.js';
import { buildDocument, STYLE } from './build-document.js';

export function writeModelFile(model: DomainModel): string {
  return buildDocument(model).toString(STYLE);
}
