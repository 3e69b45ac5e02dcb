/**
 * The domain model's own invariants, shared by all readers: names that exist and are met once, types and rules that do
 * not contradict each other, references that can be filled. Errors cannot be designed; warnings can, and are told.
 */
import type { Diagnostic, Severity } from './diagnostic.js';
import type { DomainModel } from './domain.js';
import { memberIndex } from './members.js';
import type { Origin, Span } from './source.js';
import { findCircles } from './validate/circles.js';
import { checkEntity } from './validate/entity.js';
import { checkPatterns, checkPolicies } from './validate/patterns.js';
import { checkRelationships } from './validate/relationships.js';

export function validateDomainModel(model: DomainModel): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  const world: World = {
    model,
    entities: new Map(model.entities.map((entity) => [entity.id, entity])),
    members: memberIndex(model),
    report,
  };
  checkUnique(model, report);
  for (const entity of model.entities) checkEntity(entity, world);
  checkRelationships(world);
  checkPatterns(world);
  checkPolicies(world);
  findCircles(world);
  return diagnostics;
}

/** What every check needs. */
export interface World {
  readonly model: DomainModel;
  readonly entities: ReadonlyMap<string, DomainModel['entities'][number]>;
  readonly members: ReturnType<typeof memberIndex>;
  readonly report: Report;
}

export type Report = (
  severity: Severity,
  code: string,
  at: Place,
  message: string,
  advice?: { readonly why?: string; readonly help?: string },
) => void;

/** Something with an origin, and how reports call it. */
export interface Place {
  readonly origin: Origin;
  readonly subject: string;
}

function reporter(diagnostics: Diagnostic[]): Report {
  return (severity, code, { origin, subject }, message, advice = {}) => {
    diagnostics.push({ code: `model/${code}`, severity, message, ...advice, spans: spansOf(origin), subject });
  };
}

const spansOf = (origin: Origin): readonly Span[] => ('spans' in origin ? origin.spans : []);

function checkUnique(model: DomainModel, report: Report): void {
  const lists: readonly (readonly [string, readonly { readonly id: string; readonly origin: Origin }[]])[] = [
    ['entity', model.entities],
    ['relationship', model.relationships],
    ['access pattern', model.accessPatterns],
  ];
  for (const [kind, list] of lists) {
    const seen = new Set<string>();
    for (const { id, origin } of list) {
      if (seen.has(id))
        report('error', 'repeated-id', { origin, subject: id }, `There are two of the ${kind} "${id}".`, { help: 'Rename one of them.' });
      seen.add(id);
    }
  }
}
