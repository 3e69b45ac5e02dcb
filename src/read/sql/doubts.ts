/** Says when a text may be written for another database than it was read as, and what the guess rests on. */
import { DIALECTS } from '../../dialects/index.js';
import type { Diagnostic, DialectId, StatementReading } from '../../model/index.js';
import type { DialectGuess } from './dialect/guess-dialect.js';

interface Read {
  readonly dialect: DialectId;
  readonly statements: readonly StatementReading[];
}

/** Share of the statements that say something of the schema and are not understood. */
export function failed({ statements }: Pick<Read, 'statements'>): number {
  const telling = statements.filter(({ fate }) => fate !== 'skipped');
  return telling.length === 0 ? 0 : telling.filter(isLost).length / telling.length;
}

const isLost = ({ fate, note }: StatementReading): boolean => fate === 'not-understood' || (note?.endsWith('not understood') ?? false);

export function doubts(read: Read, guess: DialectGuess | undefined, rejected: DialectId | undefined, files: number): readonly Diagnostic[] {
  if (files === 0 || read.statements.length === 0) return [];
  const name = DIALECTS[read.dialect].label;
  const lost = failed(read);
  if (lost >= 0.1) return [manyLost(name, lost, read, guess)];
  if (!guess) return [];
  if (rejected) {
    return [
      {
        code: 'sql/dialect-tried',
        severity: 'warning',
        message: `The text is read as ${name}: as ${DIALECTS[rejected].label} less of it is understood.`,
        help: `Say --dialect ${read.dialect} where that is right, or another where it is not.`,
        spans: [],
      },
    ];
  }
  return guess.confidence < UNSURE ? [unsure(name, guess)] : [];
}

const UNSURE = 0.6;

function manyLost(name: string, lost: number, { dialect }: Read, guess: DialectGuess | undefined): Diagnostic {
  const others = guess?.alternatives.filter((id) => id !== dialect) ?? [];
  const other = others[0] ?? (dialect === 'postgres' ? 'mysql' : 'postgres');
  return {
    code: 'sql/other-dialect',
    severity: 'warning',
    message: `${Math.round(lost * 100)} % of the statements are not understood as ${name}.`,
    why: guess
      ? `${name} was guessed${guess.evidence.length > 0 ? ` from ${guess.evidence.map(({ says }) => says).join(', ')}` : ' because nothing in the text tells'}.`
      : `${name} was asked for.`,
    help: `If it is written for another database, say which: --dialect ${other}.`,
    spans: [],
  };
}

function unsure(name: string, { evidence, alternatives }: DialectGuess): Diagnostic {
  return {
    code: 'sql/dialect-unsure',
    severity: alternatives.length > 0 ? 'warning' : 'info',
    message:
      evidence.length === 0
        ? `Nothing in the text tells which database it is for; it is read as ${name}.`
        : `The text is read as ${name}, for ${evidence.map(({ says }) => says).join(', ')}${alternatives.length > 0 ? `; something speaks for ${alternatives.map((id) => DIALECTS[id].label).join(' and ')} too` : ''}.`,
    help: 'Say --dialect where that is wrong.',
    spans: [],
  };
}
