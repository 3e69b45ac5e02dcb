/** A row of what is known of kinds of things. */
import type { EntityKind } from '../../../model/index.js';

export interface KnownKind {
  readonly id: string;
  readonly words: readonly string[];
  /** Names one of which must be listed as well, where the words mean something else otherwise: a ticket of a flight. */
  readonly among?: string;
  /** `name`, `name?` (optional), `name!` (unique). Types follow from the names unless `: a|b|c` closes the choice. */
  readonly attributes: readonly string[];
  /**
   * Each group: the first listed name that is present is the parent. `role=a|b` names the reference where the parent is
   * no word for who has that role; `~a|b` holds where nothing else refers to both, `else a|b` where no group before it
   * found a parent. `*` is whoever is listed.
   */
  readonly belongsTo?: readonly string[];
  /** One row per parent. */
  readonly oneToOne?: readonly string[];
  /** Linked many to many with the first that is present of each group. */
  readonly manyToMany?: readonly string[];
  readonly kind?: EntityKind;
  /** May have a parent of its own kind. */
  readonly tree?: boolean;
  readonly tenant?: boolean;
}
