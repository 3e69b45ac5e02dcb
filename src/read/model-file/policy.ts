/**
 * Policies as sentences: `order is kept for 7 years since placed_at, then archive`, `event is deleted after P30D`,
 * `compliance gdpr`, `audit of [user]`, `legal hold on [invoice]`, `visibility of grade: only its learner`.
 */
import type { BusinessPolicy, RetentionPolicy } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { parseDuration } from '../../util/duration.js';
import { splitOutside } from '../../util/split-outside.js';
import type { Page } from '../source/page.js';
import type { Tree, TreeScalar } from '../source/tree.js';
import type { World } from './access-pattern.js';
import { resolveEntity, resolveMember } from './names.js';

export function readPolicy(tree: Tree, world: World, page: Page): BusinessPolicy | undefined {
  const scalar = sentenceOf(tree);
  const text = scalar?.text.trim();
  for (const { shape, read } of SENTENCES) {
    const words = text === undefined ? null : shape.exec(text);
    if (scalar && words?.groups) return read(words.groups, scalar, world, page);
  }
  page.error('bad-policy', tree.span, text === undefined ? 'A policy is one sentence.' : `"${text}" is no policy that is understood.`, {
    help: 'Write "x is kept for 7 years [since a][, then archive]", "x is deleted after 30 days", "compliance gdpr", "audit of [x]", "legal hold on [x]" or "visibility of x: …".',
  });
  return undefined;
}

/** Unquoted, `visibility of x: …` is a map of one entry in YAML; a person means the sentence. */
function sentenceOf(tree: Tree): TreeScalar | undefined {
  if (tree.kind === 'scalar') return tree;
  const [only] = tree.kind === 'map' && tree.entries.length === 1 ? tree.entries : [];
  if (only?.value.kind !== 'scalar') return undefined;
  return { kind: 'scalar', span: tree.span, value: null, text: `${only.key}: ${only.value.text}`, verbatim: false };
}

type Words = Readonly<Record<string, string | undefined>>;
interface Sentence {
  readonly shape: RegExp;
  readonly read: (words: Words, at: TreeScalar, world: World, page: Page) => BusinessPolicy | undefined;
}

const SENTENCES: readonly Sentence[] = [
  { shape: /^(?<entity>.+?) is kept for (?<period>.+?)(?: since (?<since>.+?))?(?:, then (?<action>\S+))?$/s, read: retention('keep') },
  {
    shape: /^(?<entity>.+?) is (?<action>deleted|anonymised|archived) after (?<period>.+?)(?: since (?<since>.+))?$/s,
    read: retention('limit'),
  },
  { shape: /^compliance (?<regime>\S+)$/, read: compliance },
  { shape: /^audit of (?<entities>.+)$/s, read: entityList('audit') },
  { shape: /^legal hold on (?<entities>.+)$/s, read: entityList('legal-hold') },
  { shape: /^visibility of (?<entity>.+?): (?<statement>.+)$/s, read: visibility },
];

const ACTIONS: ReadonlyMap<string, RetentionPolicy['action']> = new Map([
  ['delete', 'delete'],
  ['deleted', 'delete'],
  ['anonymise', 'anonymise'],
  ['anonymised', 'anonymise'],
  ['archive', 'archive'],
  ['archived', 'archive'],
]);

function retention(sense: RetentionPolicy['sense']): Sentence['read'] {
  return ({ entity: word = '', period: words = '', since, action: verb = 'delete' }, at, world, page) => {
    const entity = resolveEntity(word, at.span, world.entities, page);
    const period = parseDuration(words);
    const action = ACTIONS.get(verb);
    if (period === undefined)
      page.error('bad-period', at.span, `"${words}" is no length of time.`, { help: 'Write "7 years", "30 days" or "P7Y".' });
    if (action === undefined)
      page.error('unknown-word', at.span, `"${verb}" is nothing that can be done.`, { help: 'delete, anonymise or archive.' });
    const member =
      entity === undefined || since === undefined ? undefined : resolveMember(since, at.span, entity, world.members.get(entity), page);
    if (entity === undefined || period === undefined || action === undefined || (since !== undefined && !member)) return undefined;
    return defined<RetentionPolicy>({ kind: 'retention', entity, period, since: member?.id, action, sense, origin: page.stated(at.span) });
  };
}

const REGIMES = ['gdpr', 'hipaa', 'soc2', 'pci'] as const;

function compliance({ regime = '' }: Words, at: TreeScalar, _: World, page: Page): BusinessPolicy | undefined {
  const found = REGIMES.find((word) => word === regime.toLowerCase());
  if (!found) page.error('unknown-word', at.span, `"${regime}" is no regime that is known.`, { help: `Known: ${REGIMES.join(', ')}.` });
  return found && { kind: 'compliance', regime: found, origin: page.stated(at.span) };
}

function entityList(kind: 'audit' | 'legal-hold'): Sentence['read'] {
  return ({ entities: list = '' }, at, world, page) => {
    const words = splitOutside(list.trim().replace(/^\[(.*)\]$/s, '$1'), ',').map((piece) => piece.text);
    const entities = words.flatMap((word) => resolveEntity(word, at.span, world.entities, page) ?? []);
    return entities.length === 0 ? undefined : { kind, entities, origin: page.stated(at.span) };
  };
}

function visibility({ entity: word = '', statement = '' }: Words, at: TreeScalar, world: World, page: Page): BusinessPolicy | undefined {
  const entity = resolveEntity(word, at.span, world.entities, page);
  return entity === undefined ? undefined : { kind: 'visibility', entity, statement: statement.trim(), origin: page.stated(at.span) };
}
