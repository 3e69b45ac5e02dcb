/**
 * A list of entity names → domain model. Names are stated; attributes and relationships are implied, each with the id of
 * the row or naming pattern it came from and its confidence.
 */
import type {
  Attribute,
  Coverage,
  Diagnostic,
  DomainModel,
  Entity,
  Identifier,
  ImpliedOrigin,
  Relationship,
  SourceText,
} from '../../model/index.js';
import { LOW_CONFIDENCE, relationshipId } from '../../model/index.js';
import { sentenceCase, snakeCase } from '../../util/snake-case.js';
import type { Reading } from '../reading.js';
import { suggestedRules, suggestType } from '../source/attribute-types.js';
import { type KnownKind, knownKind, lastWordsOf } from '../source/known-kinds.js';
import { type NamedLink, type NamedStructure, structureOf } from '../source/naming-relations.js';
import { createSourceIndex, type SourceIndex } from '../source/source-index.js';
import { isBetween, type JoinedNames, joinsIn, linksJoined } from './parse-joins.js';
import { type ListedName, listedName, looksLikeName, MOST_NAMES, namePieces } from './parse-names.js';

export function readEntities(source: SourceText): Reading {
  const index = createSourceIndex(source);
  const joined = joinsIn(source.text);
  const { names, places, diagnostics } = collectNames(joined, index);
  const ids = names.map((name) => name.id);
  const structure = withJoins(structureOf(ids), joined.joins, places);
  const listed = lastWordsOf(ids);
  const entities = names.map((name) => entityOf(name, knownKind(name.id, listed), structure, index));
  const spans = new Map(names.map((name) => [name.id, index.span(name.start, name.end)]));
  const relationships = relationshipsOf(structure, names, index);
  const model: DomainModel = { kind: 'domain-model', title: titleOf(names), entities, relationships, accessPatterns: [], policies: [] };
  return {
    kind: 'entities',
    model,
    coverage: coverageOf(names, entities, relationships, index),
    stated: [],
    diagnostics: [...diagnostics, ...doubts(relationships, spans)],
  };
}

/** What a line says of two names outweighs what the names do. */
function withJoins(structure: NamedStructure, joins: JoinedNames['joins'], places: readonly ListedName[]): NamedStructure {
  const agrees = (a: NamedLink) => (b: NamedLink) => a.from === b.from && a.to === b.to && a.cardinality === b.cardinality;
  const said = linksJoined(joins, places, structure.links).filter((link) => !structure.links.some(agrees(link)));
  const linked = structure.links.filter(({ from, to }) => !said.some((link) => isBetween(link, from, to)));
  const through = [...structure.junctions.values()];
  const fresh = said.filter(({ from, to }) => !through.some((ends) => ends.includes(from) && ends.includes(to)));
  return { ...structure, links: [...linked, ...fresh] };
}

interface CollectedNames {
  /** Each once, where it stands first. */
  readonly names: readonly ListedName[];
  /** Wherever one stands. */
  readonly places: readonly ListedName[];
  readonly diagnostics: readonly Diagnostic[];
}

function collectNames({ text, joins }: JoinedNames, index: SourceIndex): CollectedNames {
  const diagnostics: Diagnostic[] = [];
  const names = new Map<string, ListedName>();
  const places: ListedName[] = [];
  const pieces = namePieces(text);
  for (const piece of pieces.slice(0, MOST_NAMES)) {
    const name = looksLikeName(piece.text) ? listedName(piece.text, piece.start) : undefined;
    const spans = [index.span(piece.start, piece.start + piece.text.length)];
    if (name) places.push(name);
    if (!name)
      diagnostics.push({
        code: 'entities/no-name',
        severity: 'warning',
        message: `"${piece.text.slice(0, 60)}" is no name of an entity and was left out.`,
        help: 'Use one to four words; describe details in a text instead.',
        spans,
      });
    else if (!names.has(name.id)) names.set(name.id, name);
    else if (joins.length === 0)
      diagnostics.push({
        code: 'entities/repeated',
        severity: 'info',
        message: `"${piece.text}" is listed twice; it is one entity.`,
        spans,
      });
  }
  if (pieces.length > MOST_NAMES)
    diagnostics.push({
      code: 'entities/too-many',
      severity: 'error',
      message: `${pieces.length} names are listed; the first ${MOST_NAMES} were read.`,
      help: 'Write a model file for a system of this size.',
      spans: [],
    });
  if (names.size === 0)
    diagnostics.push({
      code: 'read/nothing-found',
      severity: 'error',
      message: 'No entity was found in the list.',
      help: 'Name the things that the system keeps, separated by commas: "User, Post, Comment".',
      spans: [],
    });
  return { names: [...names.values()], places, diagnostics };
}

function entityOf(name: ListedName, known: KnownKind | undefined, structure: NamedStructure, index: SourceIndex): Entity {
  const span = index.span(name.start, name.end);
  const attributes = attributesOf(known);
  return {
    id: name.id,
    name: name.name,
    kind: structure.kinds.get(name.id) ?? (structure.links.some((link) => link.from === name.id && link.part) ? 'part' : 'thing'),
    attributes: attributes.map((a) => a.attribute),
    identifiers: attributes.flatMap((a) => a.identifier),
    rules: [],
    origin: { kind: 'stated', spans: [span], quote: index.quote(name.start, name.end), pattern: 'entities/listed' },
  };
}

interface SuggestedMember {
  readonly attribute: Attribute;
  readonly identifier: readonly Identifier[];
}

const DEFAULT_ATTRIBUTES = ['name', 'description?'];

function attributesOf(known: KnownKind | undefined): readonly SuggestedMember[] {
  const pattern = known ? `kind/${known.id}` : 'kind/any';
  const origin: ImpliedOrigin = { kind: 'implied', pattern, confidence: known ? 0.7 : 0.5, spans: [] };
  return (known?.attributes ?? DEFAULT_ATTRIBUTES).map((notation) => {
    const [, label = notation, mark, values] = /^([^?!:]+)([?!])?(?:: (.*))?$/.exec(notation) ?? [];
    const id = snakeCase(label);
    const suggestion = suggestType(label);
    const choice = values === undefined ? undefined : values.split('|').map(snakeCase);
    const attribute: Attribute = {
      id,
      name: sentenceCase(id),
      type: choice ? { kind: 'choice', values: choice } : suggestion.type,
      required: mark !== '?',
      rules: choice ? [] : suggestedRules(suggestion),
      ...(choice?.[0] === undefined ? {} : { default: { kind: 'value', value: choice[0] } }),
      ...(suggestion.sensitivity ? { sensitivity: suggestion.sensitivity } : {}),
      origin,
    };
    const identifier: Identifier[] = mark === '!' ? [{ members: [id], role: 'alternate', origin }] : [];
    return { attribute, identifier };
  });
}

function relationshipsOf(structure: NamedStructure, names: readonly ListedName[], index: SourceIndex): readonly Relationship[] {
  const spans = new Map(names.map((name) => [name.id, index.span(name.start, name.end)]));
  const spansOf = (...ids: readonly string[]) => ids.flatMap((id) => spans.get(id) ?? []);
  const direct = structure.links.map((link) => relationshipOf(link, spansOf(link.from, link.to)));
  const through = [...structure.junctions].map(([junction, [from, to]]): Relationship => {
    const origin: ImpliedOrigin = { kind: 'implied', pattern: 'name/junction', confidence: 0.85, spans: spansOf(junction) };
    const core = { from, to, through: junction };
    return { ...core, id: relationshipId(core), cardinality: 'many-to-many', required: true, origin };
  });
  return [...direct, ...through];
}

function relationshipOf(link: NamedLink, spans: ImpliedOrigin['spans']): Relationship {
  const { from, to, cardinality, role, optional, part, pattern, confidence } = link;
  const core = { from, to, ...(role === undefined ? {} : { role }) };
  return {
    ...core,
    id: relationshipId(core),
    cardinality,
    required: optional !== true,
    ...(part ? { part: true } : {}),
    origin: { kind: 'implied', pattern, confidence, spans },
  };
}

function titleOf(names: readonly ListedName[]): string {
  const first = names.slice(0, 3).map((name) => name.name);
  return names.length === 0 ? 'Untitled' : `${first.join(', ')}${names.length > 3 ? ' and more' : ''}`;
}

function coverageOf(
  names: readonly ListedName[],
  entities: readonly Entity[],
  relationships: readonly Relationship[],
  index: SourceIndex,
): Coverage {
  const byFrom = new Map<string, Relationship[]>();
  for (const relationship of relationships) {
    const carrier = relationship.through ?? relationship.from;
    byFrom.set(carrier, [...(byFrom.get(carrier) ?? []), relationship]);
  }
  return {
    sentences: names.map((name, i) => ({
      span: index.span(name.start, name.end),
      text: index.quote(name.start, name.end),
      status: 'used',
      gave: [
        { what: `${name.id}`, pattern: 'entities/listed', confidence: 1 },
        ...(entities[i]?.attributes ?? []).map((a) => ({
          what: `${name.id}.${a.id}`,
          pattern: patternOf(a.origin),
          confidence: confidenceOf(a.origin),
        })),
        ...(byFrom.get(name.id) ?? []).map((r) => ({
          what: `${r.from} ${r.cardinality} ${r.to}${r.role ? ` as ${r.role}` : ''}`,
          pattern: patternOf(r.origin),
          confidence: confidenceOf(r.origin),
        })),
      ],
    })),
  };
}

const patternOf = (origin: Attribute['origin']): string => (origin.kind === 'implied' ? origin.pattern : 'entities/listed');
const confidenceOf = (origin: Attribute['origin']): number => (origin.kind === 'implied' ? origin.confidence : 1);

function doubts(relationships: readonly Relationship[], spans: ReadonlyMap<string, ImpliedOrigin['spans'][number]>): readonly Diagnostic[] {
  return relationships.flatMap((relationship): readonly Diagnostic[] => {
    if (confidenceOf(relationship.origin) >= LOW_CONFIDENCE) return [];
    const span = spans.get(relationship.from);
    return [
      {
        code: 'read/low-confidence',
        severity: 'info',
        message: `That ${relationship.from} refers to ${relationship.role ?? relationship.to} is a guess from its name.`,
        help: 'Confirm it or edit the model.',
        spans: span ? [span] : [],
      },
    ];
  });
}
