import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/file-content`: files are stored outside, with a key and metadata inside. */
export const columnFileContent: Rule = {
  code: 'column/file-content',
  severity: 'warning',
  dimension: 'operational-readiness',
  since: '0.1.0',
  why: 'File content makes backups, replicas and caches carry what object storage holds for less.',
  check: ({ schema }) =>
    columnSites(schema, (column, table) =>
      column.type.kind === 'bytes' && !SMALL.test(column.name)
        ? {
            message: `${table.name}.${column.name} stores bytes in the row`,
            help: 'Store the file outside and keep its storage key, name, type and size here.',
          }
        : undefined,
    ),
};

/** Digests, keys and addresses are bytes and small. */
const SMALL = /(hash|digest|checksum|key|salt|nonce|signature|token|ip|uuid|id)$/;
