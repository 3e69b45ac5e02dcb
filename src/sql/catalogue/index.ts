/** A working schema that CREATE, ALTER and DROP are applied to. */
export {
  type Catalogue,
  type CatalogueRules,
  type ObjectName,
  type OtherKind,
  type Outcome,
  type Problem,
  type Rename,
  toSchema,
} from './catalogue.js';
export { addColumn, alterColumn, dropColumn, renameColumn } from './columns.js';
export { columnName, findOwner, findTable, keyOf } from './names.js';
export { createObject, dropObject, findObject, mapObjects, putObject, renameObject } from './others.js';
export {
  addConstraint,
  addIndex,
  addPolicy,
  addTrigger,
  dropConstraint,
  dropIndex,
  dropPolicy,
  dropTrigger,
  type NewConstraint,
  renameConstraint,
  validateConstraint,
} from './parts.js';
export { changeTable, createTable, dropTable, openCatalogue, putTable, renameTable } from './tables.js';
