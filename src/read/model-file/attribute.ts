/** An attribute from its line (`email: email, required`) or its map (`email: { type: email, description: … }`). */
import type { Attribute, AttributeRule, DefaultChoice, Sensitivity, Span } from '../../model/index.js';
import { snakeCase } from '../../util/snake-case.js';
import { asScalar, type Fields, flagOf, readFields, textOf, wordOf } from '../source/fields.js';
import type { Page } from '../source/page.js';
import type { TreeEntry, TreeMap, TreeScalar } from '../source/tree.js';
import { type AttributeNote, type Problem, parseAttribute } from './attribute-notation.js';
import { isTextFormat, TEXT_FORMATS } from './attribute-type.js';

export interface AttributeReading {
  readonly attribute: Attribute;
  readonly span: Span;
  /** Where it says that the attribute is unique by itself. */
  readonly unique?: Span;
}

export function readAttribute(entry: TreeEntry, page: Page): AttributeReading | undefined {
  const id = snakeCase(entry.key);
  if (id === '') {
    page.error('bad-name', entry.keySpan, `"${entry.key}" cannot name an attribute.`, { help: 'A name needs a letter or a digit.' });
    return undefined;
  }
  const base = { id, name: id === entry.key ? id.replaceAll('_', ' ') : entry.key };
  return entry.value.kind === 'map' ? fromMap(base, entry, entry.value, page) : fromLine(base, entry, page);
}

interface Base {
  readonly id: string;
  readonly name: string;
}

function fromLine(base: Base, entry: TreeEntry, page: Page): AttributeReading | undefined {
  const scalar = asScalar(entry.value, `The attribute "${entry.key}"`, page);
  if (!scalar) return undefined;
  const note = parseAttribute(scalar.text);
  reportProblems(note, scalar, page);
  const attribute = assemble(base, note, scalar, entry, page);
  return { attribute, span: entry.span, ...(note.unique ? { unique: scalar.span } : {}) };
}

function reportProblems(note: AttributeNote, scalar: TreeScalar, page: Page): void {
  for (const problem of note.problems) {
    const help = problemHelp(problem, page);
    page.error(problem.code, spanInside(scalar, problem.start, problem.end, page), problem.message, help === undefined ? {} : { help });
  }
}

function problemHelp({ help, near }: Problem, page: Page): string | undefined {
  return near ? page.hint(near.word, near.among, `Known words: ${near.among.join(', ')}.`) : help;
}

/** A part of a scalar, or all of it where escapes keep offsets from matching. */
export function spanInside(scalar: TreeScalar, start: number, end: number, page: Page): Span {
  return scalar.verbatim ? page.span(scalar.span.start + start, scalar.span.start + Math.max(end, start)) : scalar.span;
}

function assemble(base: Base, note: AttributeNote, scalar: TreeScalar, entry: TreeEntry, page: Page): Attribute {
  return {
    ...base,
    type: note.type,
    required: note.required ?? true,
    ...(note.default ? { default: note.default } : {}),
    rules: note.rules.map(
      ({ rule, start, end }): AttributeRule => ({ ...rule, origin: page.stated(spanInside(scalar, start, end, page)) }),
    ),
    ...(note.list ? { list: true } : {}),
    ...(note.derived ? { derived: note.derived } : {}),
    ...(note.sensitivity ? { sensitivity: note.sensitivity } : {}),
    origin: page.stated(entry.span),
  };
}

const KEYS = [
  'name',
  'type',
  'required',
  'default',
  'unique',
  'list',
  'min',
  'max',
  'above',
  'below',
  'min length',
  'max length',
  'format',
  'derived',
  'sensitivity',
  'description',
] as const;
type AttributeFields = Fields<(typeof KEYS)[number]>;

const SENSITIVITIES = ['personal', 'special-category', 'financial', 'secret'] as const satisfies readonly Sensitivity[];

function fromMap(base: Base, entry: TreeEntry, map: TreeMap, page: Page): AttributeReading | undefined {
  const fields = readFields(map, KEYS, `The attribute "${entry.key}"`, page);
  const scalar = fields.type && asScalar(fields.type.value, `The type of "${entry.key}"`, page);
  if (!scalar) {
    if (!fields.type)
      page.error('missing-type', entry.keySpan, `The attribute "${entry.key}" has no type.`, { help: 'Add "type: text(200)".' });
    return undefined;
  }
  const note = parseAttribute(scalar.text);
  reportProblems(note, scalar, page);
  const attribute = overlay(assemble({ ...base, name: textOf(fields.name, page) ?? base.name }, note, scalar, entry, page), fields, page);
  const unique = flagOf(fields.unique, page) ? fields.unique?.span : note.unique ? scalar.span : undefined;
  return { attribute, span: entry.span, ...(unique ? { unique } : {}) };
}

/** Keys of the map win over the same word in `type`. */
function overlay(attribute: Attribute, fields: AttributeFields, page: Page): Attribute {
  const description = textOf(fields.description, page);
  const derived = textOf(fields.derived, page);
  const sensitivity = wordOf(fields.sensitivity, SENSITIVITIES, page);
  const defaultChoice = readDefault(fields.default, attribute, page);
  const list = flagOf(fields.list, page);
  return {
    ...attribute,
    required: flagOf(fields.required, page) ?? attribute.required,
    ...(defaultChoice ? { default: defaultChoice } : {}),
    rules: [...attribute.rules, ...readRules(fields, page)],
    ...(list === undefined ? {} : { list }),
    ...(derived === undefined ? {} : { derived: { from: derived } }),
    ...(sensitivity ? { sensitivity } : {}),
    ...(description === undefined ? {} : { description }),
  };
}

function readDefault(entry: TreeEntry | undefined, attribute: Attribute, page: Page): DefaultChoice | undefined {
  if (!entry) return undefined;
  if (entry.value.kind === 'scalar' && entry.value.value === null) return { kind: 'value', value: null };
  const scalar = asScalar(entry.value, '"default"', page);
  if (!scalar) return undefined;
  if (scalar.value === 'now' || scalar.value === 'today') return { kind: scalar.value };
  const text = attribute.type.kind === 'text' || attribute.type.kind === 'choice';
  return { kind: 'value', value: text ? scalar.text : scalar.value };
}

const NUMBER_KEYS = {
  min: { kind: 'min' },
  max: { kind: 'max' },
  above: { kind: 'min', exclusive: true },
  below: { kind: 'max', exclusive: true },
  'min length': { kind: 'min-length' },
  'max length': { kind: 'max-length' },
} as const;

function readRules(fields: AttributeFields, page: Page): readonly AttributeRule[] {
  const rules: AttributeRule[] = [];
  for (const [key, shape] of Object.entries(NUMBER_KEYS) as [keyof typeof NUMBER_KEYS, (typeof NUMBER_KEYS)[keyof typeof NUMBER_KEYS]][]) {
    const entry = fields[key];
    if (!entry) continue;
    const scalar = asScalar(entry.value, `"${key}"`, page);
    if (scalar && typeof scalar.value === 'number') rules.push({ ...shape, value: scalar.value, origin: page.stated(entry.span) });
    else if (scalar) page.error('wrong-shape', scalar.span, `"${key}" must be a number, not "${scalar.text}".`);
  }
  const format = textOf(fields.format, page);
  if (format !== undefined && fields.format) {
    if (isTextFormat(format)) rules.push({ kind: 'format', format, origin: page.stated(fields.format.span) });
    else
      page.error('bad-flag', fields.format.value.span, `There is no format "${format}".`, {
        help: page.hint(format, Object.keys(TEXT_FORMATS), `Known: ${Object.keys(TEXT_FORMATS).join(', ')}.`),
      });
  }
  return rules;
}
