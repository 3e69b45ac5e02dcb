/**
 * The types of the terse notation: `text(200)`, `choice(a, b)`, `money(EUR, 12, 2)`, `long text`, `open choice`,
 * `large integer`. One table; `schemas/model.schema.json` repeats it as patterns.
 */
import type { AttributeType, TextFormat } from '../../model/index.js';
import { isQuoted, splitOutside, unquote } from '../../util/split-outside.js';

export type TypeReading = { readonly type: AttributeType; readonly list: boolean } | { readonly problem: string; readonly word?: string };

export const TEXT_FORMATS = {
  email: true,
  phone: true,
  url: true,
  slug: true,
  code: true,
  markdown: true,
  hash: true,
  token: true,
  country: true,
  currency: true,
  timezone: true,
  name: true,
} as const satisfies Record<TextFormat, true>;

export const isTextFormat = (word: string): word is TextFormat => Object.hasOwn(TEXT_FORMATS, word);

/** Words of other notations, and what they are called here. */
export const FOREIGN_TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['varchar', 'text(200)'],
  ['char', 'text(20)'],
  ['int', 'integer'],
  ['bigint', 'large integer'],
  ['number', 'integer or decimal'],
  ['numeric', 'decimal'],
  ['float', 'decimal'],
  ['double', 'decimal'],
  ['bool', 'boolean'],
  ['datetime', 'instant'],
  ['timestamp', 'instant'],
  ['timestamptz', 'instant'],
  ['enum', 'choice(a, b)'],
  ['percent', 'percentage'],
  ['interval', 'duration'],
  ['jsonb', 'json'],
  ['image', 'file'],
  ['blob', 'file'],
]);

/** Reads the type part of an attribute, without default and flags. */
export function parseType(text: string): TypeReading {
  const [, listWord, rest = ''] = /^(list of )?(.*)$/s.exec(text.trim().replace(/^list\s+of\s+/, 'list of ')) ?? [];
  const [, phrase = '', args] = /^([^()]*?)\s*(?:\((.*)\))?$/s.exec(rest) ?? [];
  const word = phrase.trim().replace(/\s+/g, ' ');
  const read = TYPES.get(word);
  if (!read) return { problem: word === '' ? 'The type is missing.' : `There is no type "${word}".`, word };
  const values = args === undefined ? [] : splitArguments(args);
  if (values === undefined) return { problem: `The quotes in "${rest}" do not close.` };
  const type = read(values);
  return typeof type === 'string' ? { problem: `"${rest}": ${type}` } : { type, list: listWord !== undefined };
}

export const typeWords = (): readonly string[] => [...TYPES.keys()];

interface Argument {
  readonly text: string;
  readonly quoted: boolean;
}

/** A type, or what is wrong with its arguments. */
type TypeReader = (args: readonly Argument[]) => AttributeType | string;

const plain =
  (type: AttributeType): TypeReader =>
  (args) =>
    args.length === 0 ? type : 'this type takes nothing in parentheses.';

const TYPES: ReadonlyMap<string, TypeReader> = new Map<string, TypeReader>([
  ['text', textType({})],
  ['long text', textType({ long: true })],
  ...Object.keys(TEXT_FORMATS)
    .filter(isTextFormat)
    .flatMap((format): [string, TypeReader][] => [
      [format, textType({ format })],
      [`long ${format}`, textType({ format, long: true })],
    ]),
  ['integer', plain({ kind: 'integer' })],
  ['large integer', plain({ kind: 'integer', large: true })],
  ['decimal', decimalType],
  ['money', moneyType],
  ['percentage', plain({ kind: 'percentage' })],
  ['boolean', plain({ kind: 'boolean' })],
  ['date', plain({ kind: 'date' })],
  ['time', plain({ kind: 'time' })],
  ['instant', plain({ kind: 'instant' })],
  ['duration', plain({ kind: 'duration' })],
  ['recurrence', plain({ kind: 'recurrence' })],
  ['json', plain({ kind: 'json' })],
  ['uuid', plain({ kind: 'uuid' })],
  ['file', plain({ kind: 'file' })],
  ['choice', choiceType(false)],
  ['open choice', choiceType(true)],
  ['lookup', choiceType(true)],
]);

function splitArguments(text: string): readonly Argument[] | undefined {
  if (text.trim() === '') return [];
  const args = splitOutside(text, ',').map((piece) => ({ text: unquote(piece.text), quoted: isQuoted(piece.text) }));
  return args.every((arg): arg is Argument => arg.text !== undefined) ? args : undefined;
}

function textType(shape: { readonly long?: boolean; readonly format?: TextFormat }): TypeReader {
  return (args) => {
    const [length] = args;
    if (length === undefined) return { kind: 'text', ...shape };
    const characters = wholeNumber(length);
    if (characters === undefined || characters < 1 || args.length > 1) return 'write one length of 1 or more, as in text(200).';
    return { kind: 'text', length: characters, ...shape };
  };
}

function decimalType(args: readonly Argument[]): AttributeType | string {
  const size = precisionAndScale(args);
  return size === undefined ? 'write precision and scale, as in decimal(5, 2).' : { kind: 'decimal', ...size };
}

function moneyType(args: readonly Argument[]): AttributeType | string {
  const currencies = args.filter((arg) => wholeNumber(arg) === undefined);
  const size = precisionAndScale(args.filter((arg) => !currencies.includes(arg)));
  const [currency] = currencies;
  if (currencies.length > 1 || size === undefined || currency?.text === '')
    return 'write a currency, as in money(EUR), or money(EUR, 12, 2).';
  return { kind: 'money', ...size, ...(currency === undefined ? {} : { currency: currency.text }) };
}

function choiceType(open: boolean): TypeReader {
  return (args) => {
    const values = args.map((arg) => arg.text);
    if (values.includes('')) return 'a choice cannot be empty.';
    if (values.length === 0 && !open) return 'list the choices, as in choice(draft, published).';
    return { kind: 'choice', values, ...(open ? { open: true } : {}) };
  };
}

function precisionAndScale(args: readonly Argument[]): { readonly precision?: number; readonly scale?: number } | undefined {
  const numbers = args.map(wholeNumber);
  const [precision, scale] = numbers;
  if (numbers.length > 2 || numbers.includes(undefined)) return undefined;
  if (precision === undefined) return {};
  return scale === undefined ? { precision } : { precision, scale };
}

const wholeNumber = ({ text, quoted }: Argument): number | undefined => (!quoted && /^\d{1,9}$/.test(text) ? Number(text) : undefined);
