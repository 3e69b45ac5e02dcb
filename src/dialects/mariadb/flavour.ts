/** MariaDB as data. */
import type { Flavour } from '../mysql-family/flavour.js';
import { mariadbCapabilities } from './capabilities.js';

export const mariadbFlavour: Flavour = {
  id: 'mariadb',
  label: 'MariaDB',
  defaultVersion: '10.11',
  capabilities: mariadbCapabilities,
  // Binary and without padding: case, accents and trailing spaces count, as in PostgreSQL and SQLite.
  // https://mariadb.com/kb/en/supported-character-sets-and-collations/#no-pad-collations
  collation: () => 'utf8mb4_nopad_bin',
  // https://mariadb.com/kb/en/uuid-data-type/
  uuidType: 'UUID',
  // https://mariadb.com/kb/en/json-data-type/
  jsonIsText: true,
  parenthesisesDefaults: false,
  checkViolation: (check, table) => ({ errno: 4025, message: `CONSTRAINT \`${check}\` failed for \`${table}\`` }),
  // Error 1901, seen on 10.11: SET NULL forbids a check on the column, CASCADE on delete does not.
  checkForbiddenBy: ['set-null'],
  // https://mariadb.com/kb/en/uuid_v4/ https://mariadb.com/kb/en/uuid_v7/ (11.7)
  uuidFunctions: { 4: 'UUID_v4', 7: 'UUID_v7' },
  catalogueHasIndexExpressions: false,
  catalogueNamesTableOfCheck: true,
  catalogueQuotesDefaults: true,
  catalogueExpression: (text) => text,
  defaultCollations: {},
  // MySQL's from 5.7 on are left to MySQL: https://mariadb.com/kb/en/comment-syntax/
  executesComment: (version, maria) => version <= 101_199 && (maria || version < 50_700 || version > 99_999),
  // From 10.5: https://mariadb.com/kb/en/create-table/#references
  readsInlineReferences: true,
  hiddenIndexWord: 'IGNORED',
  namesChecksByColumn: true,
  checkName: (_, n) => `CONSTRAINT_${n}`,
  namesReferencesByIndex: true,
  // https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-online-ddl/innodb-online-ddl-operations-with-the-nocopy-alter-algorithm
  onlineAlgorithm: 'NOCOPY',
  dropCheckWord: 'CONSTRAINT',
  dropsColumnsInstantly: () => true,
  // Seen on 10.11.
  commentsInstantly: true,
  addsTodayInstantly: true,
};
