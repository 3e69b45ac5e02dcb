/**
 * Whose a column is. The rules of clauses are one measure among others here: each noun that is no thing is weighed with every
 * thing named around it (docs/decisions/016), so that a column goes to the likeliest and a noun that no rule took may still be
 * one. Made once more with what the nouns beside it say, because what is listed together is of one thing.
 */
import type { Claim, ClaimOf, ThingName } from '../claims/claim.js';
import { COLUMN_AROUND_WEIGHTS } from './column-around-weights.js';
import { COLUMN_MEASURES, columnContext, columnMeasures } from './column-measures.js';
import { type ColumnPlace, columnPlaces } from './column-places.js';
import { COLUMN_WEIGHTS } from './column-weights.js';
import { hadAttribute } from './had-attributes.js';
import type { ChunkedSentence } from './plain-names.js';
import type { ThingOf } from './related.js';

/** Of a noun with each of its candidates: what of `COLUMN_MEASURES` holds. */
export interface ColumnWeighing {
  readonly place: ColumnPlace;
  readonly measures: readonly (readonly string[])[];
}

export function columnWeighings(lines: readonly ChunkedSentence[], thingOf: ThingOf, claims: readonly Claim[]): readonly ColumnWeighing[] {
  const context = columnContext(lines, thingOf);
  return columnPlaces(lines, thingOf, claims).map((place) => ({
    place,
    measures: place.candidates.map((_, rank) => columnMeasures(place, rank, context)),
  }));
}

const AT: ReadonlyMap<string, number> = new Map(COLUMN_MEASURES.map((name, i) => [name, i]));

/** Of a noun and each of its candidates by themselves. */
export const ownOdds = ({ measures }: ColumnWeighing, weights: readonly number[]): readonly number[] =>
  measures.map((holds) => holds.reduce((sum, name) => sum + (weights[AT.get(name) ?? -1] ?? 0), weights.at(-1) ?? 0));

/** What the odds of a noun and a thing are among those of the same noun, of the nouns beside it and of the whole text. */
export const COLUMN_AROUND_MEASURES = ['odds', 'previous', 'next', 'either', 'others', 'best', 'alone', 'load'] as const;

/** In the order of `COLUMN_AROUND_MEASURES`, for each candidate of each noun; `odds` in the same order. */
export function aroundMeasures(
  weighings: readonly ColumnWeighing[],
  odds: readonly (readonly number[])[],
): readonly (readonly (readonly number[])[])[] {
  const chances = odds.map((of) => of.map(chance));
  const load = new Map<string, number>();
  weighings.forEach(({ place }, i) => {
    place.candidates.forEach(({ thing }, c) => {
      load.set(thing.key, (load.get(thing.key) ?? 0) + (chances[i]?.[c] ?? 0));
    });
  });
  const chanceOf = (i: number, line: number, thing: ThingName): number => {
    const beside = weighings[i];
    if (beside?.place.line !== line) return 0;
    return chances[i]?.[beside.place.candidates.findIndex((other) => other.thing.key === thing.key)] ?? 0;
  };
  return weighings.map(({ place: { line, candidates } }, i) =>
    candidates.map(({ thing }, c) => {
      const own = chances[i]?.[c] ?? 0;
      const others = Math.max(0, ...(chances[i] ?? []).filter((_, other) => other !== c));
      const [previous, next] = [chanceOf(i - 1, line, thing), chanceOf(i + 1, line, thing)];
      const alone = weighings[i - 1]?.place.line === line || weighings[i + 1]?.place.line === line ? 0 : 1;
      return [
        (odds[i]?.[c] ?? 0) / 5,
        previous,
        next,
        Math.max(previous, next),
        others,
        own > others ? 1 : 0,
        alone,
        Math.min(5, (load.get(thing.key) ?? 0) - own) / 5,
      ];
    }),
  );
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Below the first a noun is no column of it; above the second it is one though no rule says so. */
const MOVED = 0.3;
const FOUND = 0.5;
const DROPPED = 0.05;

/** The claims with their columns where the weighing puts them. */
export function withWeighedColumns(claims: readonly Claim[], weighings: readonly ColumnWeighing[]): readonly Claim[] {
  const odds = weighings.map((weighing) => ownOdds(weighing, COLUMN_WEIGHTS));
  const around = aroundMeasures(weighings, odds);
  const changed = new Map<Claim, ClaimOf<'attribute'> | undefined>();
  const found: Claim[] = [];
  weighings.forEach(({ place }, i) => {
    const chances = (around[i] ?? []).map((x) =>
      chance(x.reduce((sum, value, m) => sum + value * (COLUMN_AROUND_WEIGHTS[m] ?? 0), COLUMN_AROUND_WEIGHTS.at(-1) ?? 0)),
    );
    const best = chances.indexOf(Math.max(...chances));
    const [thing, likely] = [place.candidates[best]?.thing, chances[best] ?? 0];
    if (!thing) return;
    const [claim] = place.ruled;
    if (!claim) {
      if (likely > FOUND) found.push(...columnOf(place, thing));
    } else if (likely > MOVED && claim.thing.key !== thing.key && place.ruled.length === 1) changed.set(claim, { ...claim, thing });
    else if (likely < DROPPED) for (const each of place.ruled) changed.set(each, undefined);
  });
  if (changed.size === 0 && found.length === 0) return claims;
  return [...claims.flatMap((claim) => (changed.has(claim) ? (changed.get(claim) ?? []) : [claim])), ...found];
}

const columnOf = ({ noun, lines, line }: ColumnPlace, thing: ThingName): readonly Claim[] =>
  hadAttribute(
    { kind: 'has', owner: noun, items: [noun], by: 'verb', possible: false, sentence: lines[line]?.sentence.index ?? 0 },
    thing,
    noun,
  );
