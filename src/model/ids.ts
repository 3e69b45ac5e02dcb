/** The one string codec for addressable things. `.` and `%` in names are percent-encoded, so parsing is exact. */
import type { TableId } from './schema.js';

const encode = (part: string): string => part.replace(/[%./:]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
const decode = (part: string): string => part.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** `tableId('orders')` → `orders`; `tableId('orders', 'sales')` → `sales.orders`. */
export function tableId(name: string, namespace?: string): TableId {
  return namespace === undefined ? encode(name) : `${encode(namespace)}.${encode(name)}`;
}

/** Inverse of `tableId`. */
export function parseTableId(id: TableId): { readonly name: string; readonly namespace?: string } {
  const [first = '', second] = id.split('.').map(decode);
  return second === undefined ? { name: first } : { namespace: first, name: second };
}

export type ObjectKind =
  | 'table'
  | 'column'
  | 'primary-key'
  | 'unique'
  | 'foreign-key'
  | 'check'
  | 'index'
  | 'policy'
  | 'trigger'
  | 'view'
  | 'default'
  | 'not-null'
  | 'row-security'
  | 'schema';

/** Id of anything inside a schema: `index:orders/idx_orders_on_customer_id`, `column:orders/status`, `schema:`. */
export function objectId(kind: ObjectKind, table?: TableId, name?: string): string {
  return `${kind}:${table ?? ''}${name === undefined ? '' : `/${encode(name)}`}`;
}

/** Inverse of `objectId`. */
export function parseObjectId(id: string): { readonly kind: ObjectKind; readonly table?: TableId; readonly name?: string } {
  const [kind = '', rest = ''] = id.split(/:(.*)/s);
  const [table, name] = rest.split('/');
  return { kind: kind as ObjectKind, ...(table ? { table } : {}), ...(name === undefined ? {} : { name: decode(name) }) };
}
