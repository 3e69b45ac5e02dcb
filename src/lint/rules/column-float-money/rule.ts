import type { Table } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/float-money`: amounts of money are exact. */
export const columnFloatMoney: Rule = {
  code: 'column/float-money',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'Binary fractions cannot hold 0.10; sums drift by cents that nobody can explain.',
  check: ({ schema, model }) =>
    columnSites(schema, (column, table) => {
      if (!MONEY.test(column.name) || (VAGUE.test(column.name) && !model && !speaksOfMoney(table))) return 'skip';
      return column.type.kind === 'float'
        ? {
            message: `${table.name}.${column.name} holds money as a floating-point number`,
            help: 'Use NUMERIC(12, 2), or integer minor units.',
          }
        : undefined;
    }),
};

const MONEY = /(^|_)(price|amount|cost|fee|salary|balance|total|subtotal|discount|refund|payment|budget|revenue|tax|wage|deposit)s?$/;

/** Of nutrients, of work, of points: money only among other words for it. */
const VAGUE = /(^|_)(amount|cost|total|balance|discount|budget|deposit)s?$/;
const speaksOfMoney = ({ name, columns }: Table): boolean =>
  MONEY_WORDS.test(name) || columns.some((column) => MONEY_WORDS.test(column.name));
const MONEY_WORDS =
  /(?:^|_)(?:currency|price|tax|vat|invoice|payment|payout|order|cart|checkout|salary|wage|fee|refund|bill|billing|purchase|sale|charge)s?(?:_|$)/;
