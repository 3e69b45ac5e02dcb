import type { Table } from './family.js';

/** The tables one by one, each with its columns and what it refers to, in one order. */
export const shapeOf = (tables: readonly Table[]): readonly string[] =>
  tables.map(({ name, columns, targets }) => `${name}(${[...columns].sort().join()})${[...targets].sort().join()}`).sort();
