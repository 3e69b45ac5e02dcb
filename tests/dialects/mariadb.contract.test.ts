import { describe, it } from 'vitest';
import { mariadb } from '../../src/dialects/mariadb/index.js';
import { openMariadb } from '../../src/dialects/mysql-family/engine.js';
import { dialectContract } from './contract.js';

const url = process.env.SCHEMAWRIGHT_MARIADB_URL;

if (url) {
  dialectContract({ dialect: mariadb, version: mariadb.defaultVersion, engine: 'mariadb', open: () => openMariadb(url) });
} else {
  describe('MariaDB', () => it.skip('not checked: SCHEMAWRIGHT_MARIADB_URL names no server'));
}
