/** What a table of sentences is: one thing said in many ways, each put with a dozen nouns, and what must come of it. */
import type { DomainModel, Entity } from '../../../src/model/index.js';

/** What stands for X, Y and the others in a sentence. */
export type Words = Readonly<Record<string, string>>;

/** Where the sentence goes in a text that is given with the words. */
export const PLACE = '[...]';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly targets: readonly string[];
}

/** What came of a sentence. */
export interface Outcome {
  readonly tables: readonly Table[];
  readonly model: DomainModel;
}

export interface Family {
  readonly name: string;
  readonly words: readonly Words[];
  /** Tells of the things beforehand, so that they are there anyhow. */
  readonly before: string;
  readonly sentences: readonly string[];
  /** What is wrong, if anything. Of a statement put into an account: also what comes of the account alone. */
  readonly judge: (outcome: Outcome, words: Words, without?: Outcome) => string | undefined;
}

export const tableOf = (tables: readonly Table[], name: string | undefined): Table | undefined =>
  tables.find((table) => table.name === name);

/** The table that refers to both. */
export const joining = (tables: readonly Table[], one: string, other: string): Table | undefined =>
  tables.find(({ targets }) => targets.includes(one) && targets.includes(other));

export const entityOf = (model: DomainModel, id: string): Entity | undefined => model.entities.find((entity) => entity.id === id);

/** What is chosen from, of the attributes of a thing. */
export const choicesOf = ({ attributes }: Entity): readonly { readonly values: readonly string[] }[] =>
  attributes.flatMap(({ type }) => (type.kind === 'choice' ? [type] : []));

/** A value as the model writes it. */
export const attributeKey = (words: string): string => words.replace(/\W+/g, '_');

/** How a kind stands to the thing it is: `is-a`, by a reference too; `apart` is a table of its own with no link. */
export function kindOf(model: DomainModel, whole: string, kind: string): 'is-a' | 'apart' | 'none' {
  const id = attributeKey(kind);
  const own = entityOf(model, id);
  if (!own) return 'none';
  const linked = model.relationships.some(({ from, to }) => (from === id && to === whole) || (from === whole && to === id));
  return own.isA?.entity === whole || linked ? 'is-a' : 'apart';
}
