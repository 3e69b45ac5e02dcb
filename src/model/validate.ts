/** The domain model's own invariants, shared by all readers. */
import type { Diagnostic } from './diagnostic.js';
import type { DomainModel } from './domain.js';

export function validateDomainModel(_model: DomainModel): readonly Diagnostic[] {
  return [];
}
