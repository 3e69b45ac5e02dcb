/** Runs a suite on PGlite and, where one is given, on a PostgreSQL server; one sandbox each. */
import { afterAll, beforeAll, describe } from 'vitest';
import type { Schema } from '../../model/index.js';
import type { Sandbox } from '../index.js';
import { openPglite, openPostgres } from './engine.js';
import { postgres } from './index.js';

export interface Bench {
  readonly version: string;
  readonly db: () => Sandbox;
  /** Loads a design into the emptied database and answers what was loaded. */
  readonly fresh: (design: Schema) => Promise<Schema>;
  readonly load: (lowered: Schema) => Promise<void>;
  readonly drop: (lowered: Schema) => Promise<void>;
  readonly facts: () => Promise<readonly string[]>;
  /** Kind and message of a refusal, or `accepted`. */
  readonly attempt: (sql: string) => Promise<string>;
}

export function onEngines(what: string, cases: (bench: Bench) => void): void {
  const url = process.env.SCHEMAWRIGHT_POSTGRES_URL;
  if (!url) console.warn(`NOT CHECKED: ${what} on a PostgreSQL server – SCHEMAWRIGHT_POSTGRES_URL names none`);
  const engines = [
    { engine: 'PGlite', version: '18', open: openPglite },
    ...(url ? [{ engine: 'a server', version: postgres.defaultVersion, open: () => openPostgres(url) }] : []),
  ];
  for (const { engine, version, open } of engines) {
    describe(`${what} on ${engine}`, () => {
      let sandbox: Sandbox | undefined;
      beforeAll(async () => {
        sandbox = await open();
      });
      afterAll(() => sandbox?.close());
      cases(
        benchOf(version, () => {
          if (!sandbox) throw new Error('the database is not open');
          return sandbox;
        }),
      );
    });
  }
}

function benchOf(version: string, db: () => Sandbox): Bench {
  const runAll = async (statements: readonly { readonly sql: string }[]): Promise<void> => {
    for (const { sql } of statements) {
      await db()
        .exec(sql)
        .catch((error: unknown) => {
          throw new Error(`${String(error)}\n${sql}`);
        });
    }
  };
  const load = (lowered: Schema): Promise<void> => runAll(postgres.render(lowered, version));
  return {
    version,
    db,
    load,
    drop: (lowered) => runAll(postgres.renderDrop(lowered, version)),
    fresh: async (design) => {
      const { schema } = postgres.lower(design, version);
      await db().reset();
      await load(schema);
      return schema;
    },
    facts: async () => postgres.normalForm(await postgres.introspect(db())),
    attempt: (sql) =>
      db()
        .exec(sql)
        .then(
          () => 'accepted',
          (error: unknown) => {
            const { kind, message } = postgres.classifyError(error);
            return `${kind}: ${message}`;
          },
        ),
  };
}
