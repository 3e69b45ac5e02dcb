/** What every command shares: printing by its flags, progress, and reading a brief with its diagnostics. */
import type { Diagnostic, SourceText } from '../../model/index.js';
import { flagOff, flagOn, type Parsed } from './command.js';
import { CliExit, EXIT } from './errors.js';
import type { Io } from './io.js';
import { COLOURED, formatDiagnostic, PLAIN, type Style } from './report.js';

export interface Session {
  readonly io: Io;
  readonly json: boolean;
  readonly interactive: boolean;
  readonly style: Style;
  /** Width of text for people; long lines are hard to read even where there is room. */
  readonly columns: number;
  /** For people; silent under --quiet. */
  readonly say: (text: string) => void;
  /** The command's one JSON value. */
  readonly answer: (value: Readonly<Record<string, unknown>>) => void;
  readonly progress: (text: string) => void;
  readonly endProgress: () => void;
}

export function openSession(parsed: Parsed, io: Io): Session {
  const quiet = flagOn(parsed, 'quiet');
  const coloured = !flagOff(parsed, 'color') && (io.coloured || flagOn(parsed, 'color'));
  const moving = io.moving && !quiet;
  let shown = 0;
  return {
    io,
    json: flagOn(parsed, 'json'),
    interactive: io.interactive && !flagOff(parsed, 'interactive') && !flagOn(parsed, 'json'),
    columns: Math.max(24, Math.min(100, io.columns)),
    style: coloured ? COLOURED : PLAIN,
    say: (text) => {
      if (!quiet) io.stderr(`${text}\n`);
    },
    answer: (value) => io.stdout(`${JSON.stringify({ schemaVersion: 1, ...value }, null, 2)}\n`),
    progress: (text) => {
      const line = text.slice(0, Math.max(20, io.columns - 1));
      if (moving) io.stderr(`\r${line.padEnd(shown)}`);
      shown = line.length;
    },
    endProgress: () => {
      if (moving && shown > 0) io.stderr(`\r${' '.repeat(shown)}\r`);
      shown = 0;
    },
  };
}

/** Prints diagnostics; an error among them ends the command, because nothing sound can follow. */
export function reportDiagnostics(session: Session, diagnostics: readonly Diagnostic[], sources: readonly SourceText[]): void {
  const shown = diagnostics.filter((d) => d.severity !== 'info');
  for (const diagnostic of shown) {
    const text = formatDiagnostic(diagnostic, sources, session.style);
    // An error is said even when nothing else is.
    if (diagnostic.severity === 'error') session.io.stderr(`${text}\n`);
    else session.say(text);
  }
  const first = diagnostics.find((d) => d.severity === 'error');
  if (!first) return;
  if (session.json) session.answer({ error: { message: first.message, help: first.help }, diagnostics });
  throw new CliExit(EXIT.usage);
}
