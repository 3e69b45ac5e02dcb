/** How passes look at and extend the state. Everything here returns a new state and touches none. */
import type { DecidedOrigin, Diagnostic, DomainModel, Entity, QuestionId, RuleOrigin, Table } from '../../../model/index.js';
import type { DesignNote, DesignState, Proposal } from '../../design.js';

export const byRule = (rule: string): RuleOrigin => ({ kind: 'rule', rule });
export const byDecision = (decision: QuestionId): DecidedOrigin => ({ kind: 'decided', decision });

export const withModel = (state: DesignState, model: DomainModel): DesignState => ({ ...state, model });

export const withTables = (state: DesignState, tables: readonly Table[]): DesignState => ({
  ...state,
  schema: { ...state.schema, tables },
});

export const mapTables = (state: DesignState, map: (table: Table) => Table): DesignState => withTables(state, state.schema.tables.map(map));

export const withNotes = (state: DesignState, notes: readonly DesignNote[]): DesignState =>
  notes.length === 0 ? state : { ...state, notes: [...state.notes, ...notes] };

export const withProposals = (state: DesignState, proposals: readonly Proposal[]): DesignState =>
  proposals.length === 0 ? state : { ...state, proposals: [...state.proposals, ...proposals] };

export const withDiagnostics = (state: DesignState, diagnostics: readonly Diagnostic[]): DesignState =>
  diagnostics.length === 0 ? state : { ...state, diagnostics: [...state.diagnostics, ...diagnostics] };

export const entityMap = (model: DomainModel): ReadonlyMap<string, Entity> => new Map(model.entities.map((entity) => [entity.id, entity]));

/** Tables by the entity they came from. Archives and audit tables came from none. */
export const tablesByEntity = (tables: readonly Table[]): ReadonlyMap<string, Table> =>
  new Map(tables.flatMap((table) => (table.entity === undefined ? [] : [[table.entity, table] as const])));

export const tablesById = (tables: readonly Table[]): ReadonlyMap<string, Table> => new Map(tables.map((table) => [table.id, table]));
