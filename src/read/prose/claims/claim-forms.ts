/**
 * What each kind of claim is made of, as data: its JSON form, its published JSON Schema and its check all follow from
 * this one table. Names of things are written as the text has them.
 */
import type { ClaimKind } from './claim.js';

export type FieldForm =
  | { readonly form: 'thing' | 'things' | 'text' | 'texts' | 'number' | 'flag' | 'item' | 'pairs' | 'access'; readonly optional?: boolean }
  | { readonly form: 'choice'; readonly of: readonly string[]; readonly optional?: boolean };

export interface ClaimForm {
  readonly says: string;
  readonly fields: Readonly<Record<string, FieldForm>>;
}

const thing = { form: 'thing' } as const;
const things = { form: 'things' } as const;
const text = { form: 'text' } as const;
const texts = { form: 'texts' } as const;
const flag = { form: 'flag', optional: true } as const;
const number = { form: 'number', optional: true } as const;
const maybe = <F extends FieldForm>(field: F): F => ({ ...field, optional: true });
const one = (...of: readonly string[]): FieldForm => ({ form: 'choice', of });

/** Kinds that another reader may propose. What only the reader itself can know (`ignored`, `frequency`) is not among them. */
export type ProposableKind = Exclude<ClaimKind, 'ignored' | 'frequency'>;

export const CLAIM_FORMS: Readonly<Record<ProposableKind, ClaimForm>> = {
  thing: { says: 'there is such a thing', fields: { thing } },
  attribute: {
    says: 'a thing has this attribute, or, where the name is another thing’s, refers to it',
    fields: { thing, item: { form: 'item' } },
  },
  event: { says: 'rows of it are written when something happens; participants take part', fields: { thing, participants: things } },
  relationship: {
    says: 'two things hang together: `belongs`, the first refers to the second; `owns`, the second to the first; `links`, open',
    fields: {
      from: thing,
      to: thing,
      fromNumber: one('one', 'many'),
      toNumber: one('one', 'many'),
      sense: one('belongs', 'owns', 'links'),
      verb: text,
      exactly: flag,
      optional: flag,
      part: flag,
      role: maybe(text),
    },
  },
  'is-a': { says: 'one thing is a kind of another', fields: { thing, of: thing } },
  identity: {
    says: 'members identify a row, alone or within others',
    fields: { thing: maybe(thing), members: texts, role: one('natural', 'alternate'), within: maybe(texts) },
  },
  choice: {
    says: 'an attribute has one of these values',
    fields: { thing: maybe(thing), attribute: text, values: texts, open: { form: 'flag' } },
  },
  range: {
    says: 'an attribute lies between',
    fields: { thing: maybe(thing), attribute: text, min: number, max: number, exclusive: flag },
  },
  length: { says: 'a text is so many characters long', fields: { thing: maybe(thing), attribute: text, min: number, max: number } },
  compare: {
    says: 'one attribute compares so with another',
    fields: { thing: maybe(thing), left: text, op: one('=', '<>', '<', '<=', '>', '>='), right: text },
  },
  optional: {
    says: 'an attribute may, or may not, be missing',
    fields: { thing: maybe(thing), attribute: text, optional: { form: 'flag' } },
  },
  lifecycle: {
    says: 'a thing goes through states',
    fields: { thing, states: texts, transitions: { form: 'pairs' }, enforced: { form: 'flag' } },
  },
  enforced: { says: 'other transitions are refused', fields: { thing } },
  retention: {
    says: 'rows are kept, or gone, after an ISO 8601 period',
    fields: { things, period: text, since: maybe(text), action: one('delete', 'anonymise', 'archive'), sense: one('keep', 'limit') },
  },
  'on-delete': {
    says: 'what becomes of the first when the second is deleted',
    fields: { from: thing, to: thing, action: one('cascade', 'set-null', 'restrict') },
  },
  'soft-delete': { says: 'deleted rows stay', fields: { things } },
  'append-only': { says: 'rows are never changed', fields: { things } },
  audit: { says: 'changes are recorded', fields: { things } },
  'legal-hold': { says: 'a hold stops deletion', fields: { things } },
  visibility: { says: 'who sees which rows', fields: { thing, statement: text } },
  compliance: { says: 'a regime holds', fields: { regime: one('gdpr', 'hipaa', 'soc2', 'pci') } },
  volume: { says: 'how many rows there are, or come a year', fields: { thing, rows: number, perYear: number } },
  workload: { says: 'what is done most', fields: { mix: one('read-heavy', 'write-heavy', 'mixed') } },
  tenant: { says: 'whose data is kept apart', fields: { thing } },
  access: { says: 'a read that must be fast', fields: { access: { form: 'access' } } },
  excluded: { says: 'things or attributes that are out', fields: { words: texts } },
  derived: { says: 'a figure that follows from other data', fields: { thing: maybe(thing), attribute: text, from: text } },
  answer: { says: 'an answer to a design question', fields: { question: text, answer: text } },
};

export const isProposable = (kind: string): kind is ProposableKind => Object.hasOwn(CLAIM_FORMS, kind);
