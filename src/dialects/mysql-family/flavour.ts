/**
 * What MySQL and MariaDB do differently, as data. The shared code asks this and never the engine's name.
 */
import type { ReferentialAction } from '../../model/index.js';
import type { Capabilities } from '../capabilities.js';

export interface Flavour {
  readonly id: 'mysql' | 'mariadb';
  readonly label: string;
  readonly defaultVersion: string;
  readonly capabilities: (version: string) => Capabilities;
  /** Compares exactly, trailing spaces included, as the other engines do. */
  readonly collation: (version: string) => string;
  /** `UUID` or `BINARY(16)`. */
  readonly uuidType: string;
  /** Reads a text as a value of the UUID column; `undefined` where the text itself is one. */
  readonly uuidFromText?: string;
  /** Writes the UUID column as text; `undefined` where it already is. */
  readonly uuidToText?: string;
  /** JSON is a LONGTEXT with a json_valid check. */
  readonly jsonIsText: boolean;
  /** A default that is no plain constant, and any default of TEXT, BLOB and JSON, stands in parentheses. */
  readonly parenthesisesDefaults: boolean;
  /** The error a failed CHECK gives, for triggers that stand in for one. */
  readonly checkViolation: (check: string, table: string) => { readonly errno: number; readonly message: string };
  /** Referential actions on delete that forbid a CHECK on the referencing column. */
  readonly checkForbiddenBy: readonly ReferentialAction[];
  /** Functions that make a UUID as a default, per version of UUID. */
  readonly uuidFunctions: Readonly<Partial<Record<4 | 7, string>>>;
  /** information_schema.statistics has EXPRESSION. */
  readonly catalogueHasIndexExpressions: boolean;
  /** information_schema.check_constraints has TABLE_NAME, and a name is unique within its table only. */
  readonly catalogueNamesTableOfCheck: boolean;
  /** information_schema.columns.COLUMN_DEFAULT holds SQL (`'a'`, `NULL`), not the bare value. */
  readonly catalogueQuotesDefaults: boolean;
  /** An expression as the catalogue prints it, as one would write it. */
  readonly catalogueExpression: (text: string) => string;
  /** Collations of character sets where they are not the family's. */
  readonly defaultCollations: Readonly<Record<string, string>>;
  /** Whether the server reads what stands in an executable comment: `/*!50100 …`, or `/*M!100100 …` with `maria`. */
  readonly executesComment: (version: number, maria: boolean) => boolean;
  /** Keeps an index from the planner. */
  readonly hiddenIndexWord: string;
  /** REFERENCES behind a column makes a foreign key. */
  readonly readsInlineReferences: boolean;
  /** A check behind a column has the column's name; it goes when the column is defined anew. */
  readonly namesChecksByColumn: boolean;
  /** The name of the nth check of a table that has none. */
  readonly checkName: (table: string, n: number) => string;
  /** A foreign key that names only its index takes that name. */
  readonly namesReferencesByIndex: boolean;
  /** Builds an index without copying the table. */
  readonly onlineAlgorithm: 'INPLACE' | 'NOCOPY';
  /** `DROP CHECK c`, `DROP CONSTRAINT c`. */
  readonly dropCheckWord: 'CHECK' | 'CONSTRAINT';
  /** DROP COLUMN is INSTANT from this version on. */
  readonly dropsColumnsInstantly: (version: string) => boolean;
  /** Defaults that ADD COLUMN takes without touching a row: constants always; the current day as well. */
  readonly addsTodayInstantly: boolean;
  /** A comment is INSTANT; elsewhere it is in place. */
  readonly commentsInstantly: boolean;
  readonly checkGrammar?: (sql: string) => Promise<string | undefined>;
}
