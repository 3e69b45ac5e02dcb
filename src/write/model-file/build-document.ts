/** The whole model file as a YAML document, in a stable order. */
import { Document, type Scalar, type YAMLMap } from 'yaml';
import { type AccessPattern, type DomainModel, type EntityMembers, memberIndex } from '../../model/index.js';
import { doubtOf, entityKey, entityNode, subjectOf } from './entity-node.js';
import { inline, list, map, remark, scalar, spaced, words, type YamlNode } from './nodes.js';
import { originsNode } from './origins-node.js';
import { memberSpeller, spellFilter, spellPolicy, spellRelationship } from './spell-sentences.js';

/** Lists and maps in one line have no inner padding; lines are never folded, so that a sentence stays a line. */
export const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

export function buildDocument(model: DomainModel): Document<YAMLMap<Scalar<string>, YamlNode>> {
  const members = memberIndex(model);
  const root = map([
    ['model', scalar(model.title)],
    ['description', model.description === undefined ? undefined : scalar(model.description)],
    ['workload', model.workload && scalar(model.workload.mix)],
    ['entities', entitiesNode(model, members)],
    ['relationships', relationshipsNode(model)],
    ['access patterns', patternsNode(model, members)],
    ['policies', policiesNode(model, members)],
    ['origins', originsNode(model)],
  ]);
  const document = new Document<YAMLMap<Scalar<string>, YamlNode>>();
  document.contents = spaced(
    root,
    root.items.findIndex(({ key }) => key.value === 'entities'),
  );
  return document;
}

function entitiesNode({ entities }: DomainModel, members: ReadonlyMap<string, EntityMembers>): YamlNode {
  const node = spaced(map(entities.map((entity) => [entityKey(entity), entityNode(entity, members.get(entity.id))])));
  for (const [i, pair] of node.items.entries()) {
    const doubt = entities[i] && doubtOf(entities[i].origin);
    if (doubt !== undefined) remark(pair, doubt);
  }
  return node;
}

function relationshipsNode({ relationships }: DomainModel): YamlNode | undefined {
  if (relationships.length === 0) return undefined;
  return list(
    relationships.map((relationship) => {
      const node = scalar(spellRelationship(relationship));
      const doubt = doubtOf(relationship.origin);
      if (doubt !== undefined) node.comment = ` ${doubt}`;
      return node;
    }),
  );
}

function patternsNode({ accessPatterns }: DomainModel, members: ReadonlyMap<string, EntityMembers>): YamlNode | undefined {
  if (accessPatterns.length === 0) return undefined;
  const node = map(accessPatterns.map((pattern) => [pattern.id, patternNode(pattern, members.get(pattern.entity))]));
  for (const [i, pair] of node.items.entries()) {
    const doubt = accessPatterns[i] && doubtOf(accessPatterns[i].origin);
    if (doubt !== undefined) remark(pair, doubt);
  }
  return node;
}

function patternNode(
  { description, entity, filters, sort, reads, limit, frequency, aggregate, targetMs }: AccessPattern,
  members: EntityMembers | undefined,
): YamlNode {
  const subject = subjectOf(members);
  const directed = sort.map(({ attribute, direction }) => `${direction === 'desc' ? '-' : ''}${subject.name(attribute)}`);
  return map([
    ['description', scalar(description)],
    ['reads', scalar(entity)],
    ['where', filters.length === 0 ? undefined : inline(words(filters.map((filter) => spellFilter(filter, subject))))],
    ['sort', sort.length === 0 ? undefined : inline(words(directed))],
    ['columns', reads && inline(words(reads.map(subject.name)))],
    ['frequency', scalar(frequency.replace('-', ' '))],
    ['limit', limit === undefined ? undefined : scalar(limit)],
    ['aggregate', aggregate === undefined ? undefined : scalar(aggregate)],
    ['target', targetMs === undefined ? undefined : scalar(targetMs)],
  ]);
}

function policiesNode({ policies }: DomainModel, members: ReadonlyMap<string, EntityMembers>): YamlNode | undefined {
  if (policies.length === 0) return undefined;
  const nameIn = (entity: string, member: string) => memberSpeller(members.get(entity))(member);
  return list(policies.map((policy) => scalar(spellPolicy(policy, nameIn))));
}
