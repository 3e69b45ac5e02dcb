/** The column type of each attribute type, with the bounds of the texts that everybody knows. */
import { type AttributeType, type ByKind, type ColumnType, type TextFormat, visit } from '../../../model/index.js';

/** `money`: what the existing schema keeps amounts in, where it has a custom. */
export const columnType = (type: AttributeType, money?: ColumnType): ColumnType =>
  type.kind === 'money' && type.precision === undefined && money ? money : visit(type, BY_KIND);

/** Text beyond this is long text: it is never compared as a whole. */
export const LONGEST_VARCHAR = 5000;

/** Characters. `null`: long text. */
const FORMAT_LENGTHS: Readonly<Record<TextFormat, number | null>> = {
  // RFC 5321: 64 before the @, 255 after it.
  email: 320,
  // E.164 has 15 digits; the rest is how people write them.
  phone: 32,
  url: 2048,
  slug: 200,
  code: 64,
  markdown: null,
  hash: 255,
  token: 255,
  // ISO 3166-1 alpha-2
  country: 2,
  // ISO 4217
  currency: 3,
  // The longest zone name of the tz database has 32.
  timezone: 64,
  name: 200,
};

const SHORT_LABEL = 200;
const LONGEST_CHOICE = 50;

const varchar = (length: number): ColumnType => ({ kind: 'varchar', length });

const BY_KIND: ByKind<AttributeType, ColumnType> = {
  text: ({ length, long, format }) => {
    if (long || (length !== undefined && length > LONGEST_VARCHAR)) return { kind: 'text' };
    if (length !== undefined) return varchar(Math.max(1, length));
    const known = format === undefined ? SHORT_LABEL : FORMAT_LENGTHS[format];
    return known === null ? { kind: 'text' } : varchar(known);
  },
  integer: ({ large }) => ({ kind: 'integer', bits: large ? 64 : 32 }),
  decimal: ({ precision, scale }) => ({ kind: 'decimal', precision: precision ?? 18, scale: scale ?? (precision === undefined ? 6 : 0) }),
  money: ({ precision, scale }) => ({ kind: 'money', precision: precision ?? 12, scale: scale ?? 2 }),
  percentage: () => ({ kind: 'decimal', precision: 5, scale: 2 }),
  boolean: () => ({ kind: 'boolean' }),
  date: () => ({ kind: 'date' }),
  time: () => ({ kind: 'time' }),
  instant: () => ({ kind: 'instant' }),
  duration: () => ({ kind: 'integer', bits: 32 }),
  recurrence: () => varchar(100),
  json: () => ({ kind: 'json' }),
  uuid: () => ({ kind: 'uuid' }),
  choice: ({ values }) => varchar(values.reduce((longest, value) => Math.max(longest, value.length), LONGEST_CHOICE)),
  file: () => varchar(500),
};
