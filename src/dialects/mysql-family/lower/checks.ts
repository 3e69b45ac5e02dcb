/** Notes which checks the engine refuses as such; `triggers/check-triggers.ts` carries them out. */
import { objectId } from '../../../model/index.js';
import { checkObstacles } from '../triggers/check-triggers.js';
import { note, type TableStep } from './lowering.js';

export const lowerChecks: TableStep = (table, lowering) => {
  for (const [check, why] of checkObstacles(lowering.flavour, table)) {
    note(
      lowering,
      objectId('check', table.id, check.name),
      `In ${lowering.flavour.label} ${why}; triggers on insert and update refuse the same rows.`,
    );
  }
  return { ...table, checks: table.checks.map(({ notValid: _, ...check }) => check) };
};
