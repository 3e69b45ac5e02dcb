/**
 * The files of a folder in the order in which their tool applies them: up only, one database, one history after the other.
 * What is left out is told with its reason; nothing is left out silently.
 */
import type { Diagnostic, DialectId, SourceText } from '../../../model/index.js';
import { compareNatural } from '../../../util/compare-natural.js';
import { groupBy } from '../../../util/group-by.js';
import { chooseDatabase } from './choose-database.js';
import { classifyPath, type MigrationFile, type MigrationTool } from './classify-path.js';
import { type Journal, journalsIn } from './journal.js';

export interface FolderPlan {
  /** Tools whose habits were seen, `plain` where there are none. */
  readonly tools: readonly MigrationTool[];
  readonly files: readonly SourceText[];
  readonly left: readonly { readonly path: string; readonly why: string }[];
  /** The database that the names of the files leave. */
  readonly dialect?: DialectId;
  readonly diagnostics: readonly Diagnostic[];
}

export const pathOf = (file: SourceText): string => file.path ?? file.id;

export function planFolder(all: readonly SourceText[], asked?: DialectId): FolderPlan {
  const texts = new Map(all.map((file) => [pathOf(file), file]));
  const scripts = all.map(pathOf).filter(isScript).map(classifyPath);
  const left: { path: string; why: string }[] = [];
  const leave = (files: readonly MigrationFile[], why: string) => void left.push(...files.map(({ path }) => ({ path, why })));
  const chosen = chooseDatabase(scripts, asked);
  leave(chosen.left, 'for another database');
  const groups = [...groupBy(chosen.files, ({ group }) => group)].sort(([a], [b]) => compareNatural(a, b));
  const journals = journalsIn(all);
  const ordered = groups.map(([group, files]) => orderGroup(group, files, journals.get(group), leave));
  const files = withoutStates(ordered, leave);
  return {
    tools: [...new Set(files.map(({ tool }) => tool))],
    files: files.flatMap(({ path }) => texts.get(path) ?? []),
    left,
    ...(chosen.dialect ? { dialect: chosen.dialect } : {}),
    diagnostics: [...chosen.diagnostics, ...severalHistories(ordered)],
  };
}

/** `.sql`, and `.sql.postgres`. */
const isScript = (path: string): boolean => /\.sql(?:\.[a-z0-9]+)?$/i.test(path);

interface Group {
  readonly path: string;
  /** In the order in which they are applied. */
  readonly steps: readonly MigrationFile[];
  readonly others: readonly MigrationFile[];
}

type Leave = (files: readonly MigrationFile[], why: string) => void;

function orderGroup(path: string, files: readonly MigrationFile[], journal: Journal | undefined, leave: Leave): Group {
  const of = (role: MigrationFile['role']) => files.filter((file) => file.role === role);
  leave(of('down'), 'the way back');
  const others = [...of('plain')].sort((a, b) => compareNatural(a.path, b.path));
  if (journal) return { path, steps: inJournal(of('up'), journal, leave), others };
  const baseline = [...of('baseline')].sort(byVersion).at(-1);
  const ups = [...of('up')].sort(byVersion);
  const covered = baseline ? ups.filter((file) => compareNatural(file.version, baseline.version) <= 0) : [];
  leave(covered, 'the baseline holds what it leads to');
  leave(
    of('baseline').filter((file) => file !== baseline),
    'a later baseline holds what it leads to',
  );
  const after = baseline ? ups.filter((file) => !covered.includes(file)) : ups;
  const repeatable = [...of('repeatable')].sort((a, b) => compareNatural(a.name, b.name));
  return { path, steps: [...(baseline ? [baseline] : []), ...after, ...repeatable], others };
}

/** Diesel and Prisma compare the texts of versions; the others their numbers. */
function byVersion(a: MigrationFile, b: MigrationFile): number {
  const isText = a.tool === 'diesel' || a.tool === 'prisma';
  const order = isText ? compareText(a.version, b.version) : compareNatural(a.version, b.version);
  return order || compareText(a.path, b.path);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inJournal(ups: readonly MigrationFile[], journal: Journal, leave: Leave): readonly MigrationFile[] {
  const byTag = new Map(ups.map((file) => [(file.path.split('/').at(-1) ?? '').replace(/\.sql$/, ''), file]));
  const steps = journal.tags.flatMap((tag): readonly MigrationFile[] => {
    const file = byTag.get(tag);
    return file ? [{ ...file, tool: 'drizzle' }] : [];
  });
  const listed = new Set(steps.map(({ path }) => path));
  leave(
    ups.filter(({ path }) => !listed.has(path)),
    'not in the journal',
  );
  return steps;
}

/** The state stands for the history that it is kept above of, and gives way to one that is complete. */
function withoutStates(groups: readonly Group[], leave: Leave): readonly MigrationFile[] {
  const latest = groups.flatMap(({ path, others }) => others.filter(isLatest).map(() => path));
  const covers = ({ path }: Group): boolean => latest.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`));
  const hasSteps = groups.some((group) => group.steps.length > 0 && !covers(group));
  return groups.flatMap((group) => {
    const covered = covers(group);
    if (covered) leave(group.steps, 'the file with the latest state holds what it leads to');
    const states = group.others.filter((file) => file.tool === 'state' && !isLatest(file));
    const isLeft = (covered && group.others.some(isLatest)) || hasSteps;
    if (isLeft) leave(states, 'a copy of what the migrations lead to');
    return [...(covered ? [] : group.steps), ...(isLeft ? group.others.filter((file) => !states.includes(file)) : group.others)];
  });
}

const isLatest = ({ tool, name }: MigrationFile): boolean => tool === 'state' && /^latest$/i.test(name);

/** Folders named for a version are one history; others hardly ever are. */
function severalHistories(groups: readonly Group[]): readonly Diagnostic[] {
  const named = groups.filter(({ path, steps }) => steps.length > 0 && !/^v?\d/i.test(path.split('/').at(-1) ?? ''));
  if (named.length < 2) return [];
  return [
    {
      code: 'sql/several-histories',
      severity: 'warning',
      message: `There are ${named.length} histories here, read as one: ${named.map(({ path }) => path || '.').join(', ')}.`,
      why: 'Where they belong to several databases, tables of one name meet.',
      help: 'Name one of the folders to read it alone.',
      spans: [],
    },
  ];
}
