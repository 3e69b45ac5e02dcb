/** MySQL as data. Rendering is checked by a grammar; the catalogue's peculiarities are from the manual, untried on a server. */
import { versionAtLeast } from '../../util/version-at-least.js';
import type { Flavour } from '../mysql-family/flavour.js';
import { mysqlCapabilities } from './capabilities.js';
import { checkMysqlGrammar } from './grammar.js';

export const mysqlFlavour: Flavour = {
  id: 'mysql',
  label: 'MySQL',
  defaultVersion: '8.0',
  capabilities: mysqlCapabilities,
  // Binary and without padding, from 8.0.17; the older binary collation ignores trailing spaces.
  // https://dev.mysql.com/doc/refman/8.0/en/charset-unicode-sets.html
  collation: (version) => (versionAtLeast(version, '8.0.17') ? 'utf8mb4_0900_bin' : 'utf8mb4_bin'),
  // InnoDB repeats the primary key in every index: 16 bytes instead of 36.
  // https://dev.mysql.com/doc/refman/8.0/en/miscellaneous-functions.html#function_uuid-to-bin
  uuidType: 'BINARY(16)',
  uuidFromText: 'UUID_TO_BIN',
  uuidToText: 'BIN_TO_UUID',
  jsonIsText: false,
  // https://dev.mysql.com/doc/refman/8.0/en/data-type-defaults.html
  parenthesisesDefaults: true,
  checkViolation: (check) => ({ errno: 3819, message: `Check constraint '${check}' is violated.` }),
  // Error 3823: https://dev.mysql.com/doc/refman/8.0/en/create-table-check-constraints.html
  checkForbiddenBy: ['set-null', 'cascade'],
  uuidFunctions: {},
  catalogueHasIndexExpressions: true,
  catalogueNamesTableOfCheck: false,
  catalogueQuotesDefaults: false,
  catalogueExpression: withoutEscapes,
  // https://dev.mysql.com/doc/refman/8.0/en/charset-unicode-sets.html
  defaultCollations: { utf8mb4: 'utf8mb4_0900_ai_ci' },
  // https://dev.mysql.com/doc/refman/8.0/en/comments.html
  executesComment: (version, maria) => !maria && version <= 80_099,
  // Ignored until 9.0: https://dev.mysql.com/doc/refman/8.0/en/ansi-diff-foreign-keys.html
  readsInlineReferences: false,
  hiddenIndexWord: 'INVISIBLE',
  namesChecksByColumn: false,
  checkName: (table, n) => `${table}_chk_${n}`,
  namesReferencesByIndex: false,
  // https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html
  onlineAlgorithm: 'INPLACE',
  dropCheckWord: 'CHECK',
  dropsColumnsInstantly: (version) => version === '8.0' || versionAtLeast(version, '8.0.29'),
  commentsInstantly: false,
  addsTodayInstantly: false,
  checkGrammar: checkMysqlGrammar,
};

/** The catalogue prints `_utf8mb4\'a\'` for `'a'`. */
function withoutEscapes(text: string): string {
  if (!text.includes("\\'")) return text;
  return text.replace(/\\(['\\])/g, '$1').replace(/_utf8mb[34]'/g, "'");
}
