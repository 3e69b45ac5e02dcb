/** The five dimensions, what was checked in each, and which finding cost which points. */
import type { Dimension, DimensionScore } from '../../../model/index.js';
import { code, count, prose, table, thousands } from '../../markdown/index.js';
import { ALL_DEPTHS, type Section } from '../section.js';
import type { EngineView, View } from '../view.js';

export const scorecardSection: Section = {
  id: 'scorecard',
  title: 'Quality scorecard',
  depths: ALL_DEPTHS,
  write: (view) => [
    `A dimension’s score is 100 × (1 − weight of failed sites ÷ weight of checked sites); an error weighs 3, a warning 1. The total weighs the dimensions ${listWeights()}.`,
    ...view.engines.flatMap((engine) => engineScore(view, engine)),
  ],
};

const NAMES: Readonly<Record<Dimension, readonly [string, number]>> = {
  'referential-integrity': ['Referential integrity', 25],
  'constraint-completeness': ['Constraint completeness', 25],
  'index-coverage': ['Index coverage', 20],
  'convention-consistency': ['Convention consistency', 15],
  'operational-readiness': ['Operational readiness', 15],
};

const listWeights = (): string =>
  Object.values(NAMES)
    .map(([, weight]) => String(weight))
    .join(' : ');

function engineScore(view: View, engine: EngineView): readonly string[] {
  const { scorecard } = engine;
  const lost = scorecard.dimensions.flatMap((dimension) => dimension.lost.map((one) => ({ ...one, dimension: dimension.dimension })));
  return [
    '',
    `${view.engines.length === 1 ? '' : `**${engine.name}:** `}**${scorecard.total}** of 100.`,
    '',
    ...table(['Dimension', 'Share', 'Score', 'Sites checked', 'Findings'], scorecard.dimensions.map(dimensionRow)),
    ...(lost.length === 0
      ? ['', 'No point is lost.']
      : [
          '',
          ...table(
            ['Points lost', 'Dimension', 'Finding', 'Where', 'What to do'],
            lost.map(({ points, finding, dimension }) => [
              String(Math.round(points * 100) / 100),
              NAMES[dimension][0],
              `${code(finding.rule)}: ${prose(finding.message)}`,
              code(finding.subject),
              prose(finding.help),
            ]),
          ),
        ]),
  ];
}

function dimensionRow(dimension: DimensionScore): readonly string[] {
  const [name, weight] = NAMES[dimension.dimension];
  const score = dimension.sites === 0 ? '100 (nothing to check)' : String(dimension.score);
  return [
    name,
    `${weight} %`,
    score,
    thousands(dimension.sites),
    dimension.lost.length === 0 ? 'none' : count(dimension.lost.length, 'finding'),
  ];
}
