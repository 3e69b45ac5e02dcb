/** DROP TABLE, INDEX, VIEW and TRIGGER. Foreign keys of other tables stay, as SQLite leaves them. */
import {
  type Outcome as Change,
  dropIndex,
  dropObject,
  dropTable,
  dropTrigger,
  findObject,
  findTable,
  type ObjectName,
} from '../../../sql/catalogue/index.js';
import { triggerHead } from './create-trigger.js';
import { behindCondition, nameAt } from './names.js';
import { type Outcome, refuse, TEMPORARY, tell, type Work } from './session.js';
import { groupedTokens } from './tokens.js';

export function drop(work: Work): Outcome | undefined {
  const { tokens, session } = work;
  const kind = tokens[1]?.value ?? '';
  const remove = tokens[1]?.kind === 'word' && Object.hasOwn(DROPS, kind) ? DROPS[kind] : undefined;
  if (!remove) return undefined;
  const { at, conditional } = behindCondition(tokens, 2);
  const name = nameAt(tokens, at);
  if (!name) return refuse(work, 'cut-off', `The statement ends before the name of the ${kind}.`);
  const open = tokens.find(({ closed }) => !closed);
  if (open) return refuse(work, 'unclosed', 'What opens here is never closed.', open, 'The text may be cut off here.');
  if (session.temporary.delete(`${kind} ${name.given.name.toLowerCase()}`)) return { fate: 'skipped', note: 'temporary' };
  const isTemporary = kind === 'table' && findTable(work.catalogue, name.given)?.namespace === TEMPORARY;
  const problem = remove(work, name.given);
  if (!problem) return isTemporary ? { fate: 'skipped', note: 'temporary' } : { fate: 'modelled' };
  return conditional ? { fate: 'modelled', note: 'it is not there' } : tell(work, problem, name.token);
}

const DROPS: Readonly<Record<string, (work: Work, name: ObjectName) => Change>> = {
  table: ({ catalogue }, name) => {
    const problem = dropTable(catalogue, name);
    return problem && dropObject(catalogue, 'opaque', { ...name, name: `table ${name.name}` }) ? problem : undefined;
  },
  index: ({ catalogue }, name) => dropIndex(catalogue, name),
  view: ({ catalogue }, name) => {
    const problem = dropObject(catalogue, 'view', name);
    if (!problem) dropTriggersOf(catalogue, name.name);
    return problem;
  },
  trigger: ({ catalogue }, name) => {
    const problem = dropTrigger(catalogue, name);
    return problem && dropObject(catalogue, 'opaque', { ...name, name: `trigger ${name.name}` }) ? problem : undefined;
  },
};

/** Triggers of a view go with it. */
function dropTriggersOf(catalogue: Work['catalogue'], view: string): void {
  for (const { value } of [...catalogue.others.opaque.values()]) {
    if (!/^trigger /.test(value.what) || !findObject(catalogue, 'opaque', { name: value.what })) continue;
    const head = triggerHead(groupedTokens(value.sql), 2);
    if (head && catalogue.rules.fold(head.table) === catalogue.rules.fold(view)) dropObject(catalogue, 'opaque', { name: value.what });
  }
}
