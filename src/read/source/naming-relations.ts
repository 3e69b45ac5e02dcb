/** Relationships concluded from names alone. Each carries the id of the pattern that saw it; nothing here reads text. */
import type { EntityKind } from '../../model/index.js';
import { type KnownKind, knownKind, PART_WORDS } from './known-kinds.js';

export interface NamedLink {
  readonly from: string;
  readonly to: string;
  readonly cardinality: 'many-to-one' | 'one-to-one' | 'many-to-many';
  readonly role?: string;
  readonly optional?: boolean;
  readonly part?: boolean;
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
    const known = knownKind(id);
    if (known) links.push(...knownLinks(id, known, present, owner));
    if (known?.kind && known.kind !== 'junction') kinds.set(id, owner && PART_WORDS.has(lastWord(id)) ? 'part' : known.kind);
  }
  addJunctionsOfKinds(ids, links, junctions, kinds);
  return { links: withoutCycles(dropDirect(links, junctions)), junctions, kinds };
}

const lastWord = (id: string): string => id.slice(id.lastIndexOf('_') + 1);
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

/** The first of `a|b|c` that is listed, by its whole name or by its last word. */
function firstPresent(group: string, present: ReadonlySet<string>, besides: string): string | undefined {
  for (const word of group.split('|')) {
    const id = word.replaceAll(' ', '_');
    if (id !== besides && present.has(id)) return id;
    for (const other of present) if (other !== besides && other.endsWith(`_${id}`) && present.size < 200) return other;
  }
  return undefined;
}

function knownLinks(id: string, known: KnownKind, present: ReadonlySet<string>, owner: string | undefined): readonly NamedLink[] {
  const links: NamedLink[] = [];
  for (const group of known.belongsTo ?? []) {
    const [, role, optional, names = group] = /^(?:(\w+)(\?)?=)?(.*)$/.exec(group) ?? [];
    const to = firstPresent(names, present, id);
    if (to === undefined || to === owner) continue;
    const named = role !== undefined && to !== role ? { role } : {};
    links.push({
      ...belongs(id, to, `kind/${known.id}`, 0.75),
      ...named,
      ...(optional ? { optional: true } : {}),
      ...(known.kind === 'part' && !owner ? { part: true } : {}),
    });
  }
  for (const group of known.oneToOne ?? []) {
    const to = owner ?? firstPresent(group, present, id);
    if (to !== undefined && to !== owner)
      links.push({ from: id, to, cardinality: 'one-to-one', pattern: `kind/${known.id}`, confidence: 0.8 });
  }
  for (const group of known.manyToMany ?? []) {
    const other = firstPresent(group, present, id);
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
    if (knownKind(id)?.kind !== 'junction' || junctions.has(id)) continue;
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
