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
      column.type.kind === 'bytes' && !SMALL.test(column.name) && !(column.type.length !== undefined && column.type.length <= MOST_BYTES)
        ? {
            message: `${table.name}.${column.name} stores bytes in the row`,
            help: 'Store the file outside and keep its storage key, name, type and size here.',
          }
        : undefined,
    ),
};

/** Digests, keys and addresses are bytes and small. */
const SMALL =
  /(?:hash|digest|checksum|sha\d*|md5|crc|fingerprint|key|salt|nonce|iv|signature|token|ip|uuid|guid|id|cursor|mask|bits|wkb|geometry|credential|secret|encrypted|ciphertext)$|encrypted|_sha\d*(?:_|$)/i;
/** So many bytes are no file. */
const MOST_BYTES = 1024;
