/** Writes domain models in the notation that people read and edit. */
export { rewriteModelFile } from './rewrite-model-file.js';
export { writeModelFile } from './write-model-file.js';
