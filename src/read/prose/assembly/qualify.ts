/** What the words around an attribute's name say of it: optional, unique, ranges, lengths, units, values. */
import type { AttributeType } from '../../../model/index.js';
import { NUMBER_WORDS } from '../language/word-classes.js';

export interface Qualities {
  readonly optional?: boolean;
  readonly unique?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: boolean;
  readonly exclusiveMax?: boolean;
  /** Bounds that are other attributes: "between 0 and the unit price". */
  readonly maxName?: string;
  readonly minName?: string;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly type?: AttributeType;
  readonly unit?: string;
  readonly values?: readonly string[];
  readonly default?: string;
}

/** "two hundred", "twenty-five", "one percent of the rent" and "ten basis points of the rent" are no two, no twenty, no one and no ten. */
const NUM = String.raw`(-?\d[\d,.]*(?![\d,.]*\s*(?:thousand|million|billion|(?:%|per ?cent|basis points?) of)\b)|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)\b(?!-|\s+(?:hundred|thousand|million|billion|dozen|of|and a|(?:per ?cent|basis points?) of)\b))\s*%?`;
const re = (source: string): RegExp => new RegExp(source.replaceAll('NUM', NUM), 'i');
/** Most qualifiers hold no number; the patterns above are costly to compile and to try. */
const HAS_NUMBER = /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)\b/i;

const OPTIONAL =
  /\b(optional|optionally|nullable|if (available|known|any|it was|applicable|present|they have one|given|provided|needed|there is one)|when (available|known|applicable)|where (available|known|applicable)|may be (empty|blank|missing|absent|null)|can be (empty|blank|left)|not required|if it has)\b/i;

/** "not be less than", "can never go below", "no higher than". */
const DENIED = String.raw`(?:no|not|never|cannot)(?: be| have| contain| go| fall| drop| rise)?`;

interface Row {
  readonly test: RegExp;
  readonly numeric?: boolean;
  readonly gives: (match: RegExpExecArray) => Qualities;
}

const ROWS: readonly Row[] = [
  { test: OPTIONAL, gives: () => ({ optional: true }) },
  {
    test: /\b(?<!not )(required|mandatory|must not be (empty|blank|null)|not null)\b/i,
    gives: (m) => (OPTIONAL.test(m.input) ? {} : { optional: false }),
  },
  { test: /\bunique\b/i, gives: () => ({ unique: true }) },
  {
    numeric: true,
    test: re(
      String.raw`\b(?:between|from|ranges? from|range(?: of)?)\s+(?:characters\s+)?NUM\s*(?:and|to|-|–|through)\s*NUM\s*(characters|letters|digits|chars)?`,
    ),
    gives: (m) => span(m[1], m[2], m[3]),
  },
  {
    numeric: true,
    test: re(String.raw`\bbetween NUM and (?:the |its )?([a-z][a-z ]*[a-z])`),
    gives: (m) => (numberOf(m[2] ?? '') === undefined ? { ...bound('min', m[1]), maxName: m[2] ?? '' } : {}),
  },
  {
    numeric: true,
    test: re(
      String.raw`\b(?:at most|up to|maximum(?: of|(?: length)? of)?|max\.?|(?:not|never|cannot) exceed(?:ing|s)?|${DENIED} (?:more|longer) than|limited to)\s+NUM\s*(characters|letters|digits|chars)`,
    ),
    gives: (m) => ({ ...named('maxLength', m[1]) }),
  },
  {
    numeric: true,
    test: re(String.raw`\b(?:at least|minimum(?: of)?|min\.?)\s+NUM\s*(characters|letters|digits|chars)`),
    gives: (m) => ({ ...named('minLength', m[1]) }),
  },
  {
    numeric: true,
    test: re(
      String.raw`\b(?:at least|minimum(?: of)?|${DENIED} (?:(?:less|lower|smaller|fewer) than|below|under)|starts? at|(?:greater|more|larger|higher) than or equal to|min\.?|>=|≥)\s*NUM(?!\s*(?:characters|letters|digits|chars))`,
    ),
    gives: (m) => bound('min', m[1]),
  },
  {
    numeric: true,
    test: re(
      String.raw`\b(?:at most|up to|maximum(?: of)?|max\.?|(?:not|never|cannot) exceeds?|${DENIED} (?:(?:more|greater|larger|higher) than|above|over)|limited to|(?:less|lower|smaller) than or equal to|<=|≤)\s*NUM(?!\s*(?:characters|letters|digits|chars))`,
    ),
    gives: (m) => bound('max', m[1]),
  },
  {
    numeric: true,
    test: re(String.raw`\b(?<!${DENIED} )(?:(?:greater|more|larger|higher) than|always above) NUM`),
    gives: (m) => ({ ...bound('min', m[1]), exclusiveMin: true }),
  },
  {
    numeric: true,
    test: re(String.raw`\b(?<!${DENIED} )(?:less|lower|smaller|fewer) than NUM`),
    gives: (m) => ({ ...bound('max', m[1]), exclusiveMax: true }),
  },
  {
    numeric: true,
    test: re(String.raw`^(?:always |be )*NUM ?(?:-|–|to) ?NUM$`),
    gives: (m) => span(m[1], m[2], undefined),
  },
  { numeric: true, test: re(String.raw`^(?:always |be )*NUM or (?:more|greater|higher|above)\b`), gives: (m) => bound('min', m[1]) },
  { numeric: true, test: re(String.raw`^(?:always |be )*NUM or (?:less|lower|fewer|below)\b`), gives: (m) => bound('max', m[1]) },
  { test: /\b(not (?:be )?negative|non-negative|never (?:be )?negative)\b/i, gives: () => ({ min: 0 }) },
  {
    test: /\b(must be positive|(?:always|be) positive$|^positive$|not (?:be )?zero or negative|positive (number|integer|amount|decimal))\b/i,
    gives: () => ({ min: 0, exclusiveMin: true }),
  },
  { test: /\b(?:defaults? to|default(?: is|:)?|defaulting to)\s+([a-z0-9_.-]+)/i, gives: (m) => ({ default: m[1] ?? '' }) },
  { test: /\bin (percent|per cent|percentage)\b|\bpercent(age)?\b|(?<=\d)\s?%/i, gives: () => ({ type: { kind: 'percentage' } }) },
  { test: /\bin JSON\b|\btype json(b)?\b/i, gives: () => ({ type: { kind: 'json' } }) },
  { test: /\btype (?:a )?(int|integer|bigint|number|whole number|smallint)\b/i, gives: () => ({ type: { kind: 'integer' } }) },
  { test: /\btype (?:a )?(decimal|float|double|numeric|real)\b/i, gives: () => ({ type: { kind: 'decimal' } }) },
  { test: /\btype (?:a )?(bool|boolean|flag|yes\/no)\b/i, gives: () => ({ type: { kind: 'boolean' } }) },
  { test: /\btype (?:a )?date\b(?! ?time)/i, gives: () => ({ type: { kind: 'date' } }) },
  { test: /\btype (?:a )?(date ?time|timestamp|timestamptz|instant)\b/i, gives: () => ({ type: { kind: 'instant' } }) },
  { test: /\btype (?:a )?(money|currency|price)\b/i, gives: () => ({ type: { kind: 'money' } }) },
  { test: /\btype (?:a )?(long text|text area|markdown|clob)\b/i, gives: () => ({ type: { kind: 'text', long: true } }) },
  { test: /\btype (?:a )?uuid\b/i, gives: () => ({ type: { kind: 'uuid' } }) },
  { test: /\btype (?:var)?char(?:acter varying)?\s*\(\s*(\d+)\s*\)/i, gives: (m) => ({ maxLength: Number(m[1]) }) },
  {
    test: /\btype enum\s*[:(]\s*([\w ,|/-]+)/i,
    gives: (m) => ({
      values: (m[1] ?? '')
        .split(/[,|/]/)
        .map((v) => v.trim())
        .filter(Boolean),
    }),
  },
  { test: /\bin (?:euros?|(?:us )?dollars?|francs|eur|usd|gbp|chf)\b/i, gives: () => ({ type: { kind: 'money' } }) },
  {
    test: /\bin (minutes|hours|seconds|days|weeks|months|years|kg|kilograms|grams|metres|meters|centimetres|cm|mm|km|kilometres|miles|pounds|litres|liters|euros?|dollars?|celsius|degrees)\b/i,
    gives: (m) => ({ unit: (m[1] ?? '').toLowerCase() }),
  },
];

export function qualitiesOf(words: string): Qualities {
  if (words === '' || words.length > 600) return {};
  let found: Qualities = {};
  const counts = HAS_NUMBER.test(words);
  for (const { test, gives, numeric } of ROWS) {
    const match = numeric && !counts ? null : test.exec(words);
    if (match) found = { ...gives(match), ...found };
  }
  return found;
}

export function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const trimmed = word.trim().toLowerCase().replace(/%$/, '').replace(/[.,]$/, '').trim();
  if (Object.hasOwn(NUMBER_WORDS, trimmed)) return NUMBER_WORDS[trimmed];
  const plain = trimmed.replace(/,(?=\d{3}\b)/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function span(low: string | undefined, high: string | undefined, characters: string | undefined): Qualities {
  const [min, max] = [numberOf(low), numberOf(high)];
  if (characters !== undefined)
    return { ...(min === undefined ? {} : { minLength: min }), ...(max === undefined ? {} : { maxLength: max }) };
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

const bound = (side: 'min' | 'max', word: string | undefined): Qualities => {
  const value = numberOf(word);
  return value === undefined ? {} : { [side]: value };
};
const named = (key: 'maxLength' | 'minLength', word: string | undefined): Qualities => {
  const value = numberOf(word);
  return value === undefined ? {} : { [key]: value };
};
