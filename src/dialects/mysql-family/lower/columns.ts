/** Columns: types and defaults the engine has, checks for booleans, ON UPDATE for touched instants. */
import { type Check, type Column, column, objectId, oneOf, type Table, type Trigger } from '../../../model/index.js';
import { LOWERED, type Lowering, note, shortName, type TableStep } from './lowering.js';

export const lowerColumns: TableStep = (table, lowering) => {
  const touched = new Set(table.triggers.flatMap(touchedColumn));
  const columns = table.columns.map((c) => lowerColumn(table, c, touched.has(c.name), lowering));
  return {
    ...table,
    columns,
    checks: [...table.checks, ...booleanChecks(table, lowering)],
    triggers: table.triggers.filter((trigger) => trigger.definition.kind !== 'touch'),
  };
};

const touchedColumn = ({ definition }: Trigger): readonly string[] => (definition.kind === 'touch' ? [definition.column] : []);

function lowerColumn(table: Table, given: Column, touched: boolean, lowering: Lowering): Column {
  const { postgres: _p, sqlite: _s, description, default: fallback, ...rest } = given;
  const subject = objectId('column', table.id, given.name);
  const kept = keepsDefault(given, subject, lowering) ? fallback : undefined;
  return {
    ...rest,
    type: lowerType(given, subject, lowering),
    ...(kept ? { default: kept } : {}),
    ...(description === undefined ? {} : { description: bounded(description, COLUMN_COMMENT) }),
    ...(touched ? { mysql: { ...given.mysql, onUpdateNow: true } } : {}),
  };
}

function lowerType(given: Column, subject: string, lowering: Lowering): Column['type'] {
  const { type } = given;
  if (type.kind !== 'native' || type.dialect === lowering.flavour.id || FAMILY.has(type.dialect)) return type;
  note(lowering, subject, `${lowering.flavour.label} has no type ${type.sql}; the values are kept as text.`);
  return { kind: 'text' };
}

const FAMILY: ReadonlySet<string> = new Set(['mysql', 'mariadb']);

function keepsDefault(given: Column, subject: string, lowering: Lowering): boolean {
  const obstacle = defaultObstacle(given, lowering);
  if (obstacle !== undefined) note(lowering, subject, obstacle);
  return obstacle === undefined;
}

/** Why the default cannot be had. */
function defaultObstacle({ default: given, type }: Column, { flavour, capabilities }: Lowering): string | undefined {
  if (given?.kind === 'uuid' && !(capabilities.generatesUuid !== undefined && flavour.uuidFunctions[given.version])) {
    return `${flavour.label} cannot make a UUID of version ${given.version} by itself; the application makes it.`;
  }
  const length = type.kind === 'varchar' || type.kind === 'char' ? type.length : undefined;
  const isTooLong =
    given?.kind === 'literal' && typeof given.value === 'string' && length !== undefined && [...given.value].length > length;
  return isTooLong ? `${flavour.label} refuses a default that does not fit its column; it is left out.` : undefined;
}

/** TINYINT(1) takes any number; a check keeps it to two. */
function booleanChecks(table: Table, { capabilities }: Lowering): readonly Check[] {
  const checked = new Set(table.checks.flatMap((check) => (check.type === 'boolean' ? check.columns : [])));
  return table.columns
    .filter(({ type, name, generated }) => type.kind === 'boolean' && !generated && !checked.has(name))
    .map(({ name }) => ({
      name: shortName(`check_${table.name}_${name}_boolean`, capabilities.identifierLength),
      type: 'boolean',
      columns: [name],
      expr: oneOf(column(name), [0, 1]),
      origin: LOWERED,
      reason: 'A boolean is a small number here; the check keeps it to 0 and 1.',
    }));
}

/** https://dev.mysql.com/doc/refman/8.0/en/create-table.html: 1024 characters on a column, 2048 on a table. */
const COLUMN_COMMENT = 1024;
export const TABLE_COMMENT = 2048;

export const bounded = (text: string, limit: number): string => (text.length <= limit ? text : `${text.slice(0, limit - 1)}…`);
