/** Every attribute becomes a column: type, nullability, default, mark and description. Secrets are stored as hashes. */
import type { Attribute, AttributeType, Column, ColumnDefault, ColumnType, Entity, Table } from '../../model/index.js';
import type { DesignNote, DesignState, Pass } from '../design.js';
import { columnName, inCase, type NameScope, type NamingStyle, nameScope } from '../naming/index.js';
import { columnType } from './support/column-types.js';
import { type CurrencyRule, currencyRule } from './support/currency.js';
import { existingTable, holds } from './support/existing.js';
import { keyColumn } from './support/key-type.js';
import { entityMap, withNotes, withTables } from './support/state.js';
import { styleOf } from './support/style.js';

export const addAttributes: Pass = {
  id: 'add-attributes',
  establishes: 'every attribute is a typed column that is nullable only for a reason',
  run: (state) => {
    const entities = entityMap(state.model);
    const currencies = currencyRule(state.model);
    const built = state.schema.tables.map((table) => withAttributes(table, entities.get(table.entity ?? ''), state, currencies));
    return withNotes(
      withTables(
        state,
        built.map(({ table }) => table),
      ),
      built.flatMap(({ notes }) => notes),
    );
  },
};

interface Built {
  readonly table: Table;
  readonly notes: readonly DesignNote[];
}

function withAttributes(table: Table, entity: Entity | undefined, state: DesignState, currencies: CurrencyRule): Built {
  if (!entity) return { table, notes: [] };
  const style = styleOf(state);
  const known = existingTable(state, table);
  const key = known ? known.columns.map(({ name }) => name) : [keyColumn(state, table)];
  const kept = state.input.decisions.tenancy.strategy === 'shared' ? [...key, style.tenantColumn] : key;
  const scope = nameScope(state.input.capabilities.identifierLength, [...kept, ...table.columns.map(({ name }) => name)]);
  const stored = entity.attributes.filter((attribute) => !isNeverStored(attribute) && !holds(known, attribute.id));
  const reserved = reservedNames(style);
  const columns = stored.map((attribute) => columnOf(attribute, storedName(attribute, reserved, style, scope), state));
  const currency = known ? [] : currencies(entity).map((column) => ({ ...column, name: columnName(column.name, style, scope) }));
  return { table: { ...table, columns: [...table.columns, ...columns, ...currency] }, notes: notesOf(entity, stored, columns) };
}

/** The card industry forbids keeping the code on the back of a card, in any form. */
const isNeverStored = ({ id }: Attribute): boolean => /(^|_)(cvv|cvc)2?$/.test(id);

/** Columns that later passes add or complete: an attribute may be one of them, but not merely be called so. */
const reservedNames = (style: NamingStyle): ReadonlyMap<string, AttributeType['kind']> =>
  new Map([
    [style.createdAt, 'instant'],
    [style.updatedAt, 'instant'],
    [style.deletedAt, 'instant'],
    [style.archivedAt, 'instant'],
    [style.createdBy, 'text'],
    [style.holdColumn, 'boolean'],
    [style.publicIdColumn, 'uuid'],
  ]);

function storedName(attribute: Attribute, reserved: ReturnType<typeof reservedNames>, style: NamingStyle, scope: NameScope): string {
  if (attribute.id === 'id') return columnName('external_id', style, scope);
  const kind = reserved.get(inCase(attribute.id, style.columnCase ?? 'snake'));
  if (kind !== undefined && kind !== attribute.type.kind) return columnName(`${attribute.id}_value`, style, scope);
  return columnName(attribute.sensitivity === 'secret' ? secretName(attribute.id) : attribute.id, style, scope);
}

/** Who signs or decrypts with a secret needs the secret itself: a hash would be of no use. */
const isNeededAgain = (id: string): boolean =>
  /(^|_)(signing|webhook|shared|hmac|client)_secret$|(^|_)(private|encryption|signing)_key$/.test(id);

function secretName(id: string): string {
  if (/_(hash|digest|encrypted)$/.test(id)) return id;
  if (isNeededAgain(id)) return `${id}_encrypted`;
  return /(^|_)card_number$/.test(id) ? id.replace(/card_number$/, 'card_token') : `${id}_hash`;
}

function columnOf(attribute: Attribute, name: string, { input }: DesignState): Column {
  const { type, sensitivity } = attribute;
  const flag = type.kind === 'boolean';
  const nullable = !attribute.required && !flag;
  const fallback = defaultOf(attribute);
  const description = descriptionOf(attribute);
  return {
    name,
    type: sensitivity === 'secret' ? secretType(attribute.id) : columnType(type, input.existing?.house.money),
    nullable,
    ...(fallback ? { default: fallback } : {}),
    ...(description === undefined ? {} : { description }),
    attribute: attribute.id,
    ...(sensitivity ? { sensitivity } : {}),
    origin: attribute.origin,
    reason: reasonOf(attribute),
    ...(nullable ? { nullReason: `${attribute.name} is optional, or not known when the row is written.` } : {}),
  };
}

function defaultOf({ type, default: given }: Attribute): ColumnDefault | undefined {
  if (given?.kind === 'value') return { kind: 'literal', value: given.value };
  if (given) return { kind: given.kind };
  return type.kind === 'boolean' ? { kind: 'literal', value: false } : undefined;
}

/** The unit belongs in the description: a number without one is read wrong sooner or later. */
function descriptionOf({ description, type }: Attribute): string | undefined {
  const unit = unitOf(type);
  if (unit === undefined) return description;
  return description === undefined ? `${unit}.` : `${description.replace(/\.?\s*$/, '')}. ${unit}.`;
}

function unitOf(type: Attribute['type']): string | undefined {
  if (type.kind === 'duration') return 'In seconds';
  if (type.kind === 'percentage') return 'In percent';
  if (type.kind === 'recurrence') return 'A cron expression';
  if (type.kind === 'money') return type.currency === undefined ? undefined : `In ${type.currency}`;
  return (type.kind === 'integer' || type.kind === 'decimal') && type.unit !== undefined ? `In ${type.unit}` : undefined;
}

/** Undefined where the column says all there is to say. */
function reasonOf({ sensitivity, type, id }: Attribute): string | undefined {
  if (sensitivity === 'secret') return secretReason(id);
  if (type.kind === 'choice') return 'A closed choice is text with a check: a new value is one statement and no rewrite.';
  if (type.kind === 'money') return 'An exact decimal: amounts of money are never floating point.';
  return undefined;
}

/** A private key of 3,072 bits, encrypted and in base64, takes 3,352 characters. */
const secretType = (id: string): ColumnType => ({ kind: 'varchar', length: isNeededAgain(id) ? 4096 : 255 });

function secretReason(id: string): string {
  if (/card_number$/.test(id)) return 'Only the token of the payment provider is kept.';
  return isNeededAgain(id)
    ? 'Encrypted by the application with a key that the database does not hold: who signs with it needs the secret itself, so a hash would not do.'
    : 'Only a salted hash is kept; the secret itself never reaches the database.';
}

function notesOf(entity: Entity, stored: readonly Attribute[], columns: readonly Column[]): readonly DesignNote[] {
  const never = entity.attributes.filter(isNeverStored).map(
    ({ name }): DesignNote => ({
      subject: entity.id,
      kind: 'sensitivity',
      message: `${entity.name}: ${name} is not stored; the rules of the card industry forbid it in any form.`,
    }),
  );
  const renamed = stored.flatMap((attribute, i): readonly DesignNote[] => {
    const name = columns[i]?.name ?? '';
    if (attribute.sensitivity !== 'secret' || name === attribute.id) return [];
    return [
      { subject: entity.id, kind: 'sensitivity', message: `${entity.name}: ${attribute.name} is kept as ${name}, never in plain text.` },
    ];
  });
  return [...never, ...renamed];
}
