/** Functions, procedures and aggregates: kept verbatim, known by name and arguments. */
import type { CreateFunctionStmt, DefineStmt, FunctionParameter, Node, TypeName } from 'libpg-query';
import { quoteQualified, quoteText } from '../../spelling.js';
import { allOf, constantText, nodeAs, type Qualified, qualified, strings } from '../nodes.js';
import { idOf, inModel } from '../scope.js';
import { type Outcome, type Session, verbatim } from '../session.js';
import { typeText } from '../type-name.js';

export function createRoutine(statement: CreateFunctionStmt, session: Session): Outcome {
  const { world } = session;
  const said = qualified(strings(statement.funcname));
  const home = world.scope.homeOf(said);
  const signature = argumentTypes(allOf(statement.parameters, 'FunctionParameter'), session);
  const key = routineKey(home, signature);
  world.routines.delete(key);
  world.routines.set(key, {
    routine: { ...home, sql: placed(session.text, said, home), signature, origin: session.origin },
    signature,
    what: statement.is_procedure ? 'procedure' : 'function',
  });
  return { fate: 'verbatim' };
}

export const routineKey = (name: Qualified, signature: readonly string[]): string => `${idOf(inModel(name))}(${signature.join(', ')})`;

/** Types of what is given in: results say nothing of which function is meant. */
function argumentTypes(parameters: readonly FunctionParameter[], { resolve }: Session): readonly string[] {
  return parameters
    .filter(({ mode }) => mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE')
    .map(({ argType }) => withoutLength(typeText(argType, resolve)));
}

export const signatureOf = (types: readonly Node[] | undefined, { resolve }: Session): readonly string[] =>
  (types ?? []).flatMap((node) => {
    const type: TypeName | undefined = nodeAs(node, 'TypeName') ?? nodeAs(node, 'FunctionParameter')?.argType;
    return type ? [withoutLength(typeText(type, resolve))] : [];
  });

const withoutLength = (type: string): string => type.replace(/\(\d+(?:,\d+)?\)/, '');

/** Where the search path, not the statement, said where it lives, the statement says it now. */
function placed(sql: string, said: Qualified, home: Qualified): string {
  if (said.namespace !== undefined || home.namespace === undefined) return sql;
  return sql.replace(HEAD, (_, head: string) => `${head}${quoteQualified(home.name, home.namespace)}`);
}

const HEAD = /^(\s*CREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE)\s+)(?:"(?:[^"]|"")+"|[\w$]+)(?:\s*\.\s*(?:"(?:[^"]|"")+"|[\w$]+))?/i;

/** The routine's statement under another name. */
export const renamedRoutine = (sql: string, { name, namespace }: Qualified): string =>
  sql.replace(HEAD, (_, head: string) => `${head}${quoteQualified(name, namespace)}`);

/** Aggregates, operators, base types, text search objects. */
export function define(statement: DefineStmt, session: Session): Outcome {
  const name = inModel(qualified(strings(statement.defnames)));
  if (statement.kind === 'OBJECT_AGGREGATE') return createAggregate(statement, session);
  const what = (statement.kind ?? '').replace('OBJECT_', '').replace(/^TS/, 'TEXT SEARCH ').toLowerCase();
  return verbatim(session, what, { of: idOf(name), name: name.name }, 'the model has no noun for it');
}

/** As the catalogue's query puts it together. */
function createAggregate(statement: DefineStmt, session: Session): Outcome {
  const home = session.world.scope.homeOf(qualified(strings(statement.defnames)));
  const [parameters] = statement.args ?? [];
  const signature = argumentTypes(allOf(nodeAs(parameters, 'List')?.items, 'FunctionParameter'), session);
  const options = new Map(allOf(statement.definition, 'DefElem').map(({ defname = '', arg }) => [defname.toLowerCase(), arg]));
  const routine = (key: string): string | undefined => {
    const arg = options.get(key);
    const names = strings(nodeAs(arg, 'TypeName')?.names);
    const { name, namespace } = inModel(qualified(names));
    return arg && quoteQualified(name, namespace);
  };
  const type = nodeAs(options.get('stype'), 'TypeName');
  const [final, initial] = [routine('finalfunc'), constantText(options.get('initcond'))];
  const parts = [
    `SFUNC = ${routine('sfunc') ?? ''}`,
    `STYPE = ${type ? typeText(type, session.resolve) : ''}`,
    ...(final === undefined ? [] : [`FINALFUNC = ${final}`]),
    ...(initial === undefined ? [] : [`INITCOND = ${quoteText(initial)}`]),
  ];
  const head = `${quoteQualified(home.name, home.namespace ?? 'public')}(${signature.length === 0 ? '*' : signature.join(', ')})`;
  return verbatim(
    session,
    'aggregate',
    { of: idOf(home), name: home.name, sql: `CREATE AGGREGATE ${head} (${parts.join(', ')})` },
    'the model has no noun for it',
  );
}
