/** An attribute in one line, as `read/model-file` takes it back: `choice(a, b) = a, required, min 0`. */
import { type Attribute, type AttributeRule, type AttributeType, type ByKind, type DefaultChoice, visit } from '../../model/index.js';
import { spellLiteral, spellWord } from './spell-literal.js';

export function spellAttribute(attribute: Attribute): string {
  const { type, required, list, sensitivity, derived, rules } = attribute;
  const unit = type.kind === 'integer' || type.kind === 'decimal' ? type.unit : undefined;
  const flags = [
    required ? 'required' : 'optional',
    ...(sensitivity === undefined ? [] : [sensitivity]),
    ...(unit === undefined ? [] : [`unit ${JSON.stringify(unit)}`]),
    ...rules.map(spellRule),
    ...(derived === undefined ? [] : [`derived ${JSON.stringify(derived.from)}`]),
  ];
  const head = `${list ? 'list of ' : ''}${spellType(type)}${attribute.default ? ` = ${spellDefault(attribute.default, type)}` : ''}`;
  return [head, ...flags].join(', ');
}

const spellType = (type: AttributeType): string => visit(type, TYPES);

const TYPES: ByKind<AttributeType, string> = {
  text: ({ length, long, format }) => `${long ? 'long ' : ''}${format ?? 'text'}${length === undefined ? '' : `(${length})`}`,
  integer: ({ large }) => (large ? 'large integer' : 'integer'),
  decimal: ({ precision, scale }) => `decimal${spellArguments(sizes(precision, scale))}`,
  money: ({ precision, scale, currency }) =>
    `money${spellArguments([...(currency === undefined ? [] : [spellWord(currency)]), ...sizes(precision, scale)])}`,
  percentage: () => 'percentage',
  boolean: () => 'boolean',
  date: () => 'date',
  time: () => 'time',
  instant: () => 'instant',
  duration: () => 'duration',
  recurrence: () => 'recurrence',
  json: () => 'json',
  uuid: () => 'uuid',
  choice: ({ values, open }) => `${open ? 'open ' : ''}choice${spellArguments(values.map(spellWord))}`,
  file: () => 'file',
};

const spellArguments = (args: readonly string[]): string => (args.length === 0 ? '' : `(${args.join(', ')})`);

/** A scale alone has no spelling; it needs the usual precision before it. */
const sizes = (precision: number | undefined, scale: number | undefined): readonly string[] =>
  [precision ?? (scale === undefined ? undefined : 12), scale].flatMap((size) => size ?? []).map(String);

const spellDefault = (choice: DefaultChoice, type: AttributeType): string =>
  choice.kind === 'value' ? spellLiteral(choice.value, type) : choice.kind;

const spellRule = (rule: AttributeRule): string => visit(rule, RULES);

const RULES: ByKind<AttributeRule, string> = {
  min: ({ value, exclusive }) => `${exclusive ? 'above' : 'min'} ${value}`,
  max: ({ value, exclusive }) => `${exclusive ? 'below' : 'max'} ${value}`,
  'min-length': ({ value }) => `min length ${value}`,
  'max-length': ({ value }) => `max length ${value}`,
  'one-of': ({ values }) => `one of ${spellArguments(values.map(String))}`,
  format: ({ format }) => `format ${format}`,
};
