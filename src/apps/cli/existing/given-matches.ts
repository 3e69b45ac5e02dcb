/** `--match client=customer`: which table an entity is, or that it gets one of its own. */
import type { GivenMatch } from '../../../design/index.js';
import { flagList, type Parsed } from '../command.js';
import { UsageError } from '../errors.js';

export function matchesByFlags(parsed: Parsed): readonly GivenMatch[] {
  return flagList(parsed, 'match').map((raw) => {
    const [entity, table, ...more] = raw.split('=').map((part) => part.trim());
    if (!entity || !table || more.length > 0)
      throw new UsageError(`--match ${raw} is not understood`, 'It is given as entity=table, or entity=new for a table of its own.', [
        '--match',
      ]);
    return { entity, table, source: { kind: 'flag', flag: '--match' } };
  });
}
