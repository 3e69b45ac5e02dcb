/**
 * Tables of sentences: one thing said in many ways, each put with a dozen nouns, and how often what comes is not what was said.
 * `node scripts/run.mjs bench/reading/sentences.ts [FAMILY …] [--bare] [--show]`. The things are told of in a sentence before, so that
 * they are there anyhow; `--bare` leaves that out, `--named` only names them before, and `--show` prints what came. Some are put into an account of a page instead.
 */
import { toLogical } from '../../src/design/logical/index.js';
import { prose } from '../../src/read/prose/index.js';
import { afterwards } from './sentences/afterwards.js';
import { answers } from './sentences/answers.js';
import { anybodyDoes } from './sentences/anybody-does.js';
import { betweenThree } from './sentences/between-three.js';
import { both } from './sentences/both.js';
import { bounds } from './sentences/bounds.js';
import { chosen } from './sentences/chosen.js';
import { done } from './sentences/done.js';
import { eachInStates } from './sentences/each-in-states.js';
import { eachTime } from './sentences/each-time.js';
import { examplesSaid } from './sentences/examples-said.js';
import { type Family, type Outcome, PLACE, type Table, type Words } from './sentences/family.js';
import { flags } from './sentences/flags.js';
import { goesThrough } from './sentences/goes-through.js';
import { handedOut } from './sentences/handed-out.js';
import { happenings } from './sentences/happenings.js';
import { has } from './sentences/has.js';
import { heads } from './sentences/heads.js';
import { history } from './sentences/history.js';
import { ACCOUNT_FAMILIES } from './sentences/in-accounts.js';
import { inOne } from './sentences/in-one.js';
import { initial } from './sentences/initial.js';
import { eachOther, itself } from './sentences/itself.js';
import { kinds } from './sentences/kinds.js';
import { letMe } from './sentences/let-me.js';
import { amounts, lines } from './sentences/lines.js';
import { listed } from './sentences/listed.js';
import { made } from './sentences/made.js';
import { madeFrom } from './sentences/made-from.js';
import { mass } from './sentences/mass.js';
import { mixed } from './sentences/mixed.js';
import { nested } from './sentences/nested.js';
import { oneOf } from './sentences/one-of.js';
import { openings } from './sentences/openings.js';
import { optional } from './sentences/optional.js';
import { options } from './sentences/options.js';
import { ownedAndShared } from './sentences/owned-and-shared.js';
import { parts } from './sentences/parts.js';
import { perDay } from './sentences/per-day.js';
import { perTwo } from './sentences/per-two.js';
import { properties } from './sentences/properties.js';
import { reports } from './sentences/reports.js';
import { roleValues } from './sentences/role-values.js';
import { roles } from './sentences/roles.js';
import { sentAway } from './sentences/sent-away.js';
import { signingUp } from './sentences/signing-up.js';
import { smallTalk } from './sentences/small-talk.js';
import { soMany } from './sentences/so-many.js';
import { states } from './sentences/states.js';
import { stays } from './sentences/stays.js';
import { stories } from './sentences/stories.js';
import { subtypes } from './sentences/subtypes.js';
import { takesPart } from './sentences/takes-part.js';
import { unique } from './sentences/unique.js';
import { uniqueTogether } from './sentences/unique-together.js';
import { upkeep } from './sentences/upkeep.js';
import { values } from './sentences/values.js';
import { views } from './sentences/views.js';
import { whoWhich } from './sentences/who-which.js';
import { withLists } from './sentences/with-lists.js';

const TIES: readonly Family[] = [
  has,
  both,
  done,
  itself,
  eachOther,
  roles,
  perTwo,
  history,
  lines,
  amounts,
  chosen,
  oneOf,
  nested,
  betweenThree,
  mass,
  inOne,
  takesPart,
  whoWhich,
  stays,
  handedOut,
  sentAway,
  eachTime,
  upkeep,
  perDay,
  anybodyDoes,
  heads,
  ownedAndShared,
  roleValues,
  madeFrom,
  goesThrough,
  answers,
];
const PROPERTIES: readonly Family[] = [
  properties,
  letMe,
  soMany,
  happenings,
  made,
  reports,
  parts,
  listed,
  mixed,
  stories,
  afterwards,
  signingUp,
  withLists,
  states,
  eachInStates,
  initial,
  kinds,
  subtypes,
  values,
  options,
  flags,
];
const RULES: readonly Family[] = [optional, unique, uniqueTogether, ...bounds];
const BESIDES: readonly Family[] = [views, smallTalk, openings, examplesSaid];
const FAMILIES: readonly Family[] = [...TIES, ...PROPERTIES, ...RULES, ...BESIDES, ...ACCOUNT_FAMILIES];

function outcomeOf(text: string): Outcome {
  const { model } = prose.read({ id: 'sentence', text });
  const tables = toLogical(model).tables.map(({ name, columns, foreignKeys }) => ({
    name: name.toLowerCase(),
    columns: columns.map((column) => column.name.toLowerCase()),
    targets: foreignKeys.map(({ refTable }) => refTable.toLowerCase()),
  }));
  return { tables, model };
}

const put = (sentence: string, words: Words): string =>
  sentence
    .replace(/\b[A-Z][a-z]?\b/g, (word) => words[word] ?? word)
    .replace(/\b([Aa]) (?=[aeiou](?!ser))/g, '$1n ')
    .replace(/(^|[.] )([a-z])/g, (_all, before: string, first: string) => before + first.toUpperCase());

const shown = (tables: readonly Table[]): string =>
  tables.map(({ name, columns, targets }) => `${name}(${[...columns, ...targets.map((to) => `→${to}`)].join(', ')})`).join(' ');

/** "Each X has a name. Each Y has a number.": "We have Xs and Ys." */
const onlyNamed = (before: string): string => {
  const letters = [...new Set(before.match(/\b[A-Z]s?\b(?= has| have)/g) ?? [])].map((letter) => `${letter.charAt(0)}s`);
  return letters.length === 0 ? before : `We have ${letters.join(', ').replace(/, (?=[^,]*$)/, ' and ')}.`;
};

function measure({ name, words, before: described, sentences, judge }: Family, { bare, named, show }: How): void {
  const before = named ? onlyNamed(described) : described;
  let wrong = 0;
  const without = new Map(words.flatMap((said) => (said.text ? [[said, outcomeOf(said.text.replace(PLACE, ''))] as const] : [])));
  for (const sentence of sentences) {
    const mistakes = words.flatMap((said) => {
      const tried = put(bare || said.text ? sentence : `${before} ${sentence}`, said);
      const outcome = outcomeOf(said.text?.replace(PLACE, tried) ?? tried);
      const why = judge(outcome, said, without.get(said));
      return why === undefined ? [] : [`     ${why}: ${tried}\n        ${shown(outcome.tables)}`];
    });
    wrong += mistakes.length;
    if (mistakes.length > 0) console.log(`${String(mistakes.length).padStart(3)} of ${words.length}  ${sentence}`);
    if (show) for (const mistake of mistakes) console.log(mistake);
  }
  console.log(`${name}: ${wrong} of ${words.length * sentences.length} read otherwise`);
}

interface How {
  readonly bare: boolean;
  readonly named: boolean;
  readonly show: boolean;
}

await prose.prepare?.();
const args = process.argv.slice(2);
const families = args.filter((arg) => !arg.startsWith('--'));
const how: How = { bare: args.includes('--bare'), named: args.includes('--named'), show: args.includes('--show') };
for (const family of FAMILIES) if (families.length === 0 || families.includes(family.name)) measure(family, how);
