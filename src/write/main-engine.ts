/** The engine a dossier speaks of first. A dossier without an engine is a fault of the caller, not of the user. */
import type { DossierWork, EngineWork } from './writer.js';

export function mainEngine(work: DossierWork): EngineWork {
  const [main] = work.engines;
  if (main === undefined) throw new Error('a dossier needs at least one engine');
  return main;
}
