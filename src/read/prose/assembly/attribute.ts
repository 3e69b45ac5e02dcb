/** One list item → one attribute: id, type, requiredness, rules. */
import type { AttributeRule, AttributeType, Origin } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import { suggestType } from '../../source/attribute-types.js';
import type { ListItem } from '../terms/list-item.js';
import type { DraftAttribute } from './draft.js';
import { type Qualities, qualitiesOf } from './qualify.js';

export function draftAttribute(item: ListItem, entityKey: string, origin: Origin): DraftAttribute {
  const name = attributeName(item);
  const qualities = qualitiesOf(item.qualifier);
  const suggestion = suggestedFor(name, item);
  const type = typeOf(item, qualities, suggestion.type);
  const numbers = numbersAmong(item);
  if (numbers) return numericAttribute(item, name, entityKey, numbers, qualities, origin);
  const values = choiceValues(item, qualities);
  return {
    id: attributeId(name, entityKey),
    name,
    type: values ? { kind: 'choice', values, ...(isOpen(item) ? { open: true } : {}) } : type,
    required: qualities.optional !== true,
    rules: rulesOf(qualities, type, origin),
    ...(isList(item, type) ? { list: true } : {}),
    ...(suggestion.sensitivity ? { sensitivity: suggestion.sensitivity } : {}),
    ...(qualities.unique ? { unique: true } : {}),
    ...(isDerived(name, item.qualifier) ? { derived: { from: `${name} ${item.qualifier}`.trim() } } : {}),
    ...defaultOf(qualities, values),
    words: item.words,
    bounds: boundsOf(qualities),
    origin,
  };
}

const MEASURE =
  /^(-?\d+(?:\.\d+)?)(?: ?(%|percent|seconds?|min|minutes?|h|hours?|days?|nights?|weeks?|months?|years?|mm|cm|m|km|metres?|meters?|miles?|inch|inches|mg|g|kg|grams?|kilos?|tonnes?|ml|cl|l|litres?|liters?|euros?|dollars?|pounds?|francs?|points?|stars?|credits?|people|persons?|seats?|pieces?|w|kw|kwh|mb|gb))?$/i;

interface Numbers {
  readonly values: readonly number[];
  /** "(30, 45 or 60 minutes)". */
  readonly unit: string;
}

/** "an estimate (1, 2, 3, 5 or 8)": a number, though it is one of a few. */
function numbersAmong({ inside }: ListItem): Numbers | undefined {
  if (inside.length < 2) return undefined;
  const parts = inside.map((value) => MEASURE.exec(value.trim()));
  const values = parts.map((part) => Number(part?.[1] ?? Number.NaN));
  const units = new Set(parts.flatMap((part) => (part?.[2] ? [part[2].toLowerCase()] : [])));
  const [unit = ''] = units;
  return values.every(Number.isFinite) && units.size < 2 && new Set(values).size === values.length ? { values, unit } : undefined;
}

function numericAttribute(
  item: ListItem,
  name: string,
  entityKey: string,
  { values, unit }: Numbers,
  qualities: Qualities,
  origin: Origin,
): DraftAttribute {
  const suggested = suggestedFor(name, item).type;
  const whole = values.every(Number.isInteger);
  const measured = unit === '' ? {} : { unit };
  const kept = suggested.kind === 'money' || (suggested.kind === 'decimal' && !whole);
  return {
    id: attributeId(name, entityKey),
    name,
    type: kept ? suggested : whole ? { kind: 'integer', ...measured } : { kind: 'decimal', precision: 12, scale: 4, ...measured },
    required: qualities.optional !== true,
    rules: [{ kind: 'one-of', values, origin }],
    words: item.words,
    bounds: [],
    origin,
  };
}

/** "quantity on hand" is what a quantity is. */
function suggestedFor(name: string, { words }: ListItem): ReturnType<typeof suggestType> {
  const whole = suggestType(name);
  return whole.pattern === 'type/text' && words.length < name.split(' ').length ? suggestType(words.join(' ')) : whole;
}

function attributeName(item: ListItem): string {
  return item.name
    .replaceAll('_', ' ')
    .replace(/\s*'s\b/g, '')
    .trim();
}

/** `Course name` of a course is `name`; ids keep their entity's name, since `id` alone is the surrogate key. */
export function attributeId(name: string, entityKey: string): string {
  const id = snakeCase(name);
  const prefix = `${snakeCase(entityKey)}_`;
  const rest = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return /^(name|title|description|type|status|price|content|address|level)$/.test(rest)
    ? rest
    : id === 'id'
      ? `${prefix}id`
      : id || 'value';
}

function typeOf(item: ListItem, qualities: Qualities, suggested: AttributeType): AttributeType {
  if (item.flag) return { kind: 'boolean' };
  if (qualities.type) return qualities.type;
  if (qualities.unit && /^(minutes|hours|seconds|days|weeks)$/.test(qualities.unit)) return { kind: 'duration' };
  if (suggested.kind === 'text' && !suggested.long && (qualities.min !== undefined || qualities.max !== undefined))
    return numeric(qualities);
  if (suggested.kind === 'text' && !suggested.long && !suggested.format && qualities.maxLength !== undefined)
    return { ...suggested, length: qualities.maxLength };
  if (suggested.kind === 'decimal' && qualities.unit) return { ...suggested, unit: qualities.unit };
  return suggested;
}

const numeric = ({ min, max }: Qualities): AttributeType =>
  Number.isInteger(min ?? 0) && Number.isInteger(max ?? 0) && (max ?? 0) <= 1_000_000
    ? { kind: 'integer' }
    : { kind: 'decimal', precision: 12, scale: 4 };

function choiceValues(item: ListItem, qualities: Qualities): readonly string[] | undefined {
  const values = qualities.values ?? item.inside;
  const distinct = [...new Set(values.map(snakeCase).filter((value) => value !== ''))];
  return distinct.length >= 2 && distinct.every((value) => value.length <= 60) ? distinct : undefined;
}

const isOpen = (item: ListItem): boolean => /\betc\b|\band so on\b|\.\.\.|…/.test(item.qualifier);

/** "total number of orders", "calculated balance": a figure that follows from other data. */
const isDerived = (name: string, qualifier: string): boolean =>
  /^total number of\b|\b(calculated|computed|derived)\b/i.test(name) || /\b(calculated|computed|derived) (from|as|by)\b/i.test(qualifier);

function rulesOf(qualities: Qualities, type: AttributeType, origin: Origin): AttributeRule[] {
  const rules: AttributeRule[] = [];
  const numericType = /^(integer|decimal|money|percentage|duration)$/.test(type.kind);
  if (qualities.min !== undefined && numericType)
    rules.push({ kind: 'min', value: qualities.min, ...(qualities.exclusiveMin ? { exclusive: true } : {}), origin });
  if (qualities.max !== undefined && numericType)
    rules.push({ kind: 'max', value: qualities.max, ...(qualities.exclusiveMax ? { exclusive: true } : {}), origin });
  if (type.kind !== 'text') return rules;
  if (qualities.minLength !== undefined) rules.push({ kind: 'min-length', value: qualities.minLength, origin });
  if (qualities.maxLength !== undefined) rules.push({ kind: 'max-length', value: qualities.maxLength, origin });
  return rules;
}

const isList = (item: ListItem, type: AttributeType): boolean =>
  (/^(many|several|multiple|list)$/.test(item.determiner ?? '') || /^(multiple|several|one or more|many)$/.test(item.qualifier)) &&
  type.kind !== 'integer';

function defaultOf(qualities: Qualities, values: readonly string[] | undefined): Pick<DraftAttribute, 'default'> {
  const word = qualities.default === undefined ? undefined : snakeCase(qualities.default);
  return word !== undefined && values?.includes(word) ? { default: { kind: 'value', value: word } } : {};
}

function boundsOf(qualities: Qualities): DraftAttribute['bounds'] {
  return [
    ...(qualities.maxName === undefined ? [] : [{ op: '<=' as const, name: qualities.maxName }]),
    ...(qualities.minName === undefined ? [] : [{ op: '>=' as const, name: qualities.minName }]),
  ];
}
