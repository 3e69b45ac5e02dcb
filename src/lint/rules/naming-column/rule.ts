import { houseStyle, letterCase } from '../../house-style.js';
import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `naming/column`: columns are singular snake_case, or as most columns of an existing schema are. */
export const namingColumn: Rule = {
  code: 'naming/column',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'Names that follow one rule can be guessed; others must be looked up and quoted.',
  check: ({ schema, model, inHouseStyle }) => {
    const names = schema.tables.flatMap((table) => table.columns.map(({ name }) => name));
    const house = model && !inHouseStyle ? undefined : houseStyle(names, letterCase);
    return columnSites(schema, (column, table) => {
      // Where too little shows a style, what follows the few is no fault.
      if (house ? house.fits(column.name) : inHouseStyle || isPlain(column.name)) return undefined;
      return house
        ? {
            message: `${table.name}.${column.name} is not named as the other columns are`,
            help: `Name it in their style, as in ${house.example}.`,
          }
        : { message: `${table.name}.${column.name} is not lower-case snake_case`, help: 'Use lower-case words joined with underscores.' };
    });
  },
};

const isPlain = (name: string): boolean => /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name);
