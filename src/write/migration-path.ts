/** Path of an engine's first migration without its direction and ending; shared by the migrations and the document. */
import type { DossierWork, EngineWork } from './writer.js';

export function migrationPath(work: Pick<DossierWork, 'slug'>, engine: Pick<EngineWork, 'target'>): string {
  return `migrations/${engine.target.dialect}/0001_create_${work.slug.replace(/-/g, '_')}`;
}
