/** The rules, by area. One line a rule. */
import type { Rule } from '../rule.js';
import { fkMissingIndex } from './fk-missing-index/rule.js';
import { fkMissingTargetKey } from './fk-missing-target-key/rule.js';
import { fkTypeMismatch } from './fk-type-mismatch/rule.js';
import { fkUnstatedOnDelete } from './fk-unstated-on-delete/rule.js';
import { keyMissingPrimaryKey } from './key-missing-primary-key/rule.js';
import { relationMissingForeignKey } from './relation-missing-foreign-key/rule.js';
import { relationPolymorphic } from './relation-polymorphic/rule.js';
import { tableEntityAttributeValue } from './table-entity-attribute-value/rule.js';
import { tableGodTable } from './table-god-table/rule.js';
import { tableOrphan } from './table-orphan/rule.js';
import { tableRepeatedColumns } from './table-repeated-columns/rule.js';

export const RULES: readonly Rule[] = [
  fkMissingIndex,
  fkMissingTargetKey,
  fkTypeMismatch,
  fkUnstatedOnDelete,
  keyMissingPrimaryKey,
  relationMissingForeignKey,
  relationPolymorphic,
  tableEntityAttributeValue,
  tableGodTable,
  tableOrphan,
  tableRepeatedColumns,
];
