/** Sensitive columns, how they are treated, and the privileges proposed for them. */
import type { Column, Table } from '../../../model/index.js';
import { code, codes, count, fence, table } from '../../markdown/index.js';
import { PLAYBOOK_FACTS } from '../playbook-facts.js';
import type { View } from '../view.js';

type Sensitivity = NonNullable<Column['sensitivity']>;

const TREATMENT: Readonly<Record<Sensitivity, string>> = {
  personal: 'read only where a screen or a letter needs it; part of the erasure plan; never in logs or URLs',
  'special-category': 'as personal data, on a legal basis of its own (GDPR Art. 9); read by named roles only, every read recorded',
  financial: 'changes are recorded; read by roles that settle or report',
  secret: 'stored as a hash, as a token or encrypted, never the secret itself; never read back to a client, never in the audit trail',
};

export function sensitiveData(view: View): readonly string[] {
  const found = view.tables.flatMap((owner) =>
    owner.columns.flatMap((column) => (column.sensitivity ? [{ owner, column, kind: column.sensitivity }] : [])),
  );
  if (found.length === 0) return ['No column is marked as personal, financial or secret.'];
  const kinds = [...new Set(found.map((one) => one.kind))];
  const tables = [...new Set(found.map((one) => one.owner))];
  const audits = tables.filter((one) => one.triggers.some(({ definition }) => definition.kind === 'audit'));
  return [
    `${count(found.length, 'column')} in ${count(tables.length, 'table')} ${found.length === 1 ? 'is' : 'are'} sensitive.`,
    '',
    ...table(
      ['Table', ...kinds.map((kind) => kind.replace('-', ' '))],
      tables.map((one) => [
        code(one.name),
        ...kinds.map((kind) => codes(found.filter((f) => f.owner === one && f.kind === kind).map((f) => f.column.name))),
      ]),
    ),
    '',
    ...kinds.map((kind) => `- **${kind.replace('-', ' ')}**: ${TREATMENT[kind]}.`),
    ...(audits.length === 0 ? [] : ['', `Every change to ${codes(audits.map((one) => one.name))} is recorded in the audit trail.`]),
    '',
    ...privileges(view, tables),
  ];
}

const SHOWN_GRANTS = 8;

function privileges(view: View, tables: readonly Table[]): readonly string[] {
  const grant = PLAYBOOK_FACTS[view.main.target.dialect].columnGrant;
  if (grant === undefined) return ['The engine has no privileges: keep the columns apart in the application, and protect the file.'];
  const quote = view.dialect.quoteIdentifier;
  const lines = tables.map((one) =>
    grant(
      quote(one.name),
      one.columns.filter((column) => column.sensitivity === undefined).map((column) => quote(column.name)),
    ),
  );
  return [
    `Proposed privileges for a role that does not need them (here ${code('application')}; grant the rest to roles that do). They are not part of the migration:`,
    '',
    ...fence('sql', lines.slice(0, SHOWN_GRANTS)),
    ...(lines.length > SHOWN_GRANTS ? ['', `The other ${lines.length - SHOWN_GRANTS} tables follow the same pattern.`] : []),
  ];
}
