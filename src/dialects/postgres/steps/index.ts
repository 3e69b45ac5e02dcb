/** How PostgreSQL is extended while it is in use. */
import { type Addition, type ByKind, visit } from '../../../model/index.js';
import { type Formed, formed, type StepContext, type StepForms } from '../../step-forms.js';
import { formColumns } from './columns.js';
import { formChecks, formForeignKey, formIndex, formUnique } from './constraints.js';
import { formExtension, formNamespace, formOpaque, formRoutine, formSequence, formView } from './objects.js';
import { formDescriptions, formPolicies, formRowSecurity, formTable, formTriggers, triggerFunctions } from './tables.js';

const FORMS: ByKind<Addition, Formed, [StepContext]> = {
  namespace: formNamespace,
  extension: formExtension,
  opaque: formOpaque,
  sequence: formSequence,
  routine: formRoutine,
  table: formTable,
  columns: formColumns,
  // They are a type's own, see `enum-values.ts`.
  labels: () => formed(),
  unique: formUnique,
  checks: formChecks,
  'foreign-key': formForeignKey,
  index: formIndex,
  triggers: formTriggers,
  policies: formPolicies,
  'row-security': formRowSecurity,
  descriptions: formDescriptions,
  view: formView,
};

export const steps: StepForms = {
  inlineReferences: 'new',
  form: (addition, context) => visit(addition, FORMS, context),
  shared: triggerFunctions,
};
