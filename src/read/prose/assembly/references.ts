/**
 * Collects what is said about pairs of entities and decides, by weight, who carries the reference and how many there are.
 * `owns` says that `to` has many `from`; `belongs` that `from` has one `to`; `single` that there is exactly one.
 */

import type { Diagnostic } from '../../../model/index.js';
import type { SourceIndex } from '../../source/source-index.js';
import type { Evidence } from '../claims/claim.js';
import { nominalises } from '../language/nominalises.js';
import type { DraftReference } from './draft.js';

export interface ReferenceEvidence {
  readonly from: string;
  readonly to: string;
  readonly role?: string;
  readonly evidence: Evidence;
  /** `owns` and `belongs` say N:1; `single` says 1:1 seen from `to`; `many` that each `from` has many `to`. */
  readonly strength: 'owns' | 'belongs' | 'single' | 'many' | 'both-many';
  readonly optional?: boolean;
  readonly part?: boolean;
  readonly verb?: string;
}

export interface References {
  readonly add: (evidence: ReferenceEvidence) => void;
  readonly all: () => readonly ReferenceEvidence[];
  readonly drop: (evidence: ReferenceEvidence) => void;
}

export function collectReferences(): References {
  const list: ReferenceEvidence[] = [];
  return {
    add: (evidence) => list.push(evidence),
    all: () => list,
    drop: (evidence) => {
      const at = list.indexOf(evidence);
      if (at >= 0) list.splice(at, 1);
    },
  };
}

export interface ResolvedReferences {
  readonly references: readonly DraftReference[];
  readonly diagnostics: readonly Diagnostic[];
}

export function resolveReferences(given: readonly ReferenceEvidence[], index: SourceIndex): ResolvedReferences {
  const all = fullRoles(given);
  const references: DraftReference[] = [];
  const diagnostics: Diagnostic[] = [];
  const roled = new Set(all.filter((e) => e.role !== undefined && e.from !== e.to).map((e) => `${e.from} ${e.to}`));
  // "Citizens report defects", where others confirm a report: nobody's role says who reported it.
  const named = new Set(all.filter((e) => e.role !== undefined && !LATER.test(e.role)).map((e) => `${e.from} ${e.to}`));
  const judged = new Set([...roled].filter((pair) => !named.has(pair)));
  for (const group of groupByPair(all)) {
    if (isShadowed(group, roled, judged)) continue;
    const { reference, doubt } = resolvePair(group, index);
    if (reference) references.push(reference);
    if (doubt) diagnostics.push(doubt);
  }
  return { references, diagnostics };
}

/** Done to what is there already. */
const LATER = /^(confirmed|approved|accepted|rejected|verified|closed|resolved|reviewed|acknowledged|answered|handled|moderated)_by$/;

/** "A ward has a ward manager", "each ward has one manager": the same one. */
function fullRoles(all: readonly ReferenceEvidence[]): readonly ReferenceEvidence[] {
  const said = new Set(all.map(({ from, to, role }) => `${from} ${to} ${role}`));
  const full = ({ from, to, role }: ReferenceEvidence): string | undefined =>
    [from, from.slice(from.lastIndexOf('_') + 1)].map((name) => `${name}_${role}`).find((longer) => said.has(`${from} ${to} ${longer}`));
  return all.map((one) => {
    const role = one.role === undefined ? undefined : full(one);
    return role === undefined ? one : { ...one, role };
  });
}

/** A pair joined only by a verb, though its attributes already name the roles: "operating user" says it better. */
const isShadowed = (group: readonly ReferenceEvidence[], roled: ReadonlySet<string>, judged: ReadonlySet<string>): boolean =>
  !group.some(({ from, to, verb }) => verb !== undefined && judged.has(`${from} ${to}`) && nominalises(verb, from.replaceAll('_', ' '))) &&
  group.every(
    (e) =>
      e.role === undefined &&
      (e.strength === 'belongs' || e.strength === 'owns') &&
      /^(relationships|narrative)\/|^things\/deed$/.test(e.evidence.pattern) &&
      (roled.has(`${e.from} ${e.to}`) || (roled.has(`${e.to} ${e.from}`) && !isListed(e) && !isStated(e))),
  );

/** "Each home employs several nurses", said this plainly, is no other word for who its manager is. */
const isStated = ({ evidence }: ReferenceEvidence): boolean => evidence.pattern === 'relationships/verb' && evidence.weight >= 0.84;

/** A home names its manager, and an employee the home: a list says the other way as well. */
const isListed = ({ evidence, strength }: ReferenceEvidence): boolean =>
  strength === 'belongs' && (evidence.pattern === 'narrative/list' || evidence.pattern === 'relationships/clause');

/** Who made it, and who likes it: "users can write recipes and collect recipes" says two things of the same pair. */
const MAKING = /^(create|write|publish|post|upload|make|submit|design|issue|produce)$/;
const ENJOYING =
  /^(collect|like|favou?rite|bookmark|follow|recommend|rate|review|comment|share|save|borrow|buy|purchase|rent|reserve|join|subscribe|watch|apply|invite|add)$/;

const isMade = ({ strength, verb = '' }: ReferenceEvidence): boolean =>
  (strength === 'owns' || strength === 'belongs') && (MAKING.test(verb) || verb === 'own');

const pairOf = ({ from, to }: ReferenceEvidence): string => (from < to ? `${from} ${to}` : `${to} ${from}`);

function groupByPair(all: readonly ReferenceEvidence[]): readonly (readonly ReferenceEvidence[])[] {
  const groups = new Map<string, ReferenceEvidence[]>();
  const made = new Set(all.filter(isMade).map(pairOf));
  for (const evidence of all) {
    const pair = pairOf(evidence);
    const apart = evidence.strength === 'both-many' && ENJOYING.test(evidence.verb ?? '') && made.has(pair);
    const key = `${pair} ${apart ? '+' : (evidence.role ?? '')}`;
    const group = groups.get(key);
    if (group) group.push(evidence);
    else groups.set(key, [evidence]);
  }
  return [...groups.values()];
}

interface Votes {
  readonly one: number;
  readonly many: number;
  readonly single: number;
}

/** Weight for "each a has one / many b", whoever said it. */
function votesFor(group: readonly ReferenceEvidence[], a: string): Votes {
  let [one, many, single] = [0, 0, 0];
  for (const { from, strength, evidence } of group) {
    const weight = evidence.weight;
    if (strength === 'both-many') many += weight;
    else if (from === a && (strength === 'belongs' || strength === 'owns')) one += strength === 'owns' ? weight * 0.3 : weight;
    else if (from !== a && (strength === 'belongs' || strength === 'owns')) many += strength === 'owns' ? weight : weight * 0.3;
    else if (strength === 'many') many += from === a ? weight : 0;
    else if (strength === 'single') {
      if (from === a) one += weight * 0.3;
      else single += weight;
    }
  }
  return { one, many, single };
}

/** What a list names is surer than what a verb between two things seems to say. */
const trustOf = ({ evidence }: ReferenceEvidence): number => evidence.weight + (evidence.pattern.startsWith('attributes/') ? 0.1 : 0);

interface Resolution {
  readonly reference?: DraftReference;
  readonly doubt?: Diagnostic;
}

function resolvePair(group: readonly ReferenceEvidence[], index: SourceIndex): Resolution {
  const [first] = group;
  if (!first) return {};
  const [a, b] = [first.from, first.to];
  const fromA = votesFor(group, a);
  const fromB = votesFor(group, b);
  const best = group.reduce((x, y) => (trustOf(y) > trustOf(x) ? y : x));
  const shared = {
    ...(first.role === undefined ? {} : { role: first.role }),
    required: !group.some((g) => g.optional),
    ...(group.some((g) => g.part) ? { part: true } : {}),
    ...(best.verb === undefined ? {} : { verb: best.verb }),
    evidence: best.evidence,
  };
  const doubt = contradiction(group, a, b, fromA, fromB, index);
  if (a === b) {
    const cardinality = group.every((g) => g.strength === 'both-many') ? 'many-to-many' : 'many-to-one';
    return { reference: { from: a, to: b, cardinality, ...shared, role: first.role ?? 'parent' } };
  }
  const aMany = fromA.many > fromA.one;
  const bMany = fromB.many > fromB.one;
  if (aMany && bMany) return { reference: { from: a, to: b, cardinality: 'many-to-many', ...withoutPart(shared) }, ...doubt };
  const carrierIsA = !aMany && (bMany || fromA.one >= fromB.one);
  const [from, to, other] = carrierIsA ? [a, b, fromB] : [b, a, fromA];
  // Where both are said, many refuses no row; one must be said clearly more.
  const isOne = other.single > (doubt.doubt ? 2 * other.many : other.many);
  const cardinality = isOne ? 'one-to-one' : 'many-to-one';
  return { reference: { from, to, cardinality, ...shared }, ...doubt };
}

function contradiction(
  group: readonly ReferenceEvidence[],
  a: string,
  b: string,
  fromA: Votes,
  fromB: Votes,
  index: SourceIndex,
): { readonly doubt?: Diagnostic } {
  const clash = (votes: Votes): boolean => votes.single > 0.5 && votes.many > 0.5;
  if (!clash(fromA) && !clash(fromB)) return {};
  const bySentence = new Map(
    group.filter((g) => g.strength === 'single' || g.strength === 'owns').map((g) => [g.evidence.sentence, g.evidence]),
  );
  const spans = [...bySentence.values()].map(({ start, end }) => index.span(start, end));
  return {
    doubt: {
      code: 'read/contradiction',
      severity: 'warning',
      message: `The text says both that there is one and that there are many between ${a} and ${b}.`,
      why: 'One of the two decides whether a second row is refused.',
      help: 'Keep the sentence that holds. Until then many is taken, unless one is said far more often: it refuses no row.',
      spans,
    },
  };
}

/** Nothing is part of many. */
function withoutPart<T extends { readonly part?: boolean }>({ part: _part, ...rest }: T): Omit<T, 'part'> {
  return rest;
}
