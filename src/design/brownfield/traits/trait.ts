/** One statement about the style of an existing schema, with the evidence that it stands on. */
import type { Found } from './tally.js';
import { total } from './tally.js';

export const TRAIT_IDS = [
  'table-case',
  'table-number',
  'table-prefix',
  'column-case',
  'namespace',
  'primary-key-name',
  'primary-key-type',
  'reference-name',
  'created-at',
  'updated-at',
  'soft-delete',
  'tenancy',
  'tenant-policy',
  'primary-key-constraint',
  'foreign-key-constraint',
  'unique-constraint',
  'check-constraint',
  'index-name',
  'choices',
  'money',
  'text',
  'boolean-prefix',
] as const;
export type TraitId = (typeof TRAIT_IDS)[number];

export interface Trait {
  readonly id: TraitId;
  /** As a person would say it: `plural`, `bigint identity`, `fk_{table}_{columns}`. */
  readonly found: string;
  /** How many of how many; what is counted stands in `unit`. */
  readonly count: number;
  readonly of: number;
  readonly unit: string;
  /** What else was met, most frequent first. */
  readonly others: readonly { readonly found: string; readonly count: number }[];
  /** Whether new tables follow it. */
  readonly followed: boolean;
  /** Why not, or with what difference. */
  readonly note?: string;
}

/** Share from which a habit counts as the custom of the house. */
export const CUSTOM = 0.5;

const OTHERS_SHOWN = 4;

interface TraitInput<T> {
  readonly id: TraitId;
  readonly unit: string;
  readonly found: readonly Found<T>[];
  readonly say: (value: T) => string;
  /** What it is counted out of; absent: everything that was counted. */
  readonly of?: number;
  readonly followed?: boolean;
  readonly note?: string;
}

/** Undefined where nothing was found. */
export function trait<T>({ id, unit, found, say, of, followed = true, note }: TraitInput<T>): readonly Trait[] {
  const [first, ...rest] = found;
  if (!first) return [];
  return [
    {
      id,
      found: say(first.value),
      count: first.count,
      of: of ?? total(found),
      unit,
      others: rest.slice(0, OTHERS_SHOWN).map(({ value, count }) => ({ found: say(value), count })),
      followed,
      ...(note === undefined ? {} : { note }),
    },
  ];
}

export const shareOf = ({ count, of }: Pick<Trait, 'count' | 'of'>): number => (of === 0 ? 0 : count / of);
