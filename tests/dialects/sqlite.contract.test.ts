import { openSqlite } from '../../src/dialects/sqlite/engine.js';
import { sqlite } from '../../src/dialects/sqlite/index.js';
import { dialectContract } from './contract.js';

dialectContract({ dialect: sqlite, version: '3.45', open: openSqlite });
