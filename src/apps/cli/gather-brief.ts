/** Reads a brief with the context around it: tech.md, the project's config, an answers file. */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { GivenMatch } from '../../design/index.js';
import type { Diagnostic, GivenAnswer, SourceText } from '../../model/index.js';
import {
  type BriefKind,
  type ProposedClaims,
  prepareReaders,
  type Reading,
  readAnswers,
  readBrief,
  readContext,
} from '../../read/index.js';
import { UsageError } from './errors.js';
import type { Io } from './io.js';
import { fileKind, readIfThere, readInput } from './read-input.js';

export interface Gathered {
  readonly source: SourceText;
  readonly reading: Reading;
  /** Answers of the answers file, the text and the context, in that order of precedence. */
  readonly given: readonly GivenAnswer[];
  /** Of the answers file. */
  readonly matches: readonly GivenMatch[];
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface GatherOptions {
  readonly kind?: BriefKind;
  readonly context?: string;
  readonly answers?: string;
  /** A JSON file of claims that another reader proposes. */
  readonly claims?: string;
  /** What else is known of the brief once its text is there. */
  readonly propose?: (text: string) => ProposedClaims;
}

const CONTEXT_NAMES = ['tech.md', 'docs/tech.md'];
const CONFIG_NAMES = [
  'schemawright.config.json',
  '.config/schemawright.json',
  '.schemawrightrc',
  '.schemawrightrc.json',
  '.schemawrightrc.yaml',
  'package.json',
];

export async function gatherBrief(argument: string, options: GatherOptions, io: Io): Promise<Gathered> {
  const source = await readInput(argument, io);
  await prepareReaders(source, options.kind);
  const claims = [
    ...(options.propose ? [options.propose(source.text)] : []),
    ...(options.claims === undefined ? [] : [await readClaimsFile(options.claims, io)]),
  ];
  const reading = readBrief(source, options.kind, claims);
  const contextFiles = await findContext(options.context, source, io);
  const context = readContext(contextFiles);
  const answersFile = options.answers === undefined ? undefined : await readAnswersFile(options.answers, io);
  const answers = answersFile && readAnswers(answersFile);
  return {
    source,
    reading,
    given: [
      ...(answers?.given ?? []),
      ...reading.stated.map(
        (s): GivenAnswer => ({ question: s.question, raw: s.answer, source: { kind: 'text', span: s.span, quote: s.quote } }),
      ),
      ...context.given,
    ],
    matches: answers?.matches ?? [],
    sources: [source, ...contextFiles, ...(answersFile ? [answersFile] : [])],
    diagnostics: [...reading.diagnostics, ...context.diagnostics, ...(answers?.diagnostics ?? [])],
  };
}

async function readClaimsFile(path: string, io: Io): Promise<ProposedClaims> {
  const text = await readIfThere(resolve(io.cwd, path));
  if (text === undefined) throw new UsageError(`the claims file ${path} cannot be found`, 'Give --claims a readable JSON file.');
  const parsed = parseJson(text);
  const claims: unknown = Array.isArray(parsed) ? parsed : (parsed as { readonly claims?: unknown } | undefined)?.claims;
  if (!Array.isArray(claims) || !claims.every((claim) => typeof claim === 'object' && claim !== null))
    throw new UsageError(`${path} is no list of claims`, 'See docs/claims.md for their form.');
  return { reader: 'file', claims: claims as ProposedClaims['claims'] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readAnswersFile(path: string, io: Io): Promise<SourceText> {
  const text = await readIfThere(resolve(io.cwd, path));
  if (text === undefined) throw new UsageError(`the answers file ${path} cannot be found`, 'Give --answers a readable YAML file.');
  return { id: 'answers', path, text };
}

/** The nearest tech.md and config, from the brief's folder up to the repository's root. */
async function findContext(given: string | undefined, source: SourceText, io: Io): Promise<readonly SourceText[]> {
  if (given !== undefined) {
    const text = await readIfThere(resolve(io.cwd, given));
    if (text === undefined)
      throw new UsageError(`the context file ${given} cannot be found`, 'Give --context a readable file, or leave it out.');
    return [{ id: 'context', path: given, text }];
  }
  const start = source.path === undefined || source.path === '-' ? io.cwd : dirname(resolve(io.cwd, source.path));
  const folders = await upwards(start);
  const context = await firstThere(folders, CONTEXT_NAMES, io.cwd, 'context');
  const config = await firstThere(folders, CONFIG_NAMES, io.cwd, 'config');
  return [...(context ? [context] : []), ...(config ? [config] : [])];
}

/** A repository's root ends the climb; outside a repository only the start counts. */
async function upwards(start: string): Promise<readonly string[]> {
  const folders = [start];
  for (let folder = start; ; folder = dirname(folder)) {
    if (folder !== start) folders.push(folder);
    if ((await fileKind(join(folder, '.git'))) !== 'none') return folders;
    if (dirname(folder) === folder) return [start];
  }
}

async function firstThere(folders: readonly string[], names: readonly string[], cwd: string, id: string): Promise<SourceText | undefined> {
  for (const folder of folders) {
    for (const name of names) {
      const path = join(folder, name);
      if ((await fileKind(path)) !== 'file') continue;
      const text = await readFile(path, 'utf8');
      if (name === 'package.json' && !text.includes('"schemawright"')) continue;
      return { id, path: relative(cwd, path) || name, text };
    }
  }
  return undefined;
}
