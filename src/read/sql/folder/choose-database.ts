/** Of a folder that speaks to several databases, the files of one. */
import { DIALECT_IDS, type Diagnostic, type DialectId } from '../../../model/index.js';
import type { MigrationFile } from './classify-path.js';

export interface ChosenFiles {
  readonly files: readonly MigrationFile[];
  readonly left: readonly MigrationFile[];
  readonly dialect?: DialectId;
  readonly diagnostics: readonly Diagnostic[];
}

export function chooseDatabase(scripts: readonly MigrationFile[], asked?: DialectId): ChosenFiles {
  const present = DIALECT_IDS.filter((id) => scripts.some(({ databases }) => isOnly(databases, id)));
  const wanted = asked ?? (present.length === 1 ? present[0] : undefined);
  if (wanted === undefined && present.length > 1) return { files: [], left: [], diagnostics: [undecided(present)] };
  // MariaDB runs what is written for MySQL.
  const spoken = wanted === 'mariadb' && !present.includes('mariadb') ? 'mysql' : wanted;
  const fits = ({ databases }: MigrationFile): boolean =>
    databases.length === 0 || (spoken === undefined ? !databases.includes('other') : databases.includes(spoken));
  const fitting = scripts.filter(fits);
  const files = mostSpecific(fitting, spoken);
  const kept = new Set(files);
  return { files, left: scripts.filter((file) => !kept.has(file)), ...(wanted ? { dialect: wanted } : {}), diagnostics: [] };
}

/** A folder for several databases says nothing of its files. */
const isOnly = (databases: MigrationFile['databases'], id: DialectId): boolean => databases.length === 1 && databases[0] === id;

/** Where one version has a file for this database and one for all, its own wins. */
function mostSpecific(files: readonly MigrationFile[], dialect: DialectId | undefined): readonly MigrationFile[] {
  const key = ({ group, version, name, role }: MigrationFile): string => JSON.stringify([group, version, name, role]);
  const own = new Set(files.filter(({ databases }) => dialect !== undefined && databases.includes(dialect)).map(key));
  return files.filter((file) => file.role === 'plain' || file.databases.length > 0 || !own.has(key(file)));
}

const undecided = (present: readonly DialectId[]): Diagnostic => ({
  code: 'sql/several-databases',
  severity: 'error',
  message: `The folder holds scripts for several databases: ${present.join(', ')}.`,
  help: `Say which one to read: --dialect ${present[0]}.`,
  spans: [],
});
