/** CREATE TRIGGER. https://www.postgresql.org/docs/15/catalog-pg-trigger.html (bits of timing and events) */
import type { CreateTrigStmt } from 'libpg-query';
import { type Trigger, tableId } from '../../../model/index.js';
import { quoteIdentifier, quoteList, quoteQualified, quoteText } from '../spelling.js';
import type { Environment } from './environment.js';
import { expressionText } from './expression-text.js';
import { allOf, constantText, qualified, relationName, strings } from './nodes.js';

const TRUNCATE = 32;

/** Undefined where the model has no words: constraint triggers, transition tables, TRUNCATE. */
export function readTrigger(given: CreateTrigStmt, env: Environment): Trigger | undefined {
  const events = given.events ?? 0;
  if (given.isconstraint || (given.transitionRels ?? []).length > 0 || (events & TRUNCATE) !== 0) return undefined;
  const timing = given.timing ?? 0;
  const columns = strings(given.columns);
  const texts = (given.args ?? []).map((arg) => constantText(arg) ?? '');
  const { name, namespace } = env.routineOf(qualified(strings(given.funcname)));
  return {
    name: given.trigname ?? '',
    definition: {
      kind: 'sql',
      timing: (timing & 64) !== 0 ? 'instead-of' : (timing & 2) !== 0 ? 'before' : 'after',
      events: [
        ...((events & 4) !== 0 ? ['insert' as const] : []),
        ...((events & 16) !== 0 ? ['update' as const] : []),
        ...((events & 8) !== 0 ? ['delete' as const] : []),
      ],
      ...(columns.length > 0 ? { columns } : {}),
      ...(texts.length > 0 ? { arguments: texts } : {}),
      level: given.row ? 'row' : 'statement',
      ...(given.whenClause ? { when: expressionText(given.whenClause, env.resolve) } : {}),
      body: '',
      routine: tableId(name, namespace),
    },
    origin: env.origin,
  };
}

/** As the catalogue prints it: for triggers that are kept as statements. */
export function triggerText(given: CreateTrigStmt, env: Environment, home: { readonly name: string; readonly namespace?: string }): string {
  const [timing, events] = [given.timing ?? 0, given.events ?? 0];
  const columns = strings(given.columns);
  const update = columns.length > 0 ? `UPDATE OF ${quoteList(columns)}` : 'UPDATE';
  const said = [
    ...((events & 4) !== 0 ? ['INSERT'] : []),
    ...((events & 8) !== 0 ? ['DELETE'] : []),
    ...((events & 16) !== 0 ? [update] : []),
    ...((events & TRUNCATE) !== 0 ? ['TRUNCATE'] : []),
  ];
  const referencing = allOf(given.transitionRels, 'TriggerTransition').map(
    ({ name = '', isNew, isTable }) => `${isNew ? 'NEW' : 'OLD'} ${isTable ? 'TABLE' : 'ROW'} AS ${quoteIdentifier(name)}`,
  );
  const routine = env.routineOf(qualified(strings(given.funcname)));
  const from = given.constrrel ? relationName(given.constrrel) : undefined;
  return [
    `CREATE ${given.isconstraint ? 'CONSTRAINT ' : ''}TRIGGER ${quoteIdentifier(given.trigname ?? '')}`,
    (timing & 64) !== 0 ? 'INSTEAD OF' : (timing & 2) !== 0 ? 'BEFORE' : 'AFTER',
    said.join(' OR '),
    `ON ${quoteQualified(home.name, home.namespace ?? 'public')}`,
    ...(from ? [`FROM ${quoteQualified(from.name, from.namespace)}`] : []),
    ...(given.isconstraint
      ? [`${given.deferrable ? '' : 'NOT '}DEFERRABLE INITIALLY ${given.initdeferred ? 'DEFERRED' : 'IMMEDIATE'}`]
      : []),
    ...(referencing.length > 0 ? [`REFERENCING ${referencing.join(' ')}`] : []),
    `FOR EACH ${given.row ? 'ROW' : 'STATEMENT'}`,
    ...(given.whenClause ? [`WHEN (${expressionText(given.whenClause, env.resolve)})`] : []),
    `EXECUTE FUNCTION ${quoteQualified(routine.name, routine.namespace)}(${(given.args ?? []).map((arg) => quoteText(constantText(arg) ?? '')).join(', ')})`,
  ].join(' ');
}
