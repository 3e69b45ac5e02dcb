/**
 * What the business says, engine-neutral. Entities and attributes are referred to by `id` (singular snake_case);
 * the text as the user wrote it is kept in `name`.
 */
import type { CompareOperator, LiteralValue } from './expr.js';
import type { Origin } from './source.js';

export interface DomainModel {
  readonly kind: 'domain-model';
  /** Title of the feature or system, as the brief has it. */
  readonly title: string;
  readonly description?: string;
  readonly entities: readonly Entity[];
  readonly relationships: readonly Relationship[];
  readonly accessPatterns: readonly AccessPattern[];
  readonly policies: readonly BusinessPolicy[];
  /** Whether reads or writes dominate, where stated. */
  readonly workload?: Workload;
}

export interface Workload {
  readonly mix: 'read-heavy' | 'write-heavy' | 'mixed';
  readonly origin: Origin;
}

/**
 * `thing` lives on its own; `part` lives and dies with its owner; `event` is recorded once and never edited;
 * `lookup` is a growing list of choices; `junction` links two entities and may carry attributes.
 */
export type EntityKind = 'thing' | 'part' | 'event' | 'lookup' | 'junction';

export interface Entity {
  readonly id: string;
  /** Singular, as in the text: `Course`, `Purchase order`. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly description?: string;
  readonly attributes: readonly Attribute[];
  /** Stated identities, the first is the natural key. Empty when the text names none. */
  readonly identifiers: readonly Identifier[];
  readonly rules: readonly EntityRule[];
  readonly lifecycle?: Lifecycle;
  readonly volume?: Volume;
  /** This entity is a kind of another (inheritance). */
  readonly isA?: { readonly entity: string; readonly origin: Origin };
  /** `tenant`: each row is a tenant. `global`: shared by all tenants though tenancy is on. Absent: derived from relationships. */
  readonly tenancy?: 'tenant' | 'global';
  /** Who creates or is responsible for it, as an entity id or a role word. */
  readonly owner?: string;
  /** The text says rows are written once. */
  readonly appendOnly?: boolean;
  /** Changes must be traceable. */
  readonly audited?: boolean;
  /** Stated strategy for deletion; otherwise a decision. */
  readonly deletion?: 'soft' | 'hard' | 'archive';
  readonly origin: Origin;
}

export interface Identifier {
  /** Member ids (`members.ts`): attributes and, for weak entities and junctions, references. */
  readonly members: readonly string[];
  /** `natural`: identifies the thing in the business. `alternate`: merely unique. */
  readonly role: 'natural' | 'alternate';
  readonly origin: Origin;
}

export interface Attribute {
  readonly id: string;
  readonly name: string;
  readonly type: AttributeType;
  readonly required: boolean;
  readonly default?: DefaultChoice;
  readonly rules: readonly AttributeRule[];
  /** Several values per row; the design turns it into a table. */
  readonly list?: boolean;
  /** Computed from other data; `from` says how, in the text's words. */
  readonly derived?: { readonly from: string };
  readonly sensitivity?: Sensitivity;
  readonly description?: string;
  readonly origin: Origin;
}

export type Sensitivity = 'personal' | 'special-category' | 'financial' | 'secret';

export type DefaultChoice =
  | { readonly kind: 'value'; readonly value: LiteralValue }
  | { readonly kind: 'now' }
  | { readonly kind: 'today' };

export type TextFormat =
  | 'email'
  | 'phone'
  | 'url'
  | 'slug'
  | 'code'
  | 'markdown'
  | 'hash'
  | 'token'
  | 'country'
  | 'currency'
  | 'timezone'
  | 'name';

export type AttributeType =
  | {
      readonly kind: 'text' /** Most characters; absent: a short label. */;
      readonly length?: number;
      readonly long?: boolean;
      readonly format?: TextFormat;
    }
  | { readonly kind: 'integer'; readonly large?: boolean; readonly unit?: string }
  | { readonly kind: 'decimal'; readonly precision?: number; readonly scale?: number; readonly unit?: string }
  | { readonly kind: 'money'; readonly precision?: number; readonly scale?: number; readonly currency?: string }
  | { readonly kind: 'percentage' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'instant' }
  /** Whole seconds. */
  | { readonly kind: 'duration' }
  | { readonly kind: 'recurrence' }
  | { readonly kind: 'json' }
  | { readonly kind: 'uuid' }
  /** `open`: the set grows without a release, so it becomes a lookup table. */
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly open?: boolean }
  /** Stored outside; the row keeps metadata and a storage key. */
  | { readonly kind: 'file' };

export type AttributeRule =
  | { readonly kind: 'min'; readonly value: number; readonly exclusive?: boolean; readonly origin: Origin }
  | { readonly kind: 'max'; readonly value: number; readonly exclusive?: boolean; readonly origin: Origin }
  | { readonly kind: 'min-length'; readonly value: number; readonly origin: Origin }
  | { readonly kind: 'max-length'; readonly value: number; readonly origin: Origin }
  /** A closed list of numbers: 15, 30 or 60. */
  | { readonly kind: 'one-of'; readonly values: readonly number[]; readonly origin: Origin }
  /** A LIKE-free closed vocabulary, so that every engine can check it. */
  | { readonly kind: 'format'; readonly format: TextFormat; readonly origin: Origin };

/** A rule over several attributes of one entity. `when` limits it to rows where it holds. */
export type EntityRule =
  | { readonly kind: 'compare'; readonly left: string; readonly op: CompareOperator; readonly right: string; readonly origin: Origin }
  | {
      readonly kind: 'required-when';
      readonly attribute: string;
      readonly when: { readonly attribute: string; readonly equals: LiteralValue };
      readonly origin: Origin;
    }
  | { readonly kind: 'exactly-one-of'; readonly members: readonly string[]; readonly origin: Origin };

export interface Lifecycle {
  /** The choice attribute that holds the state. */
  readonly attribute: string;
  readonly states: readonly string[];
  readonly initial: string;
  readonly transitions: readonly { readonly from: string; readonly to: string }[];
  /** Whether the text asks that illegal moves be impossible. */
  readonly enforced: boolean;
  readonly origin: Origin;
}

export interface Volume {
  /** Rows expected after the planning horizon. */
  readonly rows?: number;
  readonly growthPerYear?: number;
  readonly origin: Origin;
}

/** `from` carries the reference for N:1 and 1:1. Reads: each `from` … one `to`. */
export interface Relationship {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cardinality: 'many-to-one' | 'one-to-one' | 'many-to-many';
  /** Role of `to` seen from `from` when it differs from its name (`captain`, `parent`). */
  readonly role?: string;
  /** The verb of the text, for the diagram. */
  readonly verb?: string;
  /** Whether each `from` must have a `to`. */
  readonly required: boolean;
  /** `from` is a part of `to`. */
  readonly part?: boolean;
  /** What the text says happens to `from` when `to` is deleted. */
  readonly onDelete?: 'cascade' | 'set-null' | 'restrict';
  /** many-to-many only: the linking entity's id when it has a name or attributes of its own (kind `junction`). */
  readonly through?: string;
  readonly origin: Origin;
}

export type Frequency = 'very-high' | 'high' | 'medium' | 'low';

/** `attribute` is a member id (`members.ts`): an attribute, a relationship for the reference it carries, or a junction's end. */
export interface PatternFilter {
  readonly attribute: string;
  readonly op: 'equals' | 'range' | 'in' | 'prefix' | 'contains' | 'search' | 'is-set' | 'is-unset' | 'json-contains';
  /** A constant the text names (`status = open`): makes a partial index possible. */
  readonly value?: LiteralValue;
}

export interface AccessPattern {
  readonly id: string;
  /** In the text's words: "List a user's orders, newest first". */
  readonly description: string;
  readonly entity: string;
  readonly filters: readonly PatternFilter[];
  readonly sort: readonly { readonly attribute: string; readonly direction: 'asc' | 'desc' }[];
  /** Attributes the reader needs, where stated: makes a covering index possible. */
  readonly reads?: readonly string[];
  readonly limit?: number;
  readonly frequency: Frequency;
  readonly aggregate?: 'count' | 'sum' | 'average';
  /** Latency target in milliseconds, where stated. */
  readonly targetMs?: number;
  readonly origin: Origin;
}

export type BusinessPolicy =
  | RetentionPolicy
  | { readonly kind: 'compliance'; readonly regime: 'gdpr' | 'hipaa' | 'soc2' | 'pci'; readonly origin: Origin }
  | { readonly kind: 'audit'; readonly entities: readonly string[]; readonly origin: Origin }
  | { readonly kind: 'legal-hold'; readonly entities: readonly string[]; readonly origin: Origin }
  /** Who may see or change what, in the text's words; the document lists it. */
  | { readonly kind: 'visibility'; readonly entity: string; readonly statement: string; readonly origin: Origin };

export interface RetentionPolicy {
  readonly kind: 'retention';
  readonly entity: string;
  /** ISO 8601 duration: `P7Y`, `P30D`. */
  readonly period: string;
  /** Attribute the period is counted from; absent: the moment of creation (or of deletion for soft-deleted rows). */
  readonly since?: string;
  readonly action: 'delete' | 'anonymise' | 'archive';
  /** `keep`: must not go earlier. `limit`: must not stay longer. */
  readonly sense: 'keep' | 'limit';
  readonly origin: Origin;
}
