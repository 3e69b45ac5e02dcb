/**
 * One attribute in one line: `<type>[ = default][, flag]…`, as in `choice(a, b) = a, required` or
 * `money(EUR), optional, min 0`. Without `optional` it is required. Knows nothing of YAML or spans: problems carry
 * offsets into the line.
 */
import type { AttributeRule, AttributeType, DefaultChoice, Sensitivity } from '../../model/index.js';
import { indexOutside, isQuoted, type Piece, splitOutside, unquote } from '../../util/split-outside.js';
import { FOREIGN_TYPE_WORDS, isTextFormat, parseType, TEXT_FORMATS, typeWords } from './attribute-type.js';
import { isNumber, parseLiteral } from './literal.js';

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  /** A word to look for near names of, and the names. */
  readonly near?: { readonly word: string; readonly among: readonly string[] };
  readonly start: number;
  readonly end: number;
}

type WithoutOrigin<T> = T extends unknown ? Omit<T, 'origin'> : never;
/** A rule and where in the line it stands. */
export interface NotedRule {
  readonly rule: WithoutOrigin<AttributeRule>;
  readonly start: number;
  readonly end: number;
}

export interface AttributeNote {
  readonly type: AttributeType;
  readonly list: boolean;
  readonly required?: boolean;
  readonly unique: boolean;
  readonly default?: DefaultChoice;
  readonly sensitivity?: Sensitivity;
  readonly derived?: { readonly from: string };
  readonly rules: readonly NotedRule[];
  readonly problems: readonly Problem[];
}

type Draft = { -readonly [K in keyof AttributeNote]: AttributeNote[K] } & { readonly rules: NotedRule[]; readonly problems: Problem[] };

export function parseAttribute(line: string): AttributeNote {
  const [head = { text: '', start: 0 }, ...flags] = splitOutside(line, ',');
  const draft: Draft = { type: { kind: 'text' }, list: false, unique: false, rules: [], problems: [] };
  readHead(head, draft);
  for (const flag of flags) readFlag(flag, draft);
  return draft;
}

const place = ({ text, start }: Piece) => ({ start, end: start + text.length });

function readHead(head: Piece, draft: Draft): void {
  const equals = indexOutside(head.text, '=');
  const typeText = equals < 0 ? head.text : head.text.slice(0, equals);
  const reading = parseType(typeText);
  if ('problem' in reading) draft.problems.push(typeProblem(reading, head));
  else {
    draft.type = reading.type;
    draft.list = reading.list;
  }
  if (equals >= 0) readDefault({ text: head.text.slice(equals + 1).trim(), start: head.start + equals + 1 }, draft);
}

function typeProblem(reading: { readonly problem: string; readonly word?: string }, head: Piece): Problem {
  const foreign = reading.word === undefined ? undefined : FOREIGN_TYPE_WORDS.get(reading.word.toLowerCase());
  if (foreign !== undefined)
    return { code: 'unknown-type', message: reading.problem, help: `It is called ${foreign} here.`, ...place(head) };
  return {
    code: reading.word === undefined ? 'bad-type' : 'unknown-type',
    message: reading.problem,
    ...(reading.word === undefined ? {} : { near: { word: reading.word, among: typeWords() } }),
    ...place(head),
  };
}

function readDefault(piece: Piece, draft: Draft): void {
  if (piece.text === 'now' || piece.text === 'today') draft.default = { kind: piece.text };
  else {
    const value = piece.text === '' ? undefined : parseLiteral(piece.text, draft.type);
    if (value !== undefined) draft.default = { kind: 'value', value };
    else
      draft.problems.push({
        code: 'bad-default',
        message: 'The default after "=" cannot be read.',
        help: 'Write a value, now or today.',
        ...place(piece),
      });
  }
}

/** Flags that are one word. */
const WORD_FLAGS: Readonly<Record<string, (draft: Draft) => void>> = {
  required: (draft) => {
    draft.required = true;
  },
  optional: (draft) => {
    draft.required = false;
  },
  unique: (draft) => {
    draft.unique = true;
  },
  personal: sensitivity('personal'),
  'special-category': sensitivity('special-category'),
  financial: sensitivity('financial'),
  secret: sensitivity('secret'),
};

function sensitivity(word: Sensitivity): (draft: Draft) => void {
  return (draft) => {
    draft.sensitivity = word;
  };
}

const NUMBER_RULES: Readonly<Record<string, (value: number) => WithoutOrigin<AttributeRule>>> = {
  min: (value) => ({ kind: 'min', value }),
  max: (value) => ({ kind: 'max', value }),
  above: (value) => ({ kind: 'min', value, exclusive: true }),
  below: (value) => ({ kind: 'max', value, exclusive: true }),
  'min length': (value) => ({ kind: 'min-length', value }),
  'max length': (value) => ({ kind: 'max-length', value }),
};

const FLAG_WORDS = [...Object.keys(WORD_FLAGS), ...Object.keys(NUMBER_RULES), 'one of', 'format', 'unit', 'derived'];

function readFlag(flag: Piece, draft: Draft): void {
  const word = Object.hasOwn(WORD_FLAGS, flag.text) ? WORD_FLAGS[flag.text] : undefined;
  if (word) {
    word(draft);
    return;
  }
  const [, name = '', argument = ''] = /^((?:min|max) length|one of|\S+)\s*(.*)$/s.exec(flag.text) ?? [];
  if (Object.hasOwn(NUMBER_RULES, name)) readNumberRule(name, argument, flag, draft);
  else if (name === 'one of') readNumbers(argument, flag, draft);
  else if (name === 'format') readFormat(argument, flag, draft);
  else if (name === 'unit' || name === 'derived') readQuoted(name, argument, flag, draft);
  else draft.problems.push(unknownFlag(flag));
}

function unknownFlag(flag: Piece): Problem {
  const message = flag.text === '' ? 'There is nothing between two commas.' : `"${flag.text}" says nothing about an attribute.`;
  return { code: 'unknown-flag', message, near: { word: flag.text, among: FLAG_WORDS }, ...place(flag) };
}

/** "one of (15, 30, 60)". */
function readNumbers(argument: string, flag: Piece, draft: Draft): void {
  const parts = /^\((.*)\)$/s
    .exec(argument)?.[1]
    ?.split(',')
    .map((part) => part.trim());
  if (parts?.every(isNumber)) draft.rules.push({ rule: { kind: 'one-of', values: parts.map(Number) }, ...place(flag) });
  else
    draft.problems.push({
      code: 'bad-flag',
      message: `"${flag.text}" needs numbers.`,
      help: 'As in "one of (15, 30, 60)".',
      ...place(flag),
    });
}

function readNumberRule(name: string, argument: string, flag: Piece, draft: Draft): void {
  const value = isNumber(argument) ? Number(argument) : undefined;
  const rule = value === undefined ? undefined : NUMBER_RULES[name]?.(value);
  if (rule) draft.rules.push({ rule, ...place(flag) });
  else draft.problems.push({ code: 'bad-flag', message: `"${flag.text}" needs a number.`, help: `As in "${name} 1".`, ...place(flag) });
}

function readFormat(argument: string, flag: Piece, draft: Draft): void {
  if (isTextFormat(argument)) draft.rules.push({ rule: { kind: 'format', format: argument }, ...place(flag) });
  else
    draft.problems.push({
      code: 'bad-flag',
      message: `There is no format "${argument}".`,
      near: { word: argument, among: Object.keys(TEXT_FORMATS) },
      ...place(flag),
    });
}

function readQuoted(name: 'unit' | 'derived', argument: string, flag: Piece, draft: Draft): void {
  const value = argument === '' ? undefined : unquote(argument);
  if (value === undefined || (name === 'derived' && !isQuoted(argument))) {
    draft.problems.push({
      code: 'bad-flag',
      message: `"${flag.text}" cannot be read.`,
      help: `As in ${name} "${name === 'unit' ? 'kg' : 'total of lines'}".`,
      ...place(flag),
    });
  } else if (name === 'derived') draft.derived = { from: value };
  else if (draft.type.kind === 'integer' || draft.type.kind === 'decimal') draft.type = { ...draft.type, unit: value };
  else draft.problems.push({ code: 'bad-flag', message: 'Only an integer or a decimal has a unit.', ...place(flag) });
}
