/** The registry of writers, in the order a reader opens the files, and what makes a dossier of them. */
import type { ExistingWork, OutputFile } from '../model/index.js';
import { dbmlWriter } from './dbml/index.js';
import { ddlWriter } from './ddl/index.js';
import { documentWriter } from './document/index.js';
import { documentPath, dossierFolder } from './dossier-paths.js';
import { EMIT_TARGETS, type EmitTarget } from './emit-targets.js';
import { count, escapeText } from './markdown/index.js';
import { mermaidWriter } from './mermaid/index.js';
import { migrationWriter } from './migration/index.js';
import { modelTextWriter } from './model-text.js';
import { prismaWriter } from './prisma/index.js';
import { proofWriter } from './proof/index.js';
import { svgWriter } from './svg/index.js';
import type { DossierWork, Writer } from './writer.js';

export const WRITERS: readonly Writer[] = [
  documentWriter,
  modelTextWriter,
  ddlWriter,
  migrationWriter,
  mermaidWriter,
  svgWriter,
  proofWriter,
];

const ON_REQUEST: Readonly<Record<EmitTarget, Writer>> = { prisma: prismaWriter, dbml: dbmlWriter };

/** Written only where they are asked for. */
export const WRITERS_ON_REQUEST: readonly Writer[] = EMIT_TARGETS.map((target) => ON_REQUEST[target]);

/** All files of a dossier, with paths relative to its folder. */
export function writeDossier(work: DossierWork): readonly OutputFile[] {
  const asked = EMIT_TARGETS.filter((target) => work.emit?.includes(target)).map((target) => ON_REQUEST[target]);
  return [...WRITERS, ...asked].flatMap((writer) => writer.write(work));
}

/** The line that `<out>/README.md` has for a dossier; see `updateIndex`. */
export function indexEntry(work: DossierWork): string {
  const [main] = work.engines;
  const tables = main?.existing ? additionsInWords(main.existing) : count(main?.lowered.schema.tables.length ?? 0, 'table');
  return `- [${work.id} ${escapeText(work.model.title)}](${dossierFolder(work)}/${documentPath(work)}): ${tables}`;
}

/** `7 new tables, 2 extended`. */
function additionsInWords({ before, additions }: ExistingWork): string {
  const known = new Set(before.tables.map(({ id }) => id));
  const extended = additions.tables.filter(({ id }) => known.has(id)).length;
  return `${count(additions.tables.length - extended, 'new table')}, ${extended} extended`;
}

export { type DbmlText, writeDbml } from './dbml/index.js';
export { EMIT_TARGETS, type EmitTarget } from './emit-targets.js';
export { updateIndex } from './index-line.js';
export { rewriteModelFile, writeModelFile } from './model-file/index.js';
export { type PrismaText, writePrisma } from './prisma/index.js';
export type { DossierWork, EngineWork, Writer } from './writer.js';
export { documentPath, dossierFolder };
