/** Which database a text is written for: a guess with what it rests on. Looks at the beginning and the end of long texts. */
import { DIALECT_IDS, type DialectId } from '../../../model/index.js';
import { lineMap } from '../../../util/line-map.js';
import { DIALECT_SIGNS, DIALECT_WORDS, type DialectSign } from './signs.js';

export interface DialectEvidence {
  readonly dialect: DialectId;
  /** `ENGINE = (line 12)`. */
  readonly says: string;
  readonly weight: number;
}

export interface DialectGuess {
  readonly dialect: DialectId;
  /** 0: nothing tells. 1: nothing speaks against it. */
  readonly confidence: number;
  readonly evidence: readonly DialectEvidence[];
  /** Others that something speaks for, the likeliest first. */
  readonly alternatives: readonly DialectId[];
}

interface GuessedText {
  readonly path: string;
  readonly text: string;
}

/** More of one file tells nothing new. */
const MOST_CHARACTERS = 200_000;
/** One sign counts at most so often. */
const MOST_TIMES = 3;

export function guessDialect(texts: readonly GuessedText[]): DialectGuess {
  const scores = new Map<DialectId, number>();
  const evidence: DialectEvidence[] = [];
  const add = (dialect: DialectId, says: string, weight: number) => {
    scores.set(dialect, (scores.get(dialect) ?? 0) + weight);
    evidence.push({ dialect, says, weight });
  };
  for (const { dialect, says, weight } of [...signsIn(texts), ...wordsIn(texts)]) add(dialect, says, weight);
  // What speaks for the family speaks for MariaDB too, once something else does.
  const [family, mariadb] = [scores.get('mysql') ?? 0, scores.get('mariadb') ?? 0];
  if (mariadb > 0) scores.set('mariadb', mariadb + family);
  const ranked = DIALECT_IDS.map((dialect) => ({ dialect, score: scores.get(dialect) ?? 0 })).sort((a, b) => b.score - a.score);
  const [best = { dialect: 'postgres' as const, score: 0 }, ...others] = ranked;
  const isKin = (dialect: DialectId): boolean => best.dialect === 'mariadb' && dialect === 'mysql';
  const second = others.find(({ dialect }) => !isKin(dialect));
  return {
    dialect: best.dialect,
    confidence: best.score === 0 ? 0 : best.score / (best.score + (second?.score ?? 0)) - (best.score < 3 ? 0.3 : 0),
    evidence: evidence
      .filter(({ dialect }) => dialect === best.dialect)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 5),
    alternatives: others.filter(({ score }) => score > 0).map(({ dialect }) => dialect),
  };
}

function signsIn(texts: readonly GuessedText[]): readonly DialectEvidence[] {
  const samples = sampled(texts);
  return DIALECT_IDS.flatMap((dialect) => DIALECT_SIGNS[dialect].flatMap((sign) => occurrences(dialect, sign, samples)));
}

function occurrences(
  dialect: DialectId,
  { says, pattern, weight }: DialectSign,
  samples: readonly GuessedText[],
): readonly DialectEvidence[] {
  const global = new RegExp(pattern.source, `${pattern.flags}g`);
  let times = 0;
  let place = '';
  for (const { path, text } of samples) {
    for (const match of text.matchAll(global)) {
      if (times === 0) place = samples.length > 1 ? path : `line ${lineMap(text)(match.index).line}`;
      if (++times === MOST_TIMES) break;
    }
    if (times === MOST_TIMES) break;
  }
  return times === 0 ? [] : [{ dialect, says: `${says} (${place})`, weight: weight * times }];
}

/** The head of every text, shorter the more texts there are; INSERTs are cut, because what people write is in them. */
function sampled(texts: readonly GuessedText[]): readonly GuessedText[] {
  const share = Math.max(4000, Math.floor(MOST_CHARACTERS / Math.max(1, texts.length)));
  let left = 4 * MOST_CHARACTERS;
  return texts.flatMap(({ path, text }) => {
    if (left <= 0) return [];
    const sample = text.slice(0, share);
    left -= sample.length;
    return [{ path, text: sample.replace(/'(?:[^'\n\\]|''|\\.){40,}'/g, "''").replace(/--[^\n]*?'[^\n]*/g, '--') }];
  });
}

/** Names of folders and files, and the settings of migration tools, which are given among the files. */
function wordsIn(texts: readonly GuessedText[]): readonly DialectEvidence[] {
  const found = new Map<string, DialectEvidence>();
  for (const { path, text } of texts) {
    const setting = /\.(?:toml|json)$/.test(path) ? /(?:provider|"dialect")\s*[=:]\s*"(\w+)"/.exec(text)?.[1] : undefined;
    for (const dialect of DIALECT_IDS) {
      if (setting && DIALECT_WORDS[dialect].includes(setting))
        found.set(`${dialect} setting`, { dialect, says: `${path} says ${setting}`, weight: 40 });
      const word = pathWords(path).find((w) => DIALECT_WORDS[dialect].includes(w));
      if (word) found.set(`${dialect} path`, { dialect, says: `the name ${path}`, weight: 12 });
    }
  }
  return [...found.values()];
}

/** `atuin-server-postgres/migrations/1_a.sql` → `atuin`, `server`, `postgres`, `migrations`, … */
export const pathWords = (path: string): readonly string[] => path.toLowerCase().split(/[^a-z0-9]+/);
