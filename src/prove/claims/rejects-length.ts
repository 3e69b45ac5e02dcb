/** A bounded text takes as many characters as stated and not one more. */
import { objectId, type Table } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, proven } from '../claim-task.js';
import { refuses } from '../data/holds.js';
import { type PlannedRow, type RowValues, valueIn, withValues } from '../data/row.js';
import { insertAll, judge } from '../expect.js';
import { type LengthLimit, lengthLimits } from '../lengths.js';
import { checkId, checkName, facetId } from '../object-ids.js';
import { rolledBack, type Session } from '../session.js';
import { insertRow } from '../sql-text.js';
import { columnWords, tableWords } from '../words.js';

export const rejectsLength: ClaimFamily = {
  kind: 'rejects-length',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) => {
      const references = new Set(table.foreignKeys.flatMap((fk) => fk.columns));
      return lengthLimits(scope.subject, table)
        .filter((limit) => !references.has(limit.column.name))
        .flatMap((limit) => task(scope, table, limit));
    }),
};

/** A length that the other checks never let a value reach is implied by them: nothing is claimed of a check then. */
function task(scope: ClaimScope, table: Table, limit: LengthLimit): readonly ClaimTask[] {
  const { name } = limit.column;
  const longer = valueOfLength(scope, table, limit, limit.length + 1);
  if (longer === undefined && limit.check) return [];
  return [
    {
      claim: {
        id: `rejects-length:${table.id}/${name}${limit.check ? `/${checkName(limit.check)}` : ''}`,
        kind: 'rejects-length',
        statement: `The ${columnWords(name)} of ${tableWords(table)} holds at most ${limit.length} characters.`,
        restsOn: [limit.check ? checkId(table, limit.check) : facetId(objectId('column', table.id, name), 'length')],
      },
      stage: 'fixtures',
      run: (session) => prove(scope, session, table, limit),
    },
  ];
}

async function prove(scope: ClaimScope, session: Session, table: Table, limit: LengthLimit) {
  const { name } = limit.column;
  const { planner, a } = scope.plan();
  const longest = valueOfLength(scope, table, limit, limit.length);
  if (longest !== undefined) planner.newRow(a, table.id, { values: { [name]: longest } });
  const excess = valueOfLength(scope, table, limit, limit.length + 1) ?? 'a'.repeat(limit.length + 1);
  const valid = planner.newRow(a, table.id);
  const row = { table: table.id, values: withValues(valid.values, [[name, excess]]) };
  return rolledBack(session.db, async () => {
    const problem = await insertAll(
      session,
      planner.inserts.filter((other) => other !== valid),
    );
    if (problem) return problem;
    const refusal = {
      action: `a value of ${limit.length + 1} characters`,
      kinds: limit.check ? (['check'] as const) : (['too-long'] as const),
      ...(limit.check ? { name: checkName(limit.check) } : {}),
    };
    const outcome = judge(session, refusal, await session.attempt(insertRow(scope.subject, row)));
    if (outcome.verdict !== 'proven' || longest === undefined) return outcome;
    return proven(`a value of ${limit.length} characters: accepted; ${outcome.evidence}`);
  });
}

/** A text of exactly this length that every other check of the table accepts. */
function valueOfLength(scope: ClaimScope, table: Table, limit: LengthLimit, length: number): string | undefined {
  const { planner, a } = scope.plan();
  const base: PlannedRow = planner.newRow(a, table.id, { fillOptional: true });
  const others = table.checks.filter((check) => check !== limit.check);
  const fits = (values: RowValues): boolean => !others.some((check) => refuses(check.expr, values));
  return stretched(valueIn(base.values, limit.column.name), length).find((text) =>
    fits(withValues(base.values, [[limit.column.name, text]])),
  );
}

/** The natural value made longer in front, at the end, or replaced. */
function stretched(value: unknown, length: number): readonly string[] {
  const text = typeof value === 'string' ? value.slice(0, length) : '';
  const missing = length - text.length;
  return ['a', 'A', '1', '0'].flatMap((fill) => [fill.repeat(missing) + text, text + fill.repeat(missing), fill.repeat(length)]);
}
