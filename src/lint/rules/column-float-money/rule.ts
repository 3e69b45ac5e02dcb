import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/float-money`: amounts of money are exact. */
export const columnFloatMoney: Rule = {
  code: 'column/float-money',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'Binary fractions cannot hold 0.10; sums drift by cents that nobody can explain.',
  check: ({ schema }) =>
    columnSites(schema, (column, table) => {
      if (!MONEY.test(column.name)) return 'skip';
      return column.type.kind === 'float'
        ? {
            message: `${table.name}.${column.name} holds money as a floating-point number`,
            help: 'Use NUMERIC(12, 2), or integer minor units.',
          }
        : undefined;
    }),
};

const MONEY = /(^|_)(price|amount|cost|fee|salary|balance|total|subtotal|discount|refund|payment|budget|revenue|tax|wage|deposit)s?$/;
