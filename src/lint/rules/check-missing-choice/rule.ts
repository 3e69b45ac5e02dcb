import { type Check, type DomainModel, objectId, type Schema, type Table } from '../../../model/index.js';
import type { Rule, Site } from '../../rule.js';

/** `check/missing-choice`: every closed choice of the model is a check. */
export const checkMissingChoice: Rule = {
  code: 'check/missing-choice',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'A state that the application does not know appears as soon as somebody mistypes one.',
  check: ({ schema, model }) => (model ? sites(schema, choicesOf(model)) : []),
};

function choicesOf(model: DomainModel): ReadonlySet<string> {
  return new Set(
    model.entities.flatMap((e) =>
      e.attributes.filter((a) => a.type.kind === 'choice' && !a.type.open && !a.list).map((a) => `${e.id}/${a.id}`),
    ),
  );
}

function sites(schema: Schema, choices: ReadonlySet<string>): readonly Site[] {
  return schema.tables.flatMap((table) =>
    table.columns
      .filter((c) => choices.has(`${table.entity}/${c.attribute}`) && !isReference(table, c.name))
      .map((c) => site(table, c.name)),
  );
}

function site(table: Table, column: string): Site {
  const subject = objectId('column', table.id, column);
  const listed = (check: Check): boolean => check.type === 'choice' && check.columns.includes(column);
  if (table.checks.some(listed)) return { subject };
  return {
    subject,
    problem: {
      message: `${table.name}.${column} is a closed choice without a check`,
      help: `Add CHECK (${column} IN (…)) with the values.`,
    },
  };
}

const isReference = (table: Table, column: string): boolean => table.foreignKeys.some((fk) => fk.columns.includes(column));
