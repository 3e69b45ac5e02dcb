/** Commands as data: usage text, parsing and documentation are generated from it, so help cannot lie. */
import type { ExitCode } from './errors.js';
import type { Io } from './io.js';

export interface FlagSpec {
  readonly name: string;
  readonly short?: string;
  /** `boolean` flags take `--no-x`; `list` flags repeat. */
  readonly kind: 'boolean' | 'string' | 'list';
  /** Shown in help: `<file>`. */
  readonly value?: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  /** Said in help; applied by the handler. */
  readonly fallback?: string;
}

export interface ArgSpec {
  readonly name: string;
  readonly summary: string;
  readonly required: boolean;
}

export interface Parsed {
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** Shown under help: what it does, in two or three sentences. */
  readonly description: string;
  readonly args: readonly ArgSpec[];
  readonly flags: readonly FlagSpec[];
  readonly examples: readonly string[];
  /** Loads the work behind it, so that help and version never do. */
  readonly load: () => Promise<CommandRun>;
}

export type CommandRun = (parsed: Parsed, io: Io) => Promise<ExitCode>;

/** Every command takes these. */
export const COMMON_FLAGS: readonly FlagSpec[] = [
  { name: 'json', kind: 'boolean', summary: 'print one JSON value on standard output' },
  { name: 'quiet', short: 'q', kind: 'boolean', summary: 'say nothing but results and errors' },
  { name: 'color', kind: 'boolean', summary: 'colour on standard error (default: on a terminal)' },
  { name: 'interactive', kind: 'boolean', summary: 'ask when an answer is missing (default: on a terminal)' },
  { name: 'help', short: 'h', kind: 'boolean', summary: 'show this text' },
];

export const flagText = (parsed: Parsed, name: string): string | undefined => {
  const value = parsed.flags[name];
  return typeof value === 'string' ? value : undefined;
};
export const flagOn = (parsed: Parsed, name: string): boolean => parsed.flags[name] === true;
export const flagOff = (parsed: Parsed, name: string): boolean => parsed.flags[name] === false;
export const flagList = (parsed: Parsed, name: string): readonly string[] => {
  const value = parsed.flags[name];
  return Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
};
