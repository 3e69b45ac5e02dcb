/** The type and default of keys, by the decision on ids. */

import type { Capabilities } from '../../../dialects/capabilities.js';
import type { Column, ColumnType, IdStrategy } from '../../../model/index.js';

export const keyType = (ids: IdStrategy): ColumnType => (ids === 'uuidv7' ? { kind: 'uuid' } : { kind: 'integer', bits: 64 });

/** How a new row gets its key. Without a default the application makes it. */
export function keyMaker(ids: IdStrategy, { generatesUuid }: Capabilities): Pick<Column, 'identity' | 'default'> {
  if (ids !== 'uuidv7') return { identity: 'always' };
  return generatesUuid === 7 ? { default: { kind: 'uuid', version: 7 } } : {};
}
