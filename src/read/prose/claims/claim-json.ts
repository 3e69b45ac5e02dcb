/**
 * Claims ⇄ JSON: the seam for other readers. A claim names its kind, its fields (`claim-forms.ts`) and the words that
 * say it, verbatim; a quote that the text does not have makes the claim a diagnostic, so nothing enters without evidence.
 */
import type { Diagnostic } from '../../../model/index.js';
import type { SourceIndex } from '../../source/source-index.js';
import type { Sentence } from '../language/token.js';
import type { ListItem } from '../terms/list-item.js';
import { nameOfWords } from '../terms/thing-name.js';
import type { AccessClaim, Claim, ClaimBody, ThingName } from './claim.js';
import { CLAIM_FORMS, type FieldForm, isProposable } from './claim-forms.js';

/** A claim as plain JSON: `kind`, the kind's fields, `quote`, and `weight` from 0 to 1. */
export interface ClaimJson {
  readonly kind: string;
  readonly quote: string;
  readonly weight?: number;
  /** Which pattern said it, where a reading is printed; ignored when claims are taken. */
  readonly pattern?: string;
  readonly [field: string]: unknown;
}

export interface ProposedClaims {
  /** Who proposes; part of the pattern id `proposed/<reader>`. */
  readonly reader: string;
  readonly claims: readonly ClaimJson[];
}

export interface PlacedClaims {
  readonly claims: readonly Claim[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Nobody is believed more than the text's own plainest patterns. */
const MOST_WEIGHT = 0.85;
const USUAL_WEIGHT = 0.7;

export function placeClaims(proposed: ProposedClaims, text: string, sentences: readonly Sentence[], index: SourceIndex): PlacedClaims {
  const claims: Claim[] = [];
  const diagnostics: Diagnostic[] = [];
  proposed.claims.forEach((given, i) => {
    const start = typeof given.quote === 'string' && given.quote.trim() !== '' ? text.indexOf(given.quote) : -1;
    const fault = start < 0 ? 'its quote does not stand in the text' : faultOf(given);
    if (fault !== undefined) {
      diagnostics.push(refusal(i, given, fault, start < 0 ? undefined : index.span(start, start + given.quote.length)));
      return;
    }
    const end = start + given.quote.length;
    const sentence = sentences.findIndex((s) => s.end > start);
    const weight = Math.min(MOST_WEIGHT, given.weight ?? USUAL_WEIGHT);
    const place = { start, end };
    claims.push({
      ...bodyOf(given, place),
      evidence: { ...place, sentence: Math.max(0, sentence), pattern: `proposed/${proposed.reader}`, weight },
    });
  });
  return { claims, diagnostics };
}

function refusal(i: number, given: ClaimJson, fault: string, span: Diagnostic['spans'][number] | undefined): Diagnostic {
  return {
    code: 'read/claim-refused',
    severity: 'warning',
    message: `Claim ${i + 1} (${String(given.kind).slice(0, 40)}) was not taken: ${fault}.`,
    why: 'A claim without evidence, or of unknown form, could put anything into the design.',
    help: 'Quote the text word for word, and follow schemas/claims.schema.json.',
    spans: span ? [span] : [],
  };
}

/** What is wrong with the form of a claim; undefined when nothing is. */
function faultOf(given: ClaimJson): string | undefined {
  if (typeof given.kind !== 'string' || !isProposable(given.kind)) return 'there is no such kind';
  if (given.weight !== undefined && !(typeof given.weight === 'number' && given.weight >= 0 && given.weight <= 1))
    return 'its weight is not between 0 and 1';
  const { fields } = CLAIM_FORMS[given.kind];
  const unknown = Object.keys(given).find((key) => !/^(kind|quote|weight|pattern)$/.test(key) && !Object.hasOwn(fields, key));
  if (unknown !== undefined) return `it has no field "${unknown.slice(0, 40)}"`;
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (value === undefined ? !field.optional : !FITS[field.form](value, field))
      return `"${name}" is ${value === undefined ? 'missing' : 'of the wrong form'}`;
  }
  return undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 200;
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 200 && value.every(isText);
const isThing = (value: unknown): value is string => isText(value) && nameOfWords(value.trim().split(/\s+/)) !== undefined;

const FITS: Readonly<Record<FieldForm['form'], (value: unknown, field: FieldForm) => boolean>> = {
  thing: isThing,
  things: (value) => Array.isArray(value) && value.every(isThing),
  text: isText,
  texts: isTexts,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  item: (value) => isText(value) || (isRecord(value) && isText(value.name) && (value.values === undefined || isTexts(value.values))),
  pairs: (value) => Array.isArray(value) && value.every((pair) => isRecord(pair) && isText(pair.from) && isText(pair.to)),
  access: (value) => isRecord(value) && isText(value.description) && isThing(value.thing),
  choice: (value, field) => field.form === 'choice' && typeof value === 'string' && field.of.includes(value),
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Only called on what `faultOf` has passed. */
function bodyOf(given: ClaimJson, place: Place): ClaimBody {
  if (!isProposable(given.kind)) throw new Error('a claim of unknown kind was let through');
  const body: Record<string, unknown> = { kind: given.kind };
  for (const [name, field] of Object.entries(CLAIM_FORMS[given.kind].fields))
    if (given[name] !== undefined) body[name] = DECODE[field.form](given[name], place);
  if (given.kind === 'lifecycle' && body.transitions === undefined) body.transitions = [];
  return body as unknown as ClaimBody;
}

const thingOf = (value: unknown): ThingName => {
  const thing = nameOfWords(String(value).trim().split(/\s+/));
  if (!thing) throw new Error('a claim about nothing was let through');
  return thing;
};
const asIs = (value: unknown): unknown => value;

const DECODE: Readonly<Record<FieldForm['form'], (value: unknown, place: Place) => unknown>> = {
  thing: thingOf,
  things: (value) => (value as readonly unknown[]).map(thingOf),
  text: (value) => String(value).trim(),
  texts: asIs,
  number: asIs,
  flag: asIs,
  item: itemOf,
  pairs: asIs,
  access: accessOf,
  choice: asIs,
};

function itemOf(value: unknown, place: Place): ListItem {
  const given = isRecord(value) ? value : { name: value };
  const name = String(given.name).trim();
  return {
    ...place,
    name,
    words: name.toLowerCase().split(/\s+/),
    number: given.many === true ? 'many' : 'one',
    inside: isTexts(given.values) ? given.values : [],
    qualifier: typeof given.qualifier === 'string' ? given.qualifier : '',
  };
}

function accessOf(value: unknown): AccessClaim {
  const given = value as Partial<AccessClaim> & { readonly thing: unknown };
  return {
    description: String(given.description),
    thing: thingOf(given.thing),
    filters: given.filters ?? [],
    sort: given.sort ?? [],
    frequency: given.frequency ?? 'medium',
    ...(given.aggregate ? { aggregate: given.aggregate } : {}),
  };
}

/** The claims of a reading in the form that `placeClaims` takes. */
export function claimToJson(claim: Claim, index: SourceIndex): ClaimJson | undefined {
  if (!isProposable(claim.kind)) return undefined;
  const fields = Object.entries(CLAIM_FORMS[claim.kind].fields).flatMap(([name, field]) => {
    const value = (claim as unknown as Record<string, unknown>)[name];
    return value === undefined ? [] : [[name, ENCODE[field.form](value)] as const];
  });
  const { start, end, pattern, weight } = claim.evidence;
  return {
    kind: claim.kind,
    ...Object.fromEntries(fields),
    quote: index.quote(start, end),
    weight: Math.round(weight * 100) / 100,
    pattern,
  };
}

const nameOfThing = (value: unknown): string => (value as ThingName).name;

const ENCODE: Readonly<Record<FieldForm['form'], (value: unknown) => unknown>> = {
  thing: nameOfThing,
  things: (value) => (value as readonly unknown[]).map(nameOfThing),
  text: asIs,
  texts: asIs,
  number: asIs,
  flag: asIs,
  item: (value) => {
    const { name, inside, qualifier, number } = value as ListItem;
    if (inside.length === 0 && qualifier === '' && number === 'one') return name;
    return {
      name,
      ...(number === 'many' ? { many: true } : {}),
      ...(inside.length > 0 ? { values: inside } : {}),
      ...(qualifier === '' ? {} : { qualifier }),
    };
  },
  pairs: asIs,
  access: (value) => ({ ...(value as AccessClaim), thing: nameOfThing((value as AccessClaim).thing) }),
  choice: asIs,
};
