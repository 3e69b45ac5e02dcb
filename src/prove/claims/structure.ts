/** The design as a whole: it loads, the engine reads back what was meant, and the way back leaves nothing. */
import { type Column, objectId, type Schema, type Table } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, notChecked, type Outcome, proven } from '../claim-task.js';
import { dropSchema, loadSchema } from '../load.js';
import type { Session } from '../session.js';
import { isReadSchema } from '../subject.js';

export const loads: ClaimFamily = {
  kind: 'loads',
  collect: (scope) => [task(scope, 'loads', 'The schema can be created in an empty database.', proveLoads)],
};

export const readsBack: ClaimFamily = {
  kind: 'reads-back',
  collect: (scope) => [
    task(
      scope,
      'reads-back',
      'The database holds exactly what was designed: every table, column, constraint, index, policy and trigger.',
      proveReadsBack,
    ),
  ],
};

export const reverses: ClaimFamily = {
  kind: 'reverses',
  collect: (scope) => [
    task(scope, 'reverses', 'Taking the schema back leaves nothing behind, and it can be created again.', proveReverses),
  ],
};

type Prove = (scope: ClaimScope, session: Session) => Promise<Outcome>;

function task(scope: ClaimScope, kind: 'loads' | 'reads-back' | 'reverses', statement: string, prove: Prove): ClaimTask {
  return { claim: { id: kind, kind, statement, restsOn: [objectId('schema')] }, stage: 'empty', run: (session) => prove(scope, session) };
}

/** Sessions whose engine has not the extensions that the schema needs: nothing can be said there, for or against it. */
const lacking = new WeakMap<Session, Outcome>();

const NO_EXTENSION =
  /extension "[^"]*" is not available|could not open extension control file|no such (collation sequence|module|tokenizer)/;

async function proveLoads(scope: ClaimScope, session: Session): Promise<Outcome> {
  const { refused, executed } = await loadSchema(scope.subject, session.db);
  if (refused && NO_EXTENSION.test(refused.error.message)) {
    const outcome = notChecked('extension-missing', refused.error.message);
    lacking.set(session, outcome);
    return outcome;
  }
  if (refused)
    return failed(
      `refused at statement ${executed + 1}: ${refused.statement.split('\n')[0]} (${refused.error.kind}: ${refused.error.message})`,
    );
  return proven(`${executed} statements executed, ${scope.subject.schema.tables.length} tables created`);
}

/** Lines of difference that the evidence shows. */
const SHOWN = 5;

async function proveReadsBack(scope: ClaimScope, session: Session): Promise<Outcome> {
  const { dialect, schema } = scope.subject;
  const impossible = lacking.get(session);
  if (impossible) return impossible;
  const spelled = isReadSchema(schema) ? withoutQueries : asIs;
  const meant = spelled(dialect.normalForm(schema));
  const inDatabase = await dialect.introspect(session.db);
  const found = spelled(dialect.normalForm(isReadSchema(schema) ? withoutUnsaid(inDatabase, schema) : inDatabase));
  const missing = without(meant, found);
  const surplus = without(found, meant);
  if (missing.length + surplus.length === 0) return proven(`${meant.length} facts read from the catalogue, all as designed`);
  const lines = [...missing.map((line) => `- ${line}`), ...surplus.map((line) => `+ ${line}`)];
  return failed(`${missing.length} facts missing, ${surplus.length} unexpected: ${lines.slice(0, SHOWN).join('; ')}`);
}

const asIs = (lines: readonly string[]): readonly string[] => lines;

/** Engines spell the queries of views anew; of a view that was read only its name and form are compared. */
const withoutQueries = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => /^view \S+(?: materialised)?/.exec(line)?.[0] ?? line);

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

async function proveReverses(scope: ClaimScope, session: Session): Promise<Outcome> {
  const { subject } = scope;
  const impossible = lacking.get(session);
  if (impossible) return impossible;
  const { refused, executed } = await dropSchema(subject, session.db);
  if (refused)
    return failed(`the way back was refused: ${refused.statement.split('\n')[0]} (${refused.error.kind}: ${refused.error.message})`);
  const left = objectsIn(await subject.dialect.introspect(session.db));
  if (left.length > 0 && isReadSchema(subject.schema))
    return notChecked('not-understood', `kept verbatim, so no way back is known: ${left.slice(0, SHOWN).join(', ')}`);
  if (left.length > 0) return failed(`left behind: ${left.slice(0, SHOWN).join(', ')}`);
  const again = await loadSchema(subject, session.db);
  if (again.refused && isReadSchema(subject.schema) && subject.schema.opaque.length > 0)
    return notChecked('not-understood', `what is kept verbatim has no way back: ${again.refused.error.message}`);
  if (again.refused) return failed(`creating it again was refused: ${again.refused.error.message}`);
  return proven(`${executed} statements executed, nothing left; created again with ${again.executed} statements`);
}

/** Everything in a database that somebody made; extensions stay. */
function objectsIn(schema: Schema): readonly string[] {
  return [...schema.tables, ...schema.views, ...schema.sequences, ...schema.routines].map((object) => object.name);
}

/** A script that says no character set takes the database's, which is no part of it. */
function withoutUnsaid(found: Schema, meant: Schema): Schema {
  const said = new Map(meant.tables.map((table) => [table.id, table]));
  const tables = found.tables.map((table): Table => {
    const { mysql } = said.get(table.id) ?? table;
    if (!table.mysql || mysql?.collation !== undefined || mysql?.charset !== undefined) return table;
    const { charset, collation, ...rest } = table.mysql;
    return { ...table, mysql: rest, columns: table.columns.map((column) => withoutCollation(column, charset, collation)) };
  });
  return { ...found, tables };
}

function withoutCollation(column: Column, charset: string | undefined, collation: string | undefined): Column {
  const own = column.mysql;
  if (!own || (own.collation !== collation && own.charset !== charset)) return column;
  const { charset: _, collation: __, ...rest } = own;
  return { ...column, mysql: rest };
}
