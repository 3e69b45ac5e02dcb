import { openPglite, openPostgres } from '../../src/dialects/postgres/engine.js';
import { postgres } from '../../src/dialects/postgres/index.js';
import { dialectContract } from './contract.js';

dialectContract({ dialect: postgres, version: postgres.defaultVersion, engine: 'PGlite', open: openPglite });

const url = process.env.SCHEMAWRIGHT_POSTGRES_URL;
if (url) dialectContract({ dialect: postgres, version: postgres.defaultVersion, engine: 'a server', open: () => openPostgres(url) });
else console.warn('NOT CHECKED: the contract of dialects on a PostgreSQL server – SCHEMAWRIGHT_POSTGRES_URL names none');
