/** Finds the command, runs it, and turns every ending into an exit code. Never exits itself. */
import { closest } from '../../util/closest.js';
import { VERSION } from '../../version.generated.js';
import { flagOn } from './command.js';
import { CliExit, EXIT, type ExitCode, UsageError } from './errors.js';
import { commandHelp, generalHelp } from './help.js';
import type { Io } from './io.js';
import { parseArgs } from './parse-args.js';
import { redact } from './redact.js';
import { COMMANDS } from './specs/index.js';

export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return explainEnding(error, argv, io);
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? io.stderr : io.stdout)(generalHelp(COMMANDS, VERSION, io.columns));
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === '--version' || name === '-V') {
    io.stdout(`${VERSION}\n`);
    return EXIT.ok;
  }
  const command = COMMANDS.find((c) => c.name === name);
  if (!command) throw new UsageError(`there is no command “${name}”`, unknownHelp(name));
  const parsed = parseArgs(command, rest);
  if (flagOn(parsed, 'help')) {
    io.stdout(commandHelp(command, io.columns));
    return EXIT.ok;
  }
  return (await command.load())(parsed, io);
}

function unknownHelp(name: string): string {
  const near = closest(
    name,
    COMMANDS.map((c) => c.name),
  );
  return near ? `did you mean ${near}?` : `It knows ${COMMANDS.map((c) => c.name).join(', ')}.`;
}

function explainEnding(error: unknown, argv: readonly string[], io: Io): ExitCode {
  if (error instanceof CliExit) return error.code;
  if (error instanceof UsageError) {
    io.stderr(`error: ${redact(error.message)}\n${error.help ? `help: ${redact(error.help)}\n` : ''}`);
    if (argv.includes('--json'))
      io.stdout(
        `${JSON.stringify({ schemaVersion: 1, error: { message: redact(error.message), help: error.help, missing: error.missing } })}\n`,
      );
    return EXIT.usage;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr(`This is a fault of ours, not of your input. Please report it with the lines below.\n${redact(text)}\n`);
  return EXIT.internal;
}
