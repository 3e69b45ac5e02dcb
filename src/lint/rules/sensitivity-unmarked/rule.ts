import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `sensitivity/unmarked`: personal data is marked as such. */
export const sensitivityUnmarked: Rule = {
  code: 'sensitivity/unmarked',
  severity: 'warning',
  dimension: 'operational-readiness',
  since: '0.1.0',
  why: 'An erasure request is answered by a list of columns; a column that is not on it stays.',
  check: ({ schema, model }) =>
    model
      ? columnSites(schema, (column, table) => {
          if (!PERSONAL.test(column.name) || column.type.kind === 'boolean' || table.role === 'archive') return 'skip';
          return column.sensitivity
            ? undefined
            : {
                message: `${table.name}.${column.name} looks like personal data and is not marked`,
                help: 'Mark the attribute personal, special-category, financial or secret.',
              };
        })
      : [],
};

const PERSONAL =
  /^(.*_)?(email|phone|phone_number|date_of_birth|birth_date|born_on|first_name|last_name|full_name|home_address|national_id|passport_number)$/;
