/** What the application must do that the database cannot do for it. */
import { groupBy } from '../../../util/group-by.js';
import { code, codes, listOf } from '../../markdown/index.js';
import { PLAYBOOK_FACTS } from '../playbook-facts.js';
import { liveCondition } from '../soft-deletion.js';
import { softDeleteColumn, type View } from '../view.js';

export function applicationNotes(view: View): readonly string[] {
  const soft = view.tables.filter((one) => softDeleteColumn(one) !== undefined);
  const mark = soft.map(softDeleteColumn).find((column) => column !== undefined);
  const views = (view.existing?.additions ?? view.main.lowered.schema).views.filter((one) => one.definition.kind === 'active-rows');
  const transitions = view.tables.filter((one) => one.triggers.some(({ definition }) => definition.kind === 'transition'));
  const facts = PLAYBOOK_FACTS[view.main.target.dialect].application;
  return [
    ...(mark === undefined
      ? []
      : [
          `- Reads of ${codes(soft.map((one) => one.name))} compare ${code(liveCondition(mark, (column, value) => view.dialect.literal(value, column.type)))}; indexes over active rows serve only statements that say so.${
            views.length === 0
              ? ''
              : ` The ${views.length === 1 ? 'view' : 'views'} ${codes(views.map((one) => one.name))} ${views.length === 1 ? 'does' : 'do'} it for you.`
          }`,
        ]),
    ...(transitions.length === 0
      ? []
      : [
          `- Change the state of ${codes(transitions.map((one) => one.name))} with an update that names the expected state (${code('… WHERE id = :id AND status = :expected')}) and look at the number of rows changed: two users may press the button at once.`,
        ]),
    `- Map errors by constraint name: unique → conflict (409), foreign key and check → unprocessable (422), with a message of your own.`,
    `- Read lists page by page after the last row seen (${code('WHERE (sort_column, id) > (:last, :last_id)')}) rather than with OFFSET, which reads and throws away all rows before.`,
    ...facts.map((text) => `- ${text}`),
    ...otherEngines(view),
  ];
}

/** Engines that share their notes share a line. */
function otherEngines(view: View): readonly string[] {
  const [main, ...others] = view.engines;
  const groups = groupBy(others, (engine) => PLAYBOOK_FACTS[engine.target.dialect].application);
  return [...groups]
    .filter(([notes]) => main === undefined || notes !== PLAYBOOK_FACTS[main.target.dialect].application)
    .flatMap(([notes, engines]) => [`- On ${listOf(engines.map((engine) => engine.name))}:`, ...notes.map((text) => `  - ${text}`)]);
}
