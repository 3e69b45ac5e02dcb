/** The cases of `corpus/steps/<dialect>/<case>`: a schema, rows, and SQL written without care for what it locks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIALECTS } from '../../src/dialects/index.js';
import type { AdditivePlan, DialectId, Schema } from '../../src/model/index.js';
import { planAdditions } from '../../src/plan/additive/index.js';
import { readSql } from '../../src/read/sql/index.js';

export interface StepCase {
  readonly name: string;
  readonly dialect: DialectId;
  readonly before: string;
  readonly more: string;
  readonly rows: readonly string[];
  readonly expectedPath: string;
}

const ROOT = 'corpus/steps';

export const STEP_CASES: readonly StepCase[] = (readdirSync(ROOT) as DialectId[]).flatMap((dialect) =>
  readdirSync(join(ROOT, dialect)).map((name) => {
    const text = (file: string): string => {
      const path = join(ROOT, dialect, name, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : '';
    };
    return {
      name: `${dialect}/${name}`,
      dialect,
      before: text('before.sql'),
      more: text('more.sql'),
      rows: text('rows.sql')
        .split(/;\n/)
        .filter((sql) => sql.trim() !== ''),
      expectedPath: join(ROOT, dialect, name, 'expected.txt'),
    };
  }),
);

export async function schemaOf(text: string, dialect: DialectId): Promise<Schema> {
  const { schema, diagnostics } = await readSql([{ id: 's', path: 'schema.sql', text }], { dialect });
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'));
  return schema;
}

export async function planOf({ before, more, dialect }: StepCase): Promise<AdditivePlan & { readonly after: Schema }> {
  const after = await schemaOf(`${before}\n${more}`, dialect);
  return { ...planAdditions(await schemaOf(before, dialect), after, DIALECTS[dialect]), after };
}

/** As a reader of the case sees it: every statement with its locks, and what is beyond. */
export function planText({ steps, beyond }: AdditivePlan): string {
  const statement = ({ sql, locks }: AdditivePlan['steps'][number]['up'][number]): readonly string[] => [
    ...sql.split('\n').map((line) => `  ${line}`),
    ...locks.map(({ table, mode, blocks, span }) => `    -- ${table}: ${mode}; stops ${blocks}; ${span}`),
  ];
  return `${[
    ...steps.flatMap((step) => [
      `${step.number}. ${step.title}${step.outsideTransaction ? ' (outside a transaction)' : ''}`,
      ...step.up.flatMap(statement),
      step.down.length === 0 ? '  no way back' : '  back:',
      ...step.down.flatMap(statement),
      ...(step.loses === undefined ? [] : [`  loses ${step.loses}`]),
    ]),
    'beyond:',
    ...beyond.map(({ reason, subject, what }) => `- ${subject} [${reason}] ${what}`),
  ].join('\n')}\n`;
}
