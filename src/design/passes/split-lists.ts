/**
 * First normal form: an attribute with several values, or a numbered row of them (`phone1`, `phone2`), becomes a table of
 * its own with one row a value.
 */
import type { Attribute, AttributeType, Entity, Relationship } from '../../model/index.js';
import type { DesignState, Pass } from '../design.js';
import { singularName } from '../naming/index.js';
import { type EntityEdit, editEntities } from './support/edit-entities.js';
import { byRule, withModel } from './support/state.js';

const ID = 'split-lists';

export const splitLists: Pass = {
  id: ID,
  establishes: 'no attribute holds several values and none is numbered',
  run: (state) => {
    const taken = new Set(state.model.entities.map(({ id }) => id));
    const made = new Map<string, Made>();
    const edited = editEntities(state, (entity) => editOf(entity, taken, made));
    return made.size === 0 ? state : withLists(edited, made);
  },
};

interface Made {
  /** Where reads of the list went: `course.tag` → the list entity. */
  readonly child: string;
  readonly value: string;
}

interface List {
  readonly stem: string;
  readonly members: readonly Attribute[];
  readonly numbered: boolean;
}

function editOf(entity: Entity, taken: Set<string>, made: Map<string, Made>): EntityEdit | undefined {
  const lists = listsOf(entity);
  if (lists.length === 0) return undefined;
  const children = lists.map((list) => childOf(entity, list, taken));
  const gone = new Set(lists.flatMap(({ members }) => members.map(({ id }) => id)));
  for (const [i, { members }] of lists.entries()) {
    const child = children[i];
    if (child) for (const { id } of members) made.set(`${entity.id}/${id}`, { child: child.entity.id, value: child.value });
  }
  return {
    entity: { ...entity, attributes: entity.attributes.filter(({ id }) => !gone.has(id)) },
    entities: children.map((child) => child.entity),
    relationships: children.map((child) => child.relationship),
    notes: lists.map((list, i) => ({
      subject: entity.id,
      kind: 'normal-form',
      message: `${entity.name}: ${list.members.map(({ id }) => id).join(', ')} ${list.numbered ? 'are numbered values of one list' : 'holds several values'}, so each value is a row of ${children[i]?.entity.name.toLowerCase()}.`,
    })),
  };
}

function listsOf(entity: Entity): readonly List[] {
  const single = entity.attributes.filter(({ list }) => list).map((a) => ({ stem: singularName(a.id), members: [a], numbered: false }));
  const numbered = new Map<string, Attribute[]>();
  for (const attribute of entity.attributes) {
    const stem = attribute.list ? undefined : numberedStem(attribute.id);
    if (stem === undefined) continue;
    const key = `${stem}/${attribute.type.kind}`;
    numbered.set(key, [...(numbered.get(key) ?? []), attribute]);
  }
  const rows = [...numbered.values()].filter((members) => members.length > 1);
  return [...single, ...rows.map((members) => ({ stem: numberedStem(members[0]?.id ?? '') ?? '', members, numbered: true }))];
}

/** `phone` of `phone_2`. Address lines, hash names and protocol versions only look numbered. */
function numberedStem(id: string): string | undefined {
  const stem = /^(.*[a-z])_?\d{1,2}$/.exec(id)?.[1];
  return stem === undefined || /(line|md|sha|utf|ipv|oauth|level|quarter|street|address)$/.test(stem) ? undefined : stem;
}

function childOf(entity: Entity, list: List, taken: Set<string>) {
  const [first] = list.members;
  const id = freeId(`${entity.id}_${list.stem}`, taken);
  const origin = first?.origin ?? byRule(ID);
  const type: AttributeType = first?.type ?? { kind: 'text' };
  const { list: _, default: __, description, ...rest } = first ?? { id: '', name: '', rules: [], type, required: true, origin };
  const value: Attribute = { ...rest, id: list.stem, type, required: true, ...(description === undefined ? {} : { description }) };
  const position: Attribute = {
    id: 'position',
    name: 'Position',
    type: { kind: 'integer' },
    required: true,
    rules: [{ kind: 'min', value: 1, origin: byRule(ID) }],
    origin: byRule(ID),
  };
  const relationship: Relationship = {
    id: `${id}.${entity.id}`,
    from: id,
    to: entity.id,
    cardinality: 'many-to-one',
    required: true,
    part: true,
    origin,
  };
  const isKey = type.kind !== 'json' && type.kind !== 'file' && !(type.kind === 'text' && type.long);
  const child: Entity = {
    id,
    name: `${entity.name} ${list.stem.replaceAll('_', ' ')}`,
    kind: 'part',
    description: `One ${list.stem.replaceAll('_', ' ')} of a ${entity.name.toLowerCase()}.`,
    attributes: list.numbered ? [position, value] : [value],
    identifiers: list.numbered
      ? [{ members: [relationship.id, 'position'], role: 'natural', origin: byRule(ID) }]
      : isKey
        ? [{ members: [relationship.id, list.stem], role: 'natural', origin: byRule(ID) }]
        : [],
    rules: [],
    origin,
  };
  return { entity: child, relationship, value: list.stem };
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 1; taken.has(id); n++) id = `${wanted}_value${n === 1 ? '' : n}`;
  taken.add(id);
  return id;
}

/** Remembers the list entities and sends reads by a list value to them. */
function withLists(state: DesignState, made: ReadonlyMap<string, Made>): DesignState {
  const accessPatterns = state.model.accessPatterns.map((pattern) => {
    const target = pattern.filters.map((filter) => made.get(`${pattern.entity}/${filter.attribute}`)).find((found) => found);
    const stays = <T extends { readonly attribute: string }>(item: T): boolean => !made.has(`${pattern.entity}/${item.attribute}`);
    if (!target)
      return {
        ...pattern,
        sort: pattern.sort.filter(stays),
        ...(pattern.reads ? { reads: pattern.reads.filter((id) => stays({ attribute: id })) } : {}),
      };
    const { reads: _, ...rest } = pattern;
    return { ...rest, entity: target.child, filters: [{ attribute: target.value, op: 'equals' as const }], sort: [] };
  });
  const lists = new Set([...state.lists, ...[...made.values()].map(({ child }) => child)]);
  return { ...withModel(state, { ...state.model, accessPatterns }), lists };
}
