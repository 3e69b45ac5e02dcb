/** What --json prints is what the published JSON Schemas say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { NOT_CHECKED_REASONS } from '../../src/model/index.js';
import { runCli } from './io.fixture.js';

const BRIEF = join(process.cwd(), 'examples/01-learning-platform/brief.md');
const ajv = new Ajv2020({ allErrors: true, strict: true });
const schemaText = (name: string): string => readFileSync(`schemas/${name}.schema.json`, 'utf8');

it('every published schema is a valid schema', () => {
  for (const file of readdirSync('schemas'))
    expect(() => new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(join('schemas', file), 'utf8')))).not.toThrow();
});

it('knows every reason why a claim is not checked', () => {
  for (const reason of Object.keys(NOT_CHECKED_REASONS)) expect(schemaText('prove')).toContain(`"${reason}"`);
});

describe('--json', () => {
  it.each([
    ['design', ['design', BRIEF, '--yes', '--no-prove', '--engine', 'postgres,sqlite'], 0],
    ['logical', ['inspect', BRIEF, '--level', 'logical'], 0],
    ['lint', ['lint', BRIEF, '--engine', 'postgres,sqlite', '--fail-on', 'never'], 0],
    ['lint', ['lint', 'Order, Order, Line', '--fail-on', 'never', '--ids', 'uuidv7'], 0],
    ['prove', ['prove', 'Author, Book', '--engine', 'sqlite,mysql'], 0],
    ['error', ['design', 'missing.md'], 2],
    ['error', ['design', 'User, Post'], 2],
    ['error', ['design', 'User, Post', '--yes', '--engine', 'oracle'], 2],
    ['error', ['lint', 'User', '--min-score', 'many'], 2],
  ] as const)('of %s: %j', async (schema, argv, code) => {
    const ran = await runCli([...argv, '--json']);
    expect(ran.code).toBe(code);
    const validate = ajv.getSchema(schema) ?? ajv.addSchema(JSON.parse(schemaText(schema)), schema).getSchema(schema);
    validate?.(JSON.parse(ran.stdout));
    expect(validate?.errors ?? []).toEqual([]);
    expect(validate).toBeDefined();
  });
});
