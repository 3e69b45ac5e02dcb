/**
 * A schema that exists, as a design: nothing is added, named anew or taken away. Which reads its own indexes serve is
 * found the way a new design decides it; what has no index of its own is left to the rules to say.
 */
import type { Schema } from '../model/index.js';
import type { Design, DesignInput, DesignState, PatternService } from './design.js';
import { serveReads } from './passes/indexes/serve-reads.js';

export function designAsIs(input: DesignInput, schema: Schema): Design {
  const { target, model } = input;
  const bare: Design = { target, schema, notes: [], proposals: [], services: [], retention: [], diagnostics: [] };
  const state: DesignState = { ...bare, input, model: { ...model, accessPatterns: [], policies: [] }, lists: new Set() };
  const { services } = serveReads.run(state);
  return { ...bare, services: services.filter((service) => isThere(service, schema)) };
}

/** The index that serves it is one the schema has, not one that the pass would add. */
function isThere({ table: id, index }: PatternService, schema: Schema): boolean {
  const table = schema.tables.find((one) => one.id === id);
  if (!table || index === undefined) return false;
  return [table.primaryKey?.name, ...table.uniques.map(({ name }) => name), ...table.indexes.map(({ name }) => name)].includes(index);
}
