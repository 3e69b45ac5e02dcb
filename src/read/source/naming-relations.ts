/** Relationships concluded from names alone. Each carries the id of the pattern that saw it; nothing here reads text. */
import type { EntityKind } from '../../model/index.js';
import { isSomebody, type KnownKind, knownKind, lastWord, lastWordsOf, PART_WORDS } from './known-kinds.js';

export interface NamedLink {
  readonly from: string;
  readonly to: string;
  readonly cardinality: 'many-to-one' | 'one-to-one' | 'many-to-many';
  readonly role?: string;
  readonly optional?: boolean;
  readonly part?: boolean;
  /** Says what somebody has to do with it, which follows from no other link. */
  readonly own?: boolean;
  /** Holds only where nothing else refers to both: a rental says whose the car is for a while, and it is the customer's no more. */
  readonly unlessJoined?: boolean;
  readonly pattern: string;
  readonly confidence: number;
}

export interface NamedStructure {
  readonly links: readonly NamedLink[];
  /** Entities whose name is made of two others: they link them. */
  readonly junctions: ReadonlyMap<string, readonly [string, string]>;
  readonly kinds: ReadonlyMap<string, EntityKind>;
}

export function structureOf(ids: readonly string[]): NamedStructure {
  const present = new Set(ids);
  const words = lastWordsOf(ids);
  const listed: Listed = { present, somebody: ids.find((id) => isSomebody(knownKind(id, words))) };
  const junctions = new Map<string, readonly [string, string]>();
  const kinds = new Map<string, EntityKind>();
  const links: NamedLink[] = [];
  for (const id of ids) {
    const halves = composedOf(id, present);
    if (halves) {
      const [left, right] = halves;
      if (PART_WORDS.has(lastWord(id))) links.push(partOf(id, left), { ...belongs(id, right, 'name/second-part', 0.8) });
      else {
        junctions.set(id, [left, right]);
        kinds.set(id, 'junction');
      }
      continue;
    }
    const owner = prefixOwner(id, present);
    if (owner) links.push(ownedBy(id, owner));
    const known = knownKind(id, words);
    if (known) links.push(...knownLinks(id, known, listed, owner));
    if (known?.kind && known.kind !== 'junction') kinds.set(id, owner && PART_WORDS.has(lastWord(id)) ? 'part' : known.kind);
  }
  const apart = withoutJoined(links);
  addJunctionsOfKinds(ids, apart, junctions, kinds);
  const people = new Set(ids.filter((id) => isSomebody(knownKind(id, words))));
  return { links: withoutLed(withoutCycles(dropDirect(apart, junctions)), people), junctions, kinds };
}

interface Listed {
  readonly present: ReadonlySet<string>;
  readonly somebody: string | undefined;
}

const belongs = (from: string, to: string, pattern: string, confidence: number): NamedLink => ({
  from,
  to,
  cardinality: 'many-to-one',
  pattern,
  confidence,
});
const partOf = (from: string, to: string): NamedLink => ({ ...belongs(from, to, 'name/part-of', 0.9), part: true });

/** `post_tag` of `post` and `tag`. */
function composedOf(id: string, present: ReadonlySet<string>): readonly [string, string] | undefined {
  for (let at = id.indexOf('_'); at > 0; at = id.indexOf('_', at + 1)) {
    const [left, right] = [id.slice(0, at), id.slice(at + 1)];
    if (present.has(left) && present.has(right)) return [left, right];
  }
  return undefined;
}

/** The longest other name that begins this one: `order` for `order_item`. */
function prefixOwner(id: string, present: ReadonlySet<string>): string | undefined {
  for (let at = id.lastIndexOf('_'); at > 0; at = id.lastIndexOf('_', at - 1)) {
    if (present.has(id.slice(0, at))) return id.slice(0, at);
  }
  return undefined;
}

function ownedBy(id: string, owner: string): NamedLink {
  const word = lastWord(id);
  if (PART_WORDS.has(word)) return partOf(id, owner);
  if (/^(profile|settings?|preferences?)$/.test(word))
    return { from: id, to: owner, cardinality: 'one-to-one', pattern: 'name/one-per-owner', confidence: 0.85 };
  return belongs(id, owner, 'name/prefixed', 0.8);
}

/** The first of `a|b|c` that is listed, by its whole name or by its last word; `*` is whoever is. */
function firstPresent(group: string, { present, somebody }: Listed, besides: string): string | undefined {
  for (const word of group.split('|')) {
    if (word === '*' && somebody !== undefined && somebody !== besides) return somebody;
    const id = word.replaceAll(' ', '_');
    if (id !== besides && present.has(id)) return id;
    for (const other of present) if (other !== besides && other.endsWith(`_${id}`) && present.size < 200) return other;
  }
  return undefined;
}

/** Says nothing of what somebody has to do with the thing; `a customer` does. */
const ANYONE = /^(user|account|person|people|member|employee|staff|agent)$/;

function knownLinks(id: string, known: KnownKind, listed: Listed, owner: string | undefined): readonly NamedLink[] {
  const links: NamedLink[] = [];
  for (const group of known.belongsTo ?? []) {
    const [, mark, role, optional, names = group] = /^(~|else )?(?:(\w+)(\?)?=)?(.*)$/.exec(group) ?? [];
    if (mark === 'else ' && links.length > 0) continue;
    const to = firstPresent(names, listed, id);
    if (to === undefined || to === owner) continue;
    const said = role !== undefined && to !== role && (role.includes('_') || ANYONE.test(lastWord(to)));
    links.push({
      ...belongs(id, to, `kind/${known.id}`, mark === '~' ? 0.6 : 0.75),
      ...(mark === '~' ? { unlessJoined: true } : {}),
      ...(said ? { role } : {}),
      ...(role === undefined ? {} : { own: true }),
      ...(optional ? { optional: true } : {}),
      ...(known.kind === 'part' && !owner && links.length === 0 ? { part: true } : {}),
    });
  }
  for (const group of known.oneToOne ?? []) {
    const to = owner ?? firstPresent(group, listed, id);
    if (to !== undefined && to !== owner)
      links.push({ from: id, to, cardinality: 'one-to-one', pattern: `kind/${known.id}`, confidence: 0.8 });
  }
  for (const group of known.manyToMany ?? []) {
    const other = firstPresent(group, listed, id);
    if (other !== undefined) links.push({ from: other, to: id, cardinality: 'many-to-many', pattern: `kind/${known.id}`, confidence: 0.7 });
  }
  if (known.tree) links.push({ ...belongs(id, id, `kind/${known.id}`, 0.55), role: 'parent', optional: true });
  return links;
}

/** `Enrolment` between `Student` and `Course`. */
function addJunctionsOfKinds(
  ids: readonly string[],
  links: NamedLink[],
  junctions: Map<string, readonly [string, string]>,
  kinds: Map<string, EntityKind>,
): void {
  for (const id of ids) {
    if (kinds.get(id) !== undefined || knownKind(id)?.kind !== 'junction' || junctions.has(id)) continue;
    const [first, second] = links.filter((link) => link.from === id && link.cardinality === 'many-to-one' && link.role === undefined);
    if (!first || !second || first.to === second.to) continue;
    junctions.set(id, [first.to, second.to]);
    kinds.set(id, 'junction');
    for (const link of [first, second]) links.splice(links.indexOf(link), 1);
  }
}

/** A many-to-many link that a listed junction already carries is not drawn twice. */
function dropDirect(links: readonly NamedLink[], junctions: ReadonlyMap<string, readonly [string, string]>): readonly NamedLink[] {
  const linked = new Set([...junctions.values()].flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return links.filter((link) => link.cardinality !== 'many-to-many' || !linked.has(`${link.from} ${link.to}`));
}

function withoutJoined(links: readonly NamedLink[]): NamedLink[] {
  const targets = [...targetsOf(links.filter(({ unlessJoined }) => !unlessJoined)).values()];
  return links.filter(({ from, to, unlessJoined }) => !unlessJoined || !targets.some((ends) => ends.has(from) && ends.has(to)));
}

/** What a thing refers to refers to the other: who paid is who ordered. */
function withoutLed(links: readonly NamedLink[], people: ReadonlySet<string>): readonly NamedLink[] {
  const targets = targetsOf(links);
  const leads = ({ from, to }: NamedLink): boolean =>
    [...(targets.get(from) ?? [])].some((via) => via !== to && via !== from && !people.has(via) && targets.get(via)?.has(to));
  return links.filter((link) => link.own || link.cardinality !== 'many-to-one' || !link.pattern.startsWith('kind/') || !leads(link));
}

function targetsOf(links: readonly NamedLink[]): ReadonlyMap<string, ReadonlySet<string>> {
  const targets = new Map<string, Set<string>>();
  for (const { from, to, cardinality } of links)
    if (cardinality === 'many-to-one') targets.set(from, (targets.get(from) ?? new Set<string>()).add(to));
  return targets;
}

/** Of two names that each claim to belong to the other, the first wins. */
function withoutCycles(links: readonly NamedLink[]): readonly NamedLink[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const key = `${link.from} ${link.to} ${link.role ?? ''}`;
    if (seen.has(key) || (link.from !== link.to && link.cardinality !== 'many-to-many' && seen.has(`${link.to} ${link.from} `)))
      return false;
    seen.add(key);
    return true;
  });
}
