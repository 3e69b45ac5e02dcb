/** An entity as its map in the model file. */
import type { Scalar, YAMLMap } from 'yaml';
import {
  type Attribute,
  type Entity,
  type EntityMembers,
  type Identifier,
  type Lifecycle,
  LOW_CONFIDENCE,
  type Origin,
  type Volume,
} from '../../model/index.js';
import { sentenceCase, snakeCase } from '../../util/snake-case.js';
import { inline, list, map, remark, scalar, words, type YamlNode } from './nodes.js';
import { spellAttribute } from './spell-attribute.js';
import { spellWord } from './spell-literal.js';
import { memberSpeller, type SpellingSubject, spellRule } from './spell-sentences.js';

/** The key of an entity: its id, or its name where the name says more and leads back to the id. */
export const entityKey = ({ id, name }: Entity): string => (name !== sentenceCase(id) && name !== id && snakeCase(name) === id ? name : id);

export function entityNode(entity: Entity, members: EntityMembers | undefined): YAMLMap<Scalar<string>, YamlNode> {
  const { name, description, kind, isA, owner, tenancy, deletion, appendOnly, audited, identifiers, rules, lifecycle, volume } = entity;
  const subject = subjectOf(members);
  const key = entityKey(entity);
  const usualName = key === entity.id ? sentenceCase(entity.id) : key;
  return map([
    ['name', name === usualName ? undefined : scalar(name)],
    ['description', text(description)],
    ['kind', kind === 'thing' ? undefined : scalar(kind)],
    ['is a', text(isA?.entity)],
    ['owner', text(owner)],
    ['tenancy', text(tenancy)],
    ['deletion', text(deletion)],
    ['append only', appendOnly === undefined ? undefined : scalar(appendOnly)],
    ['audited', audited === undefined ? undefined : scalar(audited)],
    ['attributes', attributesNode(entity.attributes)],
    ['identified by', naturalNode(identifiers, subject)],
    ['unique', uniqueNode(identifiers, subject)],
    ['rules', rules.length === 0 ? undefined : list(rules.map((rule) => scalar(spellRule(rule, subject))))],
    ['lifecycle', lifecycle && lifecycleNode(lifecycle, entity.attributes)],
    ['volume', volume && volumeNode(volume)],
  ]);
}

export function subjectOf(members: EntityMembers | undefined): SpellingSubject {
  const typeOf = (id: string) => {
    const member = members?.byId.get(id);
    return member?.kind === 'attribute' ? member.attribute.type : undefined;
  };
  return { name: memberSpeller(members), typeOf };
}

const text = (value: string | undefined): YamlNode | undefined => (value === undefined ? undefined : scalar(value));

/** What a reader should confirm, said where it stands. */
export function doubtOf(origin: Origin): string | undefined {
  return origin.kind === 'implied' && origin.confidence < LOW_CONFIDENCE ? `assumed, confidence ${origin.confidence}` : undefined;
}

function attributesNode(attributes: readonly Attribute[]): YamlNode | undefined {
  if (attributes.length === 0) return undefined;
  const node = map(attributes.map((attribute) => [attributeKey(attribute), attributeNode(attribute)]));
  for (const [i, pair] of node.items.entries()) {
    const doubt = attributes[i] && doubtOf(attributes[i].origin);
    if (doubt !== undefined) remark(pair, doubt);
  }
  return node;
}

const attributeKey = ({ id, name }: Attribute): string => (snakeCase(name) === id && name !== id && name !== wordsOf(id) ? name : id);
const wordsOf = (id: string): string => id.replaceAll('_', ' ');

function attributeNode(attribute: Attribute): YamlNode {
  const { id, name, description } = attribute;
  const key = attributeKey(attribute);
  const usualName = key === id ? wordsOf(id) : key;
  const line = scalar(spellAttribute(attribute));
  if (name === usualName && description === undefined) return line;
  return map([
    ['name', name === usualName ? undefined : scalar(name)],
    ['type', line],
    ['description', text(description)],
  ]);
}

/** One key is a list of its members; several are a list of lists. */
function naturalNode(identifiers: readonly Identifier[], { name }: SpellingSubject): YamlNode | undefined {
  const keys = identifiers.filter(({ role }) => role === 'natural').map(({ members }) => words(members.map(name)));
  const [only] = keys;
  return keys.length > 1 ? inline(list(keys)) : only;
}

function uniqueNode(identifiers: readonly Identifier[], { name }: SpellingSubject): YamlNode | undefined {
  const uniques = identifiers.filter(({ role }) => role === 'alternate');
  if (uniques.length === 0) return undefined;
  return inline(list(uniques.map(({ members }) => (members.length === 1 ? scalar(name(members[0] ?? '')) : words(members.map(name))))));
}

function lifecycleNode({ attribute: id, states, initial, transitions, enforced }: Lifecycle, attributes: readonly Attribute[]): YamlNode {
  const holder = attributes.find((attribute) => attribute.id === id);
  const choices = holder?.type.kind === 'choice' ? holder.type.values : [];
  const start = holder?.default?.kind === 'value' && typeof holder.default.value === 'string' ? holder.default.value : states[0];
  return map([
    ['attribute', scalar(id)],
    ['states', same(states, choices) ? undefined : words(states)],
    ['initial', initial === start ? undefined : scalar(initial)],
    ['transitions', words(transitions.map(({ from, to }) => `${spellWord(from)} -> ${spellWord(to)}`))],
    ['enforced', enforced ? scalar(true) : undefined],
  ]);
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);

const volumeNode = ({ rows, growthPerYear }: Volume): YamlNode =>
  inline(
    map([
      ['rows', rows === undefined ? undefined : scalar(rows)],
      ['growth', growthPerYear === undefined ? undefined : scalar(growthPerYear)],
    ]),
  );
