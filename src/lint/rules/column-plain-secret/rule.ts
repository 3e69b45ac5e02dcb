import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/plain-secret`: secrets are stored as hashes or tokens. */
export const columnPlainSecret: Rule = {
  code: 'column/plain-secret',
  severity: 'error',
  dimension: 'operational-readiness',
  since: '0.1.0',
  why: 'Whoever reads one backup reads every password in it.',
  check: ({ schema }) =>
    columnSites(schema, (column, table) => {
      if (!SECRET.test(column.name) && column.sensitivity !== 'secret') return 'skip';
      if (
        /^(encrypted|hashed|crypted|salted|masked)_|(_hash|_digest|_token|_reference|_key_id|_encrypted|_last4|_at|_on)$/.test(column.name)
      )
        return undefined;
      return {
        message: `${table.name}.${column.name} looks like a secret in plain text`,
        help: 'Store a salted hash (…_hash) of passwords and tokens, and the provider’s token of card numbers.',
      };
    }),
};

const SECRET = /(^|_)(password|passwd|pwd|secret|pin|api_key|access_token|refresh_token|private_key|card_number|cvv|cvc)$/;
