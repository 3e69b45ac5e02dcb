/** The rules, by area. One line a rule. */
import type { Rule } from '../rule.js';
import { checkMissingChoice } from './check-missing-choice/rule.js';
import { checkMissingRange } from './check-missing-range/rule.js';
import { columnBooleanDefault } from './column-boolean-default/rule.js';
import { columnFileContent } from './column-file-content/rule.js';
import { columnFloatMoney } from './column-float-money/rule.js';
import { columnInstantWithoutZone } from './column-instant-without-zone/rule.js';
import { columnNativeEnum } from './column-native-enum/rule.js';
import { columnNullableRequired } from './column-nullable-required/rule.js';
import { columnPlainSecret } from './column-plain-secret/rule.js';
import { columnStoredDerived } from './column-stored-derived/rule.js';
import { columnUnboundedText } from './column-unbounded-text/rule.js';
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
import { uniqueMissingIdentity } from './unique-missing-identity/rule.js';

export const RULES: readonly Rule[] = [
  checkMissingChoice,
  checkMissingRange,
  columnBooleanDefault,
  columnFileContent,
  columnFloatMoney,
  columnInstantWithoutZone,
  columnNativeEnum,
  columnNullableRequired,
  columnPlainSecret,
  columnStoredDerived,
  columnUnboundedText,
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
  uniqueMissingIdentity,
];
