/** Walks the entities of a model once and collects what a normalising pass changes in each. */
import type { DomainModel, Entity, Relationship } from '../../../model/index.js';
import type { DesignNote, DesignState, Proposal } from '../../design.js';
import { type Renames, rewriteMembers } from './rewrite-members.js';
import { withModel, withNotes, withProposals } from './state.js';

export interface EntityEdit {
  readonly entity: Entity;
  /** Entities and relationships that came out of it. */
  readonly entities?: readonly Entity[];
  readonly relationships?: readonly Relationship[];
  readonly renames?: Renames;
  readonly notes?: readonly DesignNote[];
  readonly proposals?: readonly Proposal[];
}

/** `edit` answers undefined for an entity it leaves as it is. */
export function editEntities(state: DesignState, edit: (entity: Entity) => EntityEdit | undefined): DesignState {
  const edits = state.model.entities.map((entity) => edit(entity) ?? { entity });
  if (edits.every(({ entity }, i) => entity === state.model.entities[i])) return state;
  const model: DomainModel = {
    ...state.model,
    entities: edits.flatMap(({ entity, entities = [] }) => [entity, ...entities]),
    relationships: [...state.model.relationships, ...edits.flatMap(({ relationships = [] }) => relationships)],
  };
  const renames = new Map(edits.flatMap(({ entity, renames: map }) => (map ? [[entity.id, map] as const] : [])));
  const edited = withModel(state, rewriteMembers(model, renames));
  return withProposals(
    withNotes(
      edited,
      edits.flatMap(({ notes = [] }) => notes),
    ),
    edits.flatMap(({ proposals = [] }) => proposals),
  );
}
