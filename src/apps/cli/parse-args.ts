/** Turns arguments into values by a command's own data. An unknown flag is an error with the near one offered. */
import { closest } from '../../util/closest.js';
import { COMMON_FLAGS, type CommandSpec, type FlagSpec, type Parsed } from './command.js';
import { UsageError } from './errors.js';

type Values = Record<string, string | boolean | string[] | undefined>;

export function parseArgs(command: CommandSpec, argv: readonly string[]): Parsed {
  const flags = [...command.flags, ...COMMON_FLAGS];
  const values: Values = {};
  const args: string[] = [];
  let literal = false;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (literal || word === '-' || !word.startsWith('-')) args.push(word);
    else if (word === '--') literal = true;
    else i += takeFlag(flags, values, word, argv[i + 1]);
  }
  if (values.help !== true) checkArgs(command, args);
  return { args, flags: values };
}

/** Stores one flag; answers how many further words it used. */
function takeFlag(flags: readonly FlagSpec[], values: Values, word: string, next: string | undefined): number {
  const [name = '', inline] = splitOnce(word.replace(/^--?/, ''));
  const { flag, negated } = findFlag(flags, name, word);
  if (flag.kind === 'boolean') {
    if (inline !== undefined) throw new UsageError(`--${flag.name} takes no value`);
    values[flag.name] = !negated;
    return 0;
  }
  const value = inline ?? next;
  if (value === undefined || (inline === undefined && value.startsWith('--')))
    throw new UsageError(`--${flag.name} wants a value: --${flag.name} ${flag.value ?? '<value>'}`);
  checkChoice(flag, value);
  if (flag.kind === 'list') values[flag.name] = [...((values[flag.name] as string[] | undefined) ?? []), value];
  else if (values[flag.name] !== undefined) throw new UsageError(`--${flag.name} was given twice`);
  else values[flag.name] = value;
  return inline === undefined ? 1 : 0;
}

function findFlag(flags: readonly FlagSpec[], name: string, word: string): { readonly flag: FlagSpec; readonly negated: boolean } {
  const long = word.startsWith('--');
  const exact = flags.find((f) => (long ? f.name === name : f.short === name));
  if (exact) return { flag: exact, negated: false };
  const positive = long && name.startsWith('no-') ? flags.find((f) => f.kind === 'boolean' && f.name === name.slice(3)) : undefined;
  if (positive) return { flag: positive, negated: true };
  const near = closest(
    name,
    flags.map((f) => f.name),
  );
  throw new UsageError(`unknown flag ${word.split('=')[0]}`, near ? `did you mean --${near}?` : undefined);
}

function checkChoice(flag: FlagSpec, value: string): void {
  if (!flag.choices || flag.choices.includes(value)) return;
  const near = closest(value, flag.choices);
  throw new UsageError(
    `--${flag.name} does not know “${value}”`,
    `${near ? `did you mean ${near}? ` : ''}It takes ${flag.choices.join(', ')}.`,
  );
}

function checkArgs(command: CommandSpec, args: readonly string[]): void {
  const missing = command.args.find((spec, i) => spec.required && args[i] === undefined);
  if (missing)
    throw new UsageError(`${command.name} wants <${missing.name}>: ${missing.summary}`, `schemawright ${command.name} --help shows how`);
  const extra = args[command.args.length];
  if (extra !== undefined)
    throw new UsageError(`${command.name} does not know what to do with “${extra}”`, `schemawright ${command.name} --help shows how`);
}

function splitOnce(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
