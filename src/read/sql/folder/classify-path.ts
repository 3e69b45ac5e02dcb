/** What the name of one file of a migration folder says. Knows the habits of the tools, not the files' contents. */

import { DIALECT_IDS, type DialectId } from '../../../model/index.js';
import { DIALECT_WORDS, OTHER_DATABASES } from '../dialect/signs.js';

export type MigrationTool =
  | 'diesel'
  | 'prisma'
  | 'flyway'
  | 'drizzle'
  | 'dbmate'
  | 'goose'
  | 'sql-migrate'
  | 'numbered'
  | 'state'
  | 'plain';

export interface MigrationFile {
  readonly path: string;
  /** The folder that holds the history. */
  readonly group: string;
  readonly tool: MigrationTool;
  /** `repeatable`: applied after all versions. `baseline`: stands for all versions up to its own. */
  readonly role: 'up' | 'down' | 'repeatable' | 'baseline' | 'plain';
  readonly version: string;
  /** Files of one version and name are variants of each other, for several databases. */
  readonly name: string;
  /** Databases its name speaks of; `other` for one that is not read here. */
  readonly databases: readonly (DialectId | 'other')[];
}

export function classifyPath(path: string): MigrationFile {
  const segments = path.split('/');
  const base = segments.at(-1) ?? '';
  const folder = segments.slice(0, -1).join('/');
  const stem = base.replace(/\.sql(?:\.\w+)?$/i, '');
  const databases = databasesOf(segments.slice(0, -1), base);
  const common = { path, databases };
  return (
    stepFolder(segments, stem, common) ??
    flyway(stem, folder, common) ??
    numbered(stem, folder, common) ?? {
      ...common,
      group: folder,
      tool: isState(stem) ? 'state' : 'plain',
      role: 'plain',
      version: '',
      name: stem,
    }
  );
}

type Common = Pick<MigrationFile, 'path' | 'databases'>;

/** `<version>_name/up.sql`, `<version>_name/migration.sql`. */
function stepFolder(segments: readonly string[], stem: string, common: Common): MigrationFile | undefined {
  const step = segments.at(-2) ?? '';
  if (!/^\d/.test(step)) return undefined;
  const group = segments.slice(0, -2).join('/');
  if (stem === 'migration') return { ...common, group, tool: 'prisma', role: 'up', version: step, name: step };
  if (stem !== 'up' && stem !== 'down') return undefined;
  const [version = '', ...name] = step.split('_');
  return { ...common, group, tool: 'diesel', role: stem, version: version.replaceAll('-', ''), name: name.join('_') };
}

/** `V1.2__name`, `U1__name`, `R__name`, `B10__name`. */
function flyway(stem: string, folder: string, common: Common): MigrationFile | undefined {
  const [, letter = '', version = '', name = ''] = /^([VUBR])([\d._]*?)__(.+)$/.exec(stem) ?? [];
  if (letter === '' || (letter === 'R') !== (version === '')) return undefined;
  const role = ({ V: 'up', U: 'down', B: 'baseline', R: 'repeatable' } as const)[letter] ?? 'up';
  return { ...common, group: folder, tool: 'flyway', role, version: version.replaceAll('_', '.'), name };
}

const DIRECTION = /(?:^|[._-])(up|down|undo|rollback)$/i;

/** `0001_name`, `20210101000000-name.up`, `V0001.name.up`, `2020_name.postgres.autocommit.up`. */
function numbered(stem: string, folder: string, common: Common): MigrationFile | undefined {
  const direction = DIRECTION.exec(stem)?.[1]?.toLowerCase();
  const [head = '', ...tags] = stem.replace(DIRECTION, '').split('.');
  const found = /^[vV]?(\d+(?:-\d+)*)(?:[_-]+|$)(.*)$/s.exec(head);
  const name = [found?.[2] ?? '', ...tags.filter((tag) => !isTag(tag))].join('.');
  if (!found || (name === '' && direction === undefined && !/^\d{3,}$/.test(head))) return undefined;
  return {
    ...common,
    group: folder,
    tool: 'numbered',
    role: direction === undefined || direction === 'up' ? 'up' : 'down',
    version: (found[1] ?? '').replaceAll('-', ''),
    name,
  };
}

const isTag = (tag: string): boolean => databaseOf(tag) !== undefined || /^(?:autocommit|notx|tx|no_transaction|up|down)$/i.test(tag);

/** The whole schema as it is now, kept beside the history that leads to it. */
const isState = (stem: string): boolean => /^(?:latest|schema|structure|dump|db[_-]?schema|current)$/i.test(stem);

/** Parts of folder names, and the tags and endings of the file's. */
function databasesOf(folders: readonly string[], base: string): readonly (DialectId | 'other')[] {
  const words = [...folders.flatMap((folder) => folder.split(/[^A-Za-z0-9]+/)), ...base.split('.').slice(1), base.split('.')[0] ?? ''];
  return [...new Set(words.flatMap((word) => databaseOf(word) ?? []))];
}

export function databaseOf(word: string): DialectId | 'other' | undefined {
  const lower = word.toLowerCase();
  return DIALECT_IDS.find((id) => DIALECT_WORDS[id].includes(lower)) ?? (OTHER_DATABASES.includes(lower) ? 'other' : undefined);
}
