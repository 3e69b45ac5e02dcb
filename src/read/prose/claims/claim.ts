/**
 * What one place of the text says, typed, with its evidence and weight. The seam between whoever reads (patterns here;
 * other readers later) and the assembly, which weighs all claims and never looks at the text again.
 */
import type { CompareOperator, Frequency, QuestionId } from '../../../model/index.js';
import type { ListItem } from '../terms/list-item.js';

export interface Evidence {
  /** Offsets in the source, end exclusive: the words that say it. */
  readonly start: number;
  readonly end: number;
  /** Index of the sentence. */
  readonly sentence: number;
  /** Id of the pattern that recognised it. */
  readonly pattern: string;
  /** 0–1. */
  readonly weight: number;
}

/** A name as the text has it and the key by which things are told apart (`terms/phrase.ts`). */
export interface ThingName {
  readonly key: string;
  readonly name: string;
  /** The other name it was called by: a synonym, or a role such as `teacher` of a user. */
  readonly alias?: string;
}

export type ClaimBody =
  /** There is such a thing. */
  | { readonly kind: 'thing'; readonly thing: ThingName }
  /** A thing has this attribute, or, where the name is a thing's, refers to it. */
  | { readonly kind: 'attribute'; readonly thing: ThingName; readonly item: ListItem }
  /** Rows of `thing` are written when something happens; `participants` take part. */
  | { readonly kind: 'event'; readonly thing: ThingName; readonly participants: readonly ThingName[] }
  | {
      readonly kind: 'relationship';
      readonly from: ThingName;
      readonly to: ThingName;
      readonly fromNumber: 'one' | 'many';
      readonly toNumber: 'one' | 'many';
      /** `belongs`: the subject carries the reference. `owns`: the object does. `links`: open. */
      readonly sense: 'belongs' | 'owns' | 'links';
      readonly verb: string;
      readonly exactly?: boolean;
      readonly optional?: boolean;
      readonly part?: boolean;
      readonly role?: string;
    }
  | { readonly kind: 'is-a'; readonly thing: ThingName; readonly of: ThingName }
  /** Members by name: attributes or things. */
  | {
      readonly kind: 'identity';
      readonly thing: ThingName | undefined;
      readonly members: readonly string[];
      readonly role: 'natural' | 'alternate';
      readonly within?: readonly string[];
    }
  | {
      readonly kind: 'choice';
      readonly thing: ThingName | undefined;
      readonly attribute: string;
      readonly values: readonly string[];
      readonly open: boolean;
    }
  | {
      readonly kind: 'range';
      readonly thing: ThingName | undefined;
      readonly attribute: string;
      readonly min?: number;
      readonly max?: number;
      readonly exclusive?: boolean;
    }
  | {
      readonly kind: 'length';
      readonly thing: ThingName | undefined;
      readonly attribute: string;
      readonly max?: number;
      readonly min?: number;
    }
  | {
      readonly kind: 'compare';
      readonly thing: ThingName | undefined;
      readonly left: string;
      readonly op: CompareOperator;
      readonly right: string;
    }
  | { readonly kind: 'optional'; readonly thing: ThingName | undefined; readonly attribute: string; readonly optional: boolean }
  | {
      readonly kind: 'lifecycle';
      readonly thing: ThingName;
      readonly states: readonly string[];
      readonly transitions: readonly { readonly from: string; readonly to: string }[];
      readonly enforced: boolean;
    }
  | { readonly kind: 'enforced'; readonly thing: ThingName }
  | {
      readonly kind: 'retention';
      readonly things: readonly ThingName[];
      readonly period: string;
      readonly since?: string;
      readonly action: 'delete' | 'anonymise' | 'archive';
      readonly sense: 'keep' | 'limit';
    }
  | { readonly kind: 'on-delete'; readonly from: ThingName; readonly to: ThingName; readonly action: 'cascade' | 'set-null' | 'restrict' }
  | { readonly kind: 'soft-delete'; readonly things: readonly ThingName[] }
  | { readonly kind: 'append-only'; readonly things: readonly ThingName[] }
  | { readonly kind: 'audit'; readonly things: readonly ThingName[] }
  | { readonly kind: 'legal-hold'; readonly things: readonly ThingName[] }
  | { readonly kind: 'visibility'; readonly thing: ThingName; readonly statement: string }
  | { readonly kind: 'compliance'; readonly regime: 'gdpr' | 'hipaa' | 'soc2' | 'pci' }
  | { readonly kind: 'volume'; readonly thing: ThingName; readonly rows?: number; readonly perYear?: number }
  | { readonly kind: 'workload'; readonly mix: 'read-heavy' | 'write-heavy' | 'mixed' }
  | { readonly kind: 'tenant'; readonly thing: ThingName }
  | { readonly kind: 'access'; readonly access: AccessClaim }
  /** How often the read named just before happens. */
  | { readonly kind: 'frequency'; readonly frequency: Frequency }
  /** Things or attributes that are said to be out. */
  | { readonly kind: 'excluded'; readonly words: readonly string[] }
  | { readonly kind: 'derived'; readonly thing: ThingName | undefined; readonly attribute: string; readonly from: string }
  | { readonly kind: 'answer'; readonly question: QuestionId; readonly answer: string }
  /** Says nothing about data, and why. */
  | { readonly kind: 'ignored'; readonly why: string };

export interface AccessClaim {
  readonly description: string;
  readonly thing: ThingName;
  readonly filters: readonly {
    readonly member: string;
    readonly op: 'equals' | 'range' | 'contains' | 'prefix' | 'search';
    readonly value?: string;
  }[];
  readonly sort: readonly { readonly member: string; readonly direction: 'asc' | 'desc' }[];
  readonly frequency: Frequency;
  readonly aggregate?: 'count' | 'sum' | 'average';
}

export type Claim = ClaimBody & { readonly evidence: Evidence };
export type ClaimKind = ClaimBody['kind'];
export type ClaimOf<K extends ClaimKind> = Extract<Claim, { readonly kind: K }>;
