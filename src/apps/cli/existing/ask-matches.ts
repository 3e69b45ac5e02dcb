/** Asks in a terminal which table an entity is, where the names or shapes are only alike. */
import { cancel, isCancel, select } from '@clack/prompts';
import type { GivenMatch } from '../../../design/index.js';
import type { EntityMatch } from '../../../model/index.js';
import { terminal } from '../ask.js';
import { CliExit, EXIT } from '../errors.js';
import { placeOf } from './match-lines.js';

export async function askMatches(open: readonly EntityMatch[]): Promise<readonly GivenMatch[]> {
  const given: GivenMatch[] = [];
  for (const match of open) {
    const chosen = await select({
      ...terminal(),
      message: `Is ${match.entity.replaceAll('_', ' ')} a table that is there?`,
      options: [
        ...match.candidates.map((one) => ({ value: one.table, label: one.name, hint: `${one.reason}${placeOf(one)}` })),
        { value: 'new', label: 'a table of its own' },
      ],
      initialValue: match.table ?? 'new',
    });
    if (isCancel(chosen)) {
      cancel('Cancelled; nothing was written.', terminal());
      throw new CliExit(EXIT.declined);
    }
    given.push({ entity: match.entity, table: chosen, source: { kind: 'prompt' } });
  }
  return given;
}
