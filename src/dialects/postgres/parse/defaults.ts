/** DEFAULT, as the column keeps it. */
import type { Node } from 'libpg-query';
import type { ColumnDefault, ColumnType } from '../../../model/index.js';
import { readDefault } from '../introspect/defaults.js';
import { spellType } from '../types.js';
import type { Environment } from './environment.js';
import { expressionText } from './expression-text.js';
import { nodeAs, strings } from './nodes.js';

/** Undefined where the server keeps none: NULL is no default, unless the type's length must be checked. */
export function columnDefault(node: Node | undefined, type: ColumnType, env: Environment): ColumnDefault | undefined {
  if (node === undefined) return undefined;
  if (isNull(node)) return hasLength(type) ? { kind: 'literal', value: null } : undefined;
  return readDefault(expressionText(withRegclass(node), env.resolve), type);
}

function isNull(node: Node): boolean {
  const cast = nodeAs(node, 'TypeCast');
  return cast?.arg ? isNull(cast.arg) : nodeAs(node, 'A_Const')?.isnull === true;
}

const hasLength = (type: ColumnType): boolean => /\(\d/.test(spellType(type));

/** `nextval('numbers')` names a relation. */
function withRegclass(node: Node): Node {
  const call = nodeAs(node, 'FuncCall');
  const [first] = call?.args ?? [];
  if (!call || !first || strings(call.funcname).at(-1) !== 'nextval' || !nodeAs(first, 'A_Const')) return node;
  const typeName = { names: [{ String: { sval: 'regclass' } }], typemod: -1 };
  return { FuncCall: { ...call, args: [{ TypeCast: { arg: first, typeName } }] } };
}
