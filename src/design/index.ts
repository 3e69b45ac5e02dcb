/**
 * From a domain model and the answered questions to a relational design. The passes run in the order below; each refines
 * the state and knows nothing of the others but what holds when it starts.
 */
import type { Design, DesignInput, DesignState, Pass } from './design.js';
import { addArchives } from './passes/add-archives.js';
import { addAttributes } from './passes/add-attributes.js';
import { addAudit } from './passes/add-audit.js';
import { addChecks } from './passes/add-checks.js';
import { addDeletions } from './passes/add-deletions.js';
import { addIdentities } from './passes/add-identities.js';
import { addKeys } from './passes/add-keys.js';
import { addReferences } from './passes/add-references.js';
import { addRetention } from './passes/add-retention.js';
import { addTimestamps } from './passes/add-timestamps.js';
import { addTransitions } from './passes/add-transitions.js';
import { breakCircles } from './passes/break-circles.js';
import { buildTables } from './passes/build-tables.js';
import { decideOwnership } from './passes/decide-ownership.js';
import { describeColumns } from './passes/describe-columns.js';
import { dropDerived } from './passes/drop-derived.js';
import { dropRepeatedFacts } from './passes/drop-repeated-facts.js';
import { guardRows } from './passes/guard-rows.js';
import { serveReads } from './passes/indexes/serve-reads.js';
import { isolateTenants } from './passes/isolate-tenants.js';
import { joinExisting } from './passes/join-existing.js';
import { linkManyToMany } from './passes/link-many-to-many.js';
import { markSensitive } from './passes/mark-sensitive.js';
import { nameObjects } from './passes/name-objects.js';
import { openChoices } from './passes/open-choices.js';
import { proposeLater } from './passes/propose-later.js';
import { resolveInheritance } from './passes/resolve-inheritance.js';
import { settleStates } from './passes/settle-states.js';
import { splitFiles } from './passes/split-files.js';
import { splitLists } from './passes/split-lists.js';

export { designAsIs } from './as-is.js';
export { type AddedObjects, addedObjects } from './brownfield/added-objects.js';
export { joinSchema, partSchema } from './brownfield/additions.js';
export { boundByChecks } from './brownfield/bound-by-checks.js';
export type { GivenMatch } from './brownfield/matching/match-entities.js';
export { namedTables } from './brownfield/matching/named-tables.js';
export { type ExistingSource, type Prepared, prepareExisting, type Surveyed, surveyExisting } from './brownfield/prepare-existing.js';
export type { Design, DesignInput, DesignNote, DesignState, Pass, PatternService, Proposal, RetentionRuleDesign } from './design.js';

/** In order; the reason beside each says what it needs from those above it. */
export const PASSES: readonly Pass[] = [
  // First the model alone, until every attribute is one value and every link an entity.
  resolveInheritance, // before anything looks at attributes: kinds may give theirs away
  markSensitive, // while attributes still have the names that people gave them
  linkManyToMany, // before facts are compared with what references lead to: a link has two
  dropRepeatedFacts, // needs all references, and must not see the parts of lists and files
  dropDerived, // before lists: a computed list is no table
  splitLists, // before files: a list of files is a table with one file a row
  splitFiles, // after lists, so that each file is one value
  openChoices, // after lists: a list of open choices becomes a table that refers to the look-up
  settleStates, // adds the state attributes and loosens exclusive references
  breakCircles, // last of the model: only what is still required can stand in the way of a first row
  // Then the relations, from names to keys.
  buildTables, // all names before the first foreign key
  addReferences, // references before attributes, so that keys stand together at the front
  addAttributes, // takes the names that references left
  addKeys, // needs both, to know a pure link
  addIdentities, // needs the primary key, to leave out what it says already
  addChecks, // needs every column that the model names
  addTransitions, // on top of the check of the states
  // Then what cuts across all tables.
  addTimestamps, // after the model's own columns: one of them may be the time itself
  addDeletions, // turns uniques into partial ones, so after identities
  guardRows, // adds holds, which retention respects
  decideOwnership, // before tables that inherit an owner: audit and archives
  addAudit, // before archives: an archive copies the columns that audit adds
  addRetention, // needs deletion times and holds
  addArchives, // copies finished columns; needs to know what retention archives
  isolateTenants, // after the last table and unique, before any name
  // Last what speaks of finished objects.
  nameObjects, // names contain columns, so these are final now
  describeColumns, // no column is added after this
  joinExisting, // after names: nothing that is there is named anew; before reads, which its indexes may serve
  serveReads, // foreign keys are served by name
  proposeLater, // looks at what was built
];

/** Designs one schema for one engine. Pure and deterministic. */
export function design(input: DesignInput): Design {
  const { target, schema, notes, proposals, services, retention, diagnostics } = PASSES.reduce(
    (state, pass) => pass.run(state),
    start(input),
  );
  return { target, schema, notes, proposals, services, retention, diagnostics };
}

/** The state before the first pass. */
export function start(input: DesignInput): DesignState {
  return {
    input,
    model: input.model,
    lists: new Set(),
    target: input.target,
    schema: { kind: 'schema', name: input.model.title, tables: [], views: [], sequences: [], routines: [], extensions: [], opaque: [] },
    notes: [],
    proposals: [],
    services: [],
    retention: [],
    diagnostics: [],
  };
}
