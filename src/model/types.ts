/**
 * Column types that every engine shares, and `native` as the way out.
 * What an engine calls them is the dialect's business.
 */

export type DialectId = 'postgres' | 'mysql' | 'mariadb' | 'sqlite';

export const DIALECT_IDS = ['postgres', 'mysql', 'mariadb', 'sqlite'] as const satisfies readonly DialectId[];

export interface BooleanType {
  readonly kind: 'boolean';
}
export interface IntegerType {
  readonly kind: 'integer';
  readonly bits: 16 | 32 | 64;
  readonly unsigned?: boolean;
}
export interface DecimalType {
  readonly kind: 'decimal';
  readonly precision: number;
  readonly scale: number;
}
/** An amount of money in major units. SQLite stores it as integer minor units. */
export interface MoneyType {
  readonly kind: 'money';
  readonly precision: number;
  readonly scale: number;
}
export interface FloatType {
  readonly kind: 'float';
  readonly bits: 32 | 64;
}
export interface VarcharType {
  readonly kind: 'varchar';
  readonly length: number;
}
export interface CharType {
  readonly kind: 'char';
  readonly length: number;
}
export interface TextType {
  readonly kind: 'text';
}
export interface DateType {
  readonly kind: 'date';
}
export interface TimeType {
  readonly kind: 'time';
}
/** A point in time, with zone where the engine has one, UTC elsewhere. */
export interface InstantType {
  readonly kind: 'instant';
}
/** A wall-clock date and time without a zone. */
export interface DatetimeType {
  readonly kind: 'datetime';
}
export interface UuidType {
  readonly kind: 'uuid';
}
export interface JsonType {
  readonly kind: 'json';
}
export interface BytesType {
  readonly kind: 'bytes';
  readonly length?: number;
}
/** Spelled as only `dialect` understands it. */
export interface NativeType {
  readonly kind: 'native';
  readonly dialect: DialectId;
  readonly sql: string;
  /** The nearest shared type, where there is one: what the column means to a reader, not how it is stored. */
  readonly means?: Exclude<ColumnType, NativeType>;
  /** The values of an enumeration, where they are known. */
  readonly labels?: readonly string[];
}

export type ColumnType =
  | BooleanType
  | IntegerType
  | DecimalType
  | MoneyType
  | FloatType
  | VarcharType
  | CharType
  | TextType
  | DateType
  | TimeType
  | InstantType
  | DatetimeType
  | UuidType
  | JsonType
  | BytesType
  | NativeType;
