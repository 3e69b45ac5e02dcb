/** The domain model as relations, as people and scorers read it: plain JSON, names as in the text. */

export interface LogicalSchema {
  readonly schemaVersion: 1;
  readonly tables: readonly LogicalTable[];
}

export interface LogicalTable {
  readonly name: string;
  readonly columns: readonly LogicalColumn[];
  readonly primaryKey: readonly string[];
  readonly uniques: readonly (readonly string[])[];
  readonly foreignKeys: readonly LogicalForeignKey[];
}

export interface LogicalColumn {
  readonly name: string;
  /** Standard SQL, bound to no engine. */
  readonly type: string;
  readonly nullable: boolean;
}

export interface LogicalForeignKey {
  readonly columns: readonly string[];
  readonly refTable: string;
  readonly refColumns: readonly string[];
}
