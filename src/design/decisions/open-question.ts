/** A question that still needs its answer, with the options and the recommendation for this model. */
import type { DomainModel, QuestionId } from '../../model/index.js';
import type { AnswerOption, Question, Recommendation } from './questions.js';

export interface OpenQuestion {
  readonly id: QuestionId;
  readonly flag: string;
  readonly prompt: string;
  /** The recommended one first. */
  readonly options: readonly AnswerOption[];
  readonly recommended: Recommendation;
  readonly changes: string;
}

export function openQuestion(question: Question, model: DomainModel): OpenQuestion {
  const { id, flag, prompt, changes } = question;
  const recommended = question.recommend(model);
  const options = id === 'tenancy' ? tenancyOptions(question.options, recommended.value, model) : question.options;
  const first = options.find(({ value }) => value === recommended.value) ?? { value: recommended.value, label: recommended.value };
  return { id, flag, prompt, options: [first, ...options.filter((option) => option !== first)], recommended, changes };
}

const MOST_CANDIDATES = 4;

/** Every strategy names its tenant: the recognised one, or else the entities that others belong to. */
function tenancyOptions(options: readonly AnswerOption[], recommended: string, model: DomainModel): readonly AnswerOption[] {
  const [, recognised] = recommended.split(':');
  const candidates = recognised === undefined ? owners(model) : [recognised];
  return options.flatMap((option) =>
    option.value === 'none'
      ? [option]
      : candidates.map((id) => ({
          ...option,
          value: `${option.value}:${id}`,
          label: `${option.label}, one tenant per ${nameOf(id, model)}`,
        })),
  );
}

/** Entities that belong to nothing and that others belong to, the most referenced first. */
function owners({ entities, relationships }: DomainModel): readonly string[] {
  const references = relationships.filter((r) => r.cardinality === 'many-to-one' && r.from !== r.to);
  const count = new Map<string, number>();
  for (const { to } of references) count.set(to, (count.get(to) ?? 0) + 1);
  const owned = new Set(references.map(({ from }) => from));
  return entities
    .filter(({ id }) => count.has(id) && !owned.has(id))
    .sort((a, b) => (count.get(b.id) ?? 0) - (count.get(a.id) ?? 0))
    .slice(0, MOST_CANDIDATES)
    .map(({ id }) => id);
}

const nameOf = (id: string, { entities }: DomainModel): string => (entities.find((entity) => entity.id === id)?.name ?? id).toLowerCase();
