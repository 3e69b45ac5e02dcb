/** Character sets and their collations: what one means where the other is left out. */
import type { Flavour } from './flavour.js';

export interface TextSettings {
  readonly charset?: string;
  readonly collation?: string;
}

/** The collation in force, in today's spelling; undefined where neither is said. */
export function effectiveCollation(flavour: Flavour, { charset, collation }: TextSettings): string | undefined {
  if (collation !== undefined && collation !== '') return modern(collation);
  return charset === undefined || charset === '' ? undefined : defaultCollation(flavour, charset);
}

export const charsetOf = ({ charset, collation }: TextSettings): string | undefined =>
  charset === undefined ? (collation === undefined ? undefined : modern(collation).split('_')[0]) : modern(charset);

/** `utf8` means `utf8mb3` in both engines: https://dev.mysql.com/doc/refman/8.0/en/charset-unicode-utf8.html */
const modern = (name: string): string => name.toLowerCase().replace(/^utf8(?=_|$)/, 'utf8mb3');

export function defaultCollation(flavour: Flavour, charset: string): string {
  const name = modern(charset);
  return flavour.defaultCollations[name] ?? DEFAULTS[name] ?? `${name}_general_ci`;
}

/** The collation that the attribute BINARY stands for. */
export const binaryCollation = (charset: string): string => (modern(charset) === 'binary' ? 'binary' : `${modern(charset)}_bin`);

/** Those that do not end in `_general_ci`: https://mariadb.com/kb/en/supported-character-sets-and-collations/ */
const DEFAULTS: Readonly<Record<string, string>> = {
  binary: 'binary',
  latin1: 'latin1_swedish_ci',
  latin5: 'latin5_turkish_ci',
  dec8: 'dec8_swedish_ci',
  hp8: 'hp8_english_ci',
  swe7: 'swe7_swedish_ci',
  gbk: 'gbk_chinese_ci',
  gb2312: 'gb2312_chinese_ci',
  gb18030: 'gb18030_chinese_ci',
  big5: 'big5_chinese_ci',
  sjis: 'sjis_japanese_ci',
  cp932: 'cp932_japanese_ci',
  ujis: 'ujis_japanese_ci',
  eucjpms: 'eucjpms_japanese_ci',
  euckr: 'euckr_korean_ci',
  tis620: 'tis620_thai_ci',
};

/** Most bytes of one character. */
export const bytesPerCharacter = (charset: string): number => BYTES[modern(charset)] ?? 1;

const BYTES: Readonly<Record<string, number>> = {
  utf8mb3: 3,
  utf8mb4: 4,
  ucs2: 2,
  utf16: 4,
  utf16le: 4,
  utf32: 4,
  gbk: 2,
  gb2312: 2,
  big5: 2,
  sjis: 2,
  cp932: 2,
  euckr: 2,
  ujis: 3,
  eucjpms: 3,
  gb18030: 4,
};
