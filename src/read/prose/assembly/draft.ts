/** What the assembly builds up before it is frozen into a domain model. Private to the assembly. */
import type { Attribute, AttributeRule, EntityKind, EntityRule, Identifier, Lifecycle, Origin, Volume } from '../../../model/index.js';
import type { Evidence, ThingName } from '../claims/claim.js';

export interface DraftAttribute {
  id: string;
  name: string;
  type: Attribute['type'];
  required: boolean;
  rules: AttributeRule[];
  list?: boolean;
  derived?: { readonly from: string };
  default?: Attribute['default'];
  sensitivity?: Attribute['sensitivity'];
  unique?: boolean;
  readonly words: readonly string[];
  /** Name of another attribute that bounds this one. */
  bounds: readonly { readonly op: '<=' | '>='; readonly name: string }[];
  readonly origin: Origin;
}

export interface DraftEntity {
  readonly id: string;
  readonly thing: ThingName;
  kind: EntityKind;
  readonly attributes: Map<string, DraftAttribute>;
  identifiers: Identifier[];
  /** Ids of the numbers that others refer to it by. */
  numbered?: readonly string[];
  rules: EntityRule[];
  lifecycle?: Lifecycle;
  volume?: Volume;
  isA?: { readonly entity: string; readonly origin: Origin };
  tenancy?: 'tenant' | 'global';
  owner?: string;
  appendOnly?: boolean;
  audited?: boolean;
  deletion?: 'soft' | 'hard' | 'archive';
  origin: Origin;
}

export interface DraftReference {
  readonly from: string;
  readonly to: string;
  readonly role?: string;
  cardinality: 'many-to-one' | 'one-to-one' | 'many-to-many';
  required: boolean;
  verb?: string;
  part?: boolean;
  onDelete?: 'cascade' | 'set-null' | 'restrict';
  through?: string;
  readonly evidence: Evidence;
}
