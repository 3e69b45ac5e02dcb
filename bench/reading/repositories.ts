/**
 * Requirements documents of real repositories against the schema that each ended up with, by the names of tables alone:
 * how many of those read are in the schema, and how many of the schema are read (a schema holds much that its documents
 * never say, and one document of many says little of it): `node scripts/run.mjs bench/reading/repositories.ts [--names] [--each]`.
 * The documents are not part of this repository; without them it says so and ends well.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toLogical } from '../../src/design/logical/index.js';
import { prepareDbml, readDbml } from '../../src/read/dbml/index.js';
import { preparePrisma, readPrisma } from '../../src/read/prisma/index.js';
import { scanBlocks } from '../../src/read/prose/document/scan-blocks.js';
import { diagramsIn } from '../../src/read/prose/forms/diagram-lines.js';
import { prose } from '../../src/read/prose/index.js';
import { alike } from './alike.js';

const folder = join(process.env.SCHEMAWRIGHT_SHARED ?? '../shared', 'data', 'briefs');

interface Repository {
  readonly name: string;
  readonly documents: readonly string[];
  readonly schema: string;
}
const ONE_DOCUMENT: readonly Repository[] = [
  { name: 'rental-management', documents: ['docs/product-requirements.md'], schema: 'prisma/schema.prisma' },
  { name: 'hikayat-reading-platform', documents: ['docs/SRS.md'], schema: 'prisma/schema.prisma' },
  { name: 'training-readiness', documents: ['docs/prd.md'], schema: 'prisma/schema.prisma' },
  { name: 'ecomify-platform', documents: ['docs/requirements.md'], schema: 'packages/database/prisma/schema.prisma' },
];
const SEVERAL: readonly Repository[] = [
  {
    name: 'meroghar',
    documents: [
      ...['requirements', 'user-stories', 'mvp-backlog-matrix'].map((name) => `docs/requirements/${name}.md`),
      ...['business-rules', 'data-dictionary', 'event-catalog', 'use-case-descriptions', 'use-case-diagram'].map(
        (name) => `docs/analysis/${name}.md`,
      ),
      ...['activity-diagrams', 'swimlane-diagrams', 'system-context-diagram'].map((name) => `docs/analysis/${name}.md`),
    ],
    schema: 'docs/detailed-design/erd-database-schema.md',
  },
  {
    name: 'generp',
    documents: ['product-requirements', 'role-permission-matrix', 'module-dependency-map'].map((name) => `docs/${name}.md`),
    schema: 'prisma/schema.prisma',
  },
  { name: 'ai-job-portal', documents: ['DOCS/STATEMENT_OF_WORK.md'], schema: 'docs/database.dbml' },
];
const EPICS = 'ai-job-portal/DOCS/EPICS';

function main(): void {
  if (!existsSync(folder)) {
    console.log('the shared documents are not there; nothing was measured');
    return;
  }
  const epics = readdirSync(join(folder, EPICS))
    .filter((file) => file.startsWith('EPIC'))
    .sort();
  const all = [
    ...ONE_DOCUMENT,
    ...SEVERAL,
    { name: 'ai-job-portal', documents: epics.map((file) => `DOCS/EPICS/${file}`), schema: 'docs/database.dbml' },
  ];
  for (const repository of all) report(repository);
}

function report({ name, documents, schema }: Repository): void {
  const wanted = tablesOf(join(folder, name, schema));
  const [read, right, found] = [{ tables: 0 }, { tables: 0 }, new Set<string>()];
  const wrong: string[] = [];
  for (const document of documents) {
    const text = readFileSync(join(folder, name, document), 'utf8');
    const names = toLogical(prose.read({ id: document, text }).model).tables.map((table) => table.name);
    const pairs = matched(names, wanted);
    read.tables += names.length;
    right.tables += pairs.size;
    for (const table of pairs.values()) found.add(table);
    const others = names.filter((table) => !pairs.has(table));
    wrong.push(...others);
    if (process.argv.includes('--each'))
      console.log(`  ${document}: ${names.length} read, ${pairs.size} in the schema; not: ${others.join(', ')}`);
  }
  const share = Math.round((100 * right.tables) / Math.max(1, read.tables));
  console.log(
    `${name}: ${read.tables} read in ${documents.length} documents, ${right.tables} of them (${share} %) in the schema; ${found.size} of its ${wanted.length} tables`,
  );
  if (process.argv.includes('--names')) console.log(`  not in the schema: ${wrong.join(', ')}`);
}

/** Of those read: the table of the schema that each is. */
function matched(names: readonly string[], wanted: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const same of [alike.exact, alike.lenient])
    for (const table of wanted) {
      const name = [...pairs.values()].includes(table)
        ? undefined
        : names.find((candidate) => !pairs.has(candidate) && same(candidate, table));
      if (name !== undefined) pairs.set(name, table);
    }
  return pairs;
}

function tablesOf(path: string): readonly string[] {
  const source = { id: 'schema', text: readFileSync(path, 'utf8') };
  const names = path.endsWith('.md') ? diagrammed(source.text) : (path.endsWith('.prisma') ? readPrisma : readDbml)([source]).schema.tables;
  return names.map(({ name }) => name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' '));
}

/** What the entity-relationship diagrams of a Markdown file draw with columns. */
function diagrammed(text: string): readonly { readonly name: string }[] {
  const names = diagramsIn(scanBlocks(text)).flatMap(({ entities }) => entities.map(({ name }) => name));
  return [...new Set(names)].map((name) => ({ name }));
}

await Promise.all([prose.prepare?.(), preparePrisma(), prepareDbml()]);
main();
