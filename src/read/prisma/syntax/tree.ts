/** A Prisma schema file as a tree with places: only what is written, nothing resolved. */
import type { Span } from '../../../model/index.js';

export type Value =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Argument[] }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'object'; readonly entries: readonly Argument[] };

export interface Argument {
  readonly name?: string;
  readonly value: Value;
}

/** `@unique(map: "x")`, `@db.VarChar(20)`, `@@index([a, b])`; the name is without its signs. */
export interface Attribute {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly span: Span;
}

export interface Field {
  readonly name: string;
  /** Name of the type, or the text in `Unsupported("…")`. */
  readonly type: string;
  readonly unsupported: boolean;
  readonly list: boolean;
  readonly optional: boolean;
  readonly attributes: readonly Attribute[];
  readonly docs?: string;
  readonly span: Span;
}

/** `key = value` of a datasource or generator. */
export interface Setting {
  readonly name: string;
  readonly value: Value;
}

export interface Block {
  /** `model`, `view`, `enum`, `type`, `datasource`, `generator`, or whatever word stands there. */
  readonly keyword: string;
  readonly name: string;
  readonly fields: readonly Field[];
  readonly attributes: readonly Attribute[];
  readonly settings: readonly Setting[];
  readonly docs?: string;
  readonly span: Span;
}
