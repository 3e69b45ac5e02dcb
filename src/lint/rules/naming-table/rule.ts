import { houseStyle, letterCase } from '../../house-style.js';
import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `naming/table`: tables are plural snake_case, or as most tables of an existing schema are. */
export const namingTable: Rule = {
  code: 'naming/table',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'Names that follow one rule can be guessed; others must be looked up and quoted.',
  check: ({ schema, model, inHouseStyle }) => {
    const names = schema.tables.map(({ name }) => name);
    const house = model && !inHouseStyle ? undefined : houseStyle(names, letterCase);
    return tableSites(schema, (table) => {
      // Where too little shows a style, what follows the few is no fault.
      if (house ? house.fits(table.name) : inHouseStyle || isPlain(table.name)) return undefined;
      return house
        ? { message: `${table.name} is not named as the other tables are`, help: `Name it in their style, as in ${house.example}.` }
        : {
            message: `${table.name} is not lower-case snake_case`,
            help: 'Use lower-case words joined with underscores, in the plural.',
          };
    });
  },
};

const isPlain = (name: string): boolean => /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name);
