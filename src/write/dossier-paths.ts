/** Names of a dossier's folder and of its document. */
import type { DossierWork } from './writer.js';

export const dossierFolder = (work: Pick<DossierWork, 'id' | 'slug'>): string => `${work.id}-${work.slug}`;
export const documentPath = (work: Pick<DossierWork, 'id' | 'slug'>): string => `${work.id}-data-model-${work.slug}.md`;
