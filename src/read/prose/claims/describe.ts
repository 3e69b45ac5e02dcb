/** A claim in a few words: for coverage, traces and the tests of patterns. */
import type { Claim, ClaimBody, ClaimKind } from './claim.js';

type Describer<K extends ClaimKind> = (claim: Extract<ClaimBody, { readonly kind: K }>) => string;

const keys = (things: readonly { readonly key: string }[]): string => things.map((thing) => thing.key).join(', ');
const place = (thing: { readonly key: string } | undefined): string => (thing ? `${thing.key}.` : '');
const SENSES = { belongs: 'belongs to', owns: 'has', links: 'with' } as const;

const DESCRIBERS: { readonly [K in ClaimKind]: Describer<K> } = {
  thing: (c) => c.thing.key,
  attribute: (c) => `${c.thing.key}.${c.item.name}`,
  event: (c) => `${c.thing.key} is an event`,
  relationship: (c) =>
    `${c.fromNumber} ${c.from.key} ${SENSES[c.sense]} ${c.toNumber} ${c.to.key}${c.role ? ` as ${c.role}` : ''}${c.optional ? ', optional' : ''}`,
  'is-a': (c) => `${c.thing.key} is a ${c.of.key}`,
  identity: (c) =>
    `${c.thing ? `${c.thing.key} ` : ''}${c.role === 'natural' ? 'identified by' : 'unique'} ${c.members.join(' + ')}${c.within ? ` within ${c.within.join(' + ')}` : ''}`,
  choice: (c) => `${place(c.thing)}${c.attribute} in ${c.values.join(', ')}`,
  range: (c) =>
    `${place(c.thing)}${c.attribute}${c.min === undefined ? '' : ` ${c.exclusive ? '>' : '>='} ${c.min}`}${c.max === undefined ? '' : ` ${c.exclusive ? '<' : '<='} ${c.max}`}`,
  length: (c) => `${place(c.thing)}${c.attribute} of ${c.min ?? 0} to ${c.max ?? 'any number of'} characters`,
  compare: (c) => `${place(c.thing)}${c.left} ${c.op} ${c.right}`,
  optional: (c) => `${place(c.thing)}${c.attribute} ${c.optional ? 'optional' : 'required'}`,
  lifecycle: (c) =>
    `${c.thing.key} lifecycle ${c.transitions.map((t) => `${t.from} → ${t.to}`).join(', ')}${c.enforced ? ', enforced' : ''}`,
  enforced: (c) => `${c.thing.key} lifecycle enforced`,
  retention: (c) =>
    `${keys(c.things)} ${c.sense === 'keep' ? 'kept' : c.action} ${c.sense === 'keep' ? 'for' : 'after'} ${c.period}${c.since ? ` since ${c.since}` : ''}`,
  'on-delete': (c) => `${c.from.key} → ${c.to.key} on delete ${c.action}`,
  'soft-delete': (c) => `${keys(c.things)} soft delete`,
  'append-only': (c) => `${keys(c.things)} append-only`,
  audit: (c) => `audit of ${keys(c.things)}`,
  'legal-hold': (c) => `legal hold on ${keys(c.things)}`,
  visibility: (c) => `visibility of ${c.thing.key}`,
  compliance: (c) => `compliance ${c.regime}`,
  volume: (c) =>
    [
      `${c.thing.key} volume`,
      ...(c.rows === undefined ? [] : [`${c.rows}`]),
      ...(c.perYear === undefined ? [] : [`${c.perYear} a year`]),
    ].join(' '),
  workload: (c) => c.mix,
  tenant: (c) => `${c.thing.key} is the tenant`,
  access: ({ access }) => describeAccess(access),
  frequency: (c) => `the read before happens with frequency ${c.frequency}`,
  excluded: (c) => `without ${c.words.join(', ')}`,
  derived: (c) => `${place(c.thing)}${c.attribute} is derived`,
  answer: (c) => `${c.question}: ${c.answer}`,
  ignored: (c) => c.why,
};

export function describeClaim(claim: ClaimBody | Claim): string {
  const describe = DESCRIBERS[claim.kind] as (claim: ClaimBody) => string;
  return describe(claim);
}

function describeAccess(access: Extract<ClaimBody, { readonly kind: 'access' }>['access']): string {
  const filters = access.filters
    .map((f) => `${f.member}${f.value === undefined ? (f.op === 'equals' ? '' : ` ${f.op}`) : ` = ${f.value}`}`)
    .join(', ');
  const sort = access.sort.map((s) => `${s.direction === 'desc' ? '-' : ''}${s.member}`).join(', ');
  return `read ${access.thing.key}${filters ? ` by ${filters}` : ''}${sort ? ` sorted ${sort}` : ''}, ${access.frequency}`;
}
