/**
 * A model file to a domain model, in one pass over a guarded YAML tree. Everything that can be read is read; every
 * error has its place, its reason and a suggestion. Nothing is dropped silently.
 */
import {
  type AccessPattern,
  type DomainModel,
  type Entity,
  MODEL_FILE_PATTERN,
  memberIndex,
  type Relationship,
  type SourceText,
  type Workload,
} from '../../model/index.js';
import { validateDomainModel } from '../../model/validate.js';
import { defined } from '../../util/defined.js';
import type { Reading } from '../reading.js';
import { asItems, asMap, type Fields, isEmpty, readFields, textOf, uniqueEntries, wordOf } from '../source/fields.js';
import { openPage, type Page } from '../source/page.js';
import { parseTree, type TreeEntry } from '../source/tree.js';
import { readAccessPattern, type World } from './access-pattern.js';
import { type EntityDraft, readEntity, readIdentities, readIsA } from './entity.js';
import { applyOrigins } from './origin-section.js';
import { readPolicy } from './policy.js';
import { readRelationship } from './relationship.js';

const KEYS = ['model', 'description', 'workload', 'entities', 'relationships', 'access patterns', 'policies', 'origins'] as const;
type ModelFields = Fields<(typeof KEYS)[number]>;

export function readModelFile(source: SourceText): Reading {
  const page = openPage(source, 'model-file', MODEL_FILE_PATTERN);
  const tree = parseTree(page);
  const map = tree && asMap(tree, 'A model file', page);
  const model = readModel(map ? readFields(map, KEYS, 'A model file', page) : {}, page);
  return {
    kind: 'model-file',
    model,
    coverage: { sentences: [] },
    stated: [],
    diagnostics: [...page.diagnostics, ...validateDomainModel(model)],
  };
}

function readModel(fields: ModelFields, page: Page): DomainModel {
  const drafts = readDrafts(fields.entities, page);
  const names = new Set(drafts.map((draft) => draft.entity.id));
  const links = readLinks(fields.relationships, names, page);
  const shells = drafts.map((draft) =>
    defined({ ...draft.entity, isA: readIsA(draft, names, page) ?? links.parents.get(draft.entity.id) }),
  );
  const members = memberIndex({ entities: shells, relationships: links.relationships });
  const entities = drafts.map((draft, i) =>
    readIdentities({ ...draft, entity: shells[i] ?? draft.entity }, members.get(draft.entity.id), page),
  );
  const world: World = { entities: names, members };
  const model: DomainModel = defined({
    kind: 'domain-model',
    title: textOf(fields.model, page) ?? titleOf(page.source),
    description: textOf(fields.description, page),
    workload: readWorkload(fields.workload, page),
    entities,
    relationships: links.relationships,
    accessPatterns: readAccessPatterns(fields['access patterns'], world, page),
    policies: fields.policies
      ? asItems(fields.policies.value, '"policies"', page).flatMap((item) => readPolicy(item, world, page) ?? [])
      : [],
  });
  return fields.origins ? applyOrigins(model, fields.origins, page) : model;
}

function readDrafts(entry: TreeEntry | undefined, page: Page): readonly EntityDraft[] {
  const map = entry && asMap(entry.value, '"entities"', page);
  if (!map || map.entries.length === 0) {
    page.error('no-entities', entry?.keySpan ?? page.span(0, 0), 'The model has no entities.', {
      why: 'Without entities there is nothing to design.',
      help: 'Add "entities:" with a name and its attributes below it.',
    });
    return [];
  }
  const drafts = new Map<string, EntityDraft>();
  for (const item of uniqueEntries(map, page)) {
    const draft = readEntity(item, page);
    const first = draft && drafts.get(draft.entity.id);
    if (first) {
      page.error('same-name', item.keySpan, `"${item.key}" and "${first.entry.key}" are the same name.`, {
        help: 'Merge the two, or rename one.',
        related: [{ span: first.entry.keySpan, message: 'first here' }],
      });
    } else if (draft) drafts.set(draft.entity.id, draft);
  }
  return [...drafts.values()];
}

interface Links {
  readonly relationships: readonly Relationship[];
  /** By entity: what it is a kind of. */
  readonly parents: ReadonlyMap<string, NonNullable<Entity['isA']>>;
}

function readLinks(entry: TreeEntry | undefined, names: ReadonlySet<string>, page: Page): Links {
  const relationships = new Map<string, Relationship>();
  const parents = new Map<string, NonNullable<Entity['isA']>>();
  for (const item of entry ? asItems(entry.value, '"relationships"', page) : []) {
    const reading = readRelationship(item, names, page);
    if (reading?.kind === 'is-a') parents.set(reading.entity, { entity: reading.parent, origin: page.stated(reading.span) });
    else if (reading) addRelationship(reading.relationship, item.span, relationships, page);
  }
  return { relationships: [...relationships.values()], parents };
}

function addRelationship(relationship: Relationship, span: TreeEntry['span'], relationships: Map<string, Relationship>, page: Page): void {
  const first = relationships.get(relationship.id);
  if (!first) relationships.set(relationship.id, relationship);
  else {
    const related = first.origin.kind === 'stated' ? first.origin.spans.map((at) => ({ span: at, message: 'first here' })) : [];
    page.error('same-relationship', span, `"${relationship.from}" already refers to "${relationship.to}" in this way.`, {
      why: 'Two references of one name cannot be told apart.',
      help: 'Give one of them a role: "… as reviewer".',
      related,
    });
  }
}

function readAccessPatterns(entry: TreeEntry | undefined, world: World, page: Page): readonly AccessPattern[] {
  const map = entry && !isEmpty(entry.value) ? asMap(entry.value, '"access patterns"', page) : undefined;
  return map ? uniqueEntries(map, page).flatMap((item) => readAccessPattern(item, world, page) ?? []) : [];
}

function readWorkload(entry: TreeEntry | undefined, page: Page): Workload | undefined {
  const mix = wordOf(entry, ['read-heavy', 'write-heavy', 'mixed'] as const, page);
  return mix && entry ? { mix, origin: page.stated(entry.span) } : undefined;
}

/** `school.model.yaml` → `school`. */
function titleOf({ path, id }: SourceText): string {
  const file = (path ?? id).split(/[\\/]/).pop() ?? '';
  return file.replace(/\.?model\.ya?ml$|\.ya?ml$/, '') || 'Untitled';
}
