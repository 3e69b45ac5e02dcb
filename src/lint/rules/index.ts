/** The rules, by area. One line a rule. */
import type { Rule } from '../rule.js';
import { auditMissingTrail } from './audit-missing-trail/rule.js';
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
import { indexColumnOrder } from './index-column-order/rule.js';
import { indexLoneBoolean } from './index-lone-boolean/rule.js';
import { indexRedundant } from './index-redundant/rule.js';
import { indexUnservedPattern } from './index-unserved-pattern/rule.js';
import { junctionMissingKey } from './junction-missing-key/rule.js';
import { keyMissingPrimaryKey } from './key-missing-primary-key/rule.js';
import { lifecycleUnguardedTransition } from './lifecycle-unguarded-transition/rule.js';
import { namingColumn } from './naming-column/rule.js';
import { namingConstraint } from './naming-constraint/rule.js';
import { namingIdentifierTooLong } from './naming-identifier-too-long/rule.js';
import { namingTable } from './naming-table/rule.js';
import { relationMissingForeignKey } from './relation-missing-foreign-key/rule.js';
import { relationPolymorphic } from './relation-polymorphic/rule.js';
import { sensitivityUnmarked } from './sensitivity-unmarked/rule.js';
import { softDeleteIndexOverDeleted } from './soft-delete-index-over-deleted/rule.js';
import { softDeleteUniqueOverDeleted } from './soft-delete-unique-over-deleted/rule.js';
import { tableEntityAttributeValue } from './table-entity-attribute-value/rule.js';
import { tableGodTable } from './table-god-table/rule.js';
import { tableMissingDescription } from './table-missing-description/rule.js';
import { tableOrphan } from './table-orphan/rule.js';
import { tableRepeatedColumns } from './table-repeated-columns/rule.js';
import { tenantIndexWithoutTenant } from './tenant-index-without-tenant/rule.js';
import { tenantMissingColumn } from './tenant-missing-column/rule.js';
import { tenantMissingRowPolicy } from './tenant-missing-row-policy/rule.js';
import { tenantReferenceWithoutTenant } from './tenant-reference-without-tenant/rule.js';
import { tenantUniqueWithoutTenant } from './tenant-unique-without-tenant/rule.js';
import { timestampsMissing } from './timestamps-missing/rule.js';
import { timestampsNotKeptCurrent } from './timestamps-not-kept-current/rule.js';
import { uniqueMissingIdentity } from './unique-missing-identity/rule.js';

export const RULES: readonly Rule[] = [
  auditMissingTrail,
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
  indexColumnOrder,
  indexLoneBoolean,
  indexRedundant,
  indexUnservedPattern,
  junctionMissingKey,
  keyMissingPrimaryKey,
  lifecycleUnguardedTransition,
  namingColumn,
  namingConstraint,
  namingIdentifierTooLong,
  namingTable,
  relationMissingForeignKey,
  relationPolymorphic,
  sensitivityUnmarked,
  softDeleteIndexOverDeleted,
  softDeleteUniqueOverDeleted,
  tableEntityAttributeValue,
  tableGodTable,
  tableMissingDescription,
  tableOrphan,
  tableRepeatedColumns,
  tenantIndexWithoutTenant,
  tenantMissingColumn,
  tenantMissingRowPolicy,
  tenantReferenceWithoutTenant,
  tenantUniqueWithoutTenant,
  timestampsMissing,
  timestampsNotKeptCurrent,
  uniqueMissingIdentity,
];
