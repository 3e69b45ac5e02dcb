/** Names in answers (`shared:school`, `orders=7y`) to entities of the model: by id, name, table name or plural. */

import type { DomainModel, Entity, QuestionId } from '../../model/index.js';
import { closest } from '../../util/closest.js';
import { pluralOf, singularOf } from '../../util/number.js';
import { snakeCase } from '../../util/snake-case.js';
import type { Answers, Parsed } from './answer.js';
import { recogniseTenant } from './tenant.js';

export interface ModelNames {
  readonly model: DomainModel;
  /** By every spelling that is understood. */
  readonly entities: ReadonlyMap<string, Entity>;
}

export function modelNames(model: DomainModel): ModelNames {
  const entities = new Map<string, Entity>();
  for (const spell of [(e: Entity) => e.id, (e: Entity) => snakeCase(e.name), (e: Entity) => pluralOf(e.id)]) {
    for (const entity of model.entities) if (!entities.has(spell(entity))) entities.set(spell(entity), entity);
  }
  return { model, entities };
}

/** The answer with entity ids where it had names. */
export function resolveNames<Q extends QuestionId>(question: Q, answer: Answers[Q], names: ModelNames): Parsed<Answers[Q]> {
  const resolve: Resolver<Answers[Q]> | undefined = RESOLVERS[question];
  return resolve ? resolve(answer, names) : { value: answer };
}

type Resolver<T> = (answer: T, names: ModelNames) => Parsed<T>;
const RESOLVERS: { readonly [Q in QuestionId]?: Resolver<Answers[Q]> } = {
  tenancy: resolveTenancy,
  deletes: resolveDeletes,
  retention: resolveRetention,
};

function entityNamed(word: string, { entities }: ModelNames): Parsed<Entity> {
  const wanted = snakeCase(word);
  const entity = entities.get(wanted) ?? entities.get(singularOf(wanted));
  if (entity) return { value: entity };
  const near = closest(wanted, [...entities.keys()]);
  const ids = [...new Set([...entities.values()].map(({ id }) => id))];
  return {
    problem: `there is no entity "${word}"`,
    allowed: near === undefined ? ids.slice(0, 12).join(', ') : `did you mean ${near}? Entities are ${ids.slice(0, 12).join(', ')}`,
  };
}

function resolveTenancy(answer: Answers['tenancy'], names: ModelNames): Parsed<Answers['tenancy']> {
  if (answer.entity !== undefined) {
    const found = entityNamed(answer.entity, names);
    return 'problem' in found ? found : { value: { ...answer, entity: found.value.id } };
  }
  if (answer.strategy === 'none') return { value: answer };
  const tenant = recogniseTenant(names.model);
  if (tenant) return { value: { ...answer, entity: tenant.entity.id } };
  return {
    problem: 'the tenant is not named, and the model does not show it',
    allowed: `${answer.strategy}:<entity>, as in ${answer.strategy}:${names.model.entities[0]?.id ?? 'school'}`,
  };
}

function resolveDeletes(answer: Answers['deletes'], names: ModelNames): Parsed<Answers['deletes']> {
  const perEntity: [string, Answers['deletes']['perEntity'][string]][] = [];
  for (const [word, strategy] of Object.entries(answer.perEntity)) {
    const found = entityNamed(word, names);
    if ('problem' in found) return found;
    perEntity.push([found.value.id, strategy]);
  }
  return { value: { ...answer, perEntity: Object.fromEntries(perEntity) } };
}

/** Columns that the design adds to tables. */
const ADDED_COLUMNS = ['created_at', 'updated_at', 'deleted_at'];

function resolveRetention(answer: Answers['retention'], names: ModelNames): Parsed<Answers['retention']> {
  const rules: Answers['retention']['rules'][number][] = [];
  for (const rule of answer.rules) {
    const found = entityNamed(rule.target, names);
    if ('problem' in found) return found;
    const columns = [...found.value.attributes.map(({ id }) => id), ...ADDED_COLUMNS];
    const column = rule.column === undefined ? undefined : columns.find((id) => id === snakeCase(rule.column ?? ''));
    if (rule.column !== undefined && column === undefined)
      return { problem: `"${found.value.id}" has no attribute "${rule.column}"`, allowed: columns.join(', ') };
    rules.push({ ...rule, target: found.value.id, ...(column === undefined ? {} : { column }) });
  }
  return { value: { ...answer, rules } };
}
