/** A row of its own for each stretch of time: "a line per week per lease: what was due, …", "one row per seller and period, with …". */
import { oncePer } from '../../../../util/once-per.js';
import { thingCalled } from '../../claims/thing-called.js';
import { isTimeUnit } from '../../language/time-units.js';
import type { Token } from '../../language/token.js';
import type { DeedTold } from '../deed-told.js';
import type { Read } from '../inventory.js';
import { made } from '../item.js';
import type { Noun } from '../nouns.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';

const ROW = /^(row|line|record|entry|figure)$/;
const rowPerAt = oncePer((tokens: readonly Token[]) =>
  tokens.findIndex(({ lower }, i) => lower === 'per' && ROW.test(tokens[i - 1]?.lower ?? '')),
);

export function rowPerPeriod(
  { strand: { tokens }, nouns, openings }: Read,
  mentions: readonly Mention[],
  things: Things,
): DeedTold | undefined {
  const per = rowPerAt(tokens);
  if (per < 0) return undefined;
  const first = nouns.find(({ from }) => from === per + 1);
  const second = first && nouns.find(({ from }) => from === first.to + 1 && /^(per|and)$/.test(tokens[first.to]?.lower ?? ''));
  const whole = mentions.find(({ noun }) => noun === first || noun === second);
  const period = whole?.noun === first ? second : first;
  if (!whole || !period || !isPeriod(period) || things.of(period)) return undefined;
  const led = mentions.find(({ noun }) => noun.to < per);
  const list = openings.find(({ at, items }) => at > per && items.some(({ sure }) => sure));
  if (!list || (led && led.thing.key !== whole.thing.key)) return undefined;
  const unit = period.core.at(-1) ?? '';
  const key = `${whole.thing.key} ${unit}`;
  const known = things.byKey.get(key);
  const dated = list.items.some(({ words }) => words.includes(unit) || words.at(-1) === 'date');
  const extra = { sure: true, named: false, plural: false, qualifier: '', determiner: 'the', to: period.to };
  return {
    thing: known ?? thingCalled(key),
    to: whole.thing,
    start: tokens[per - 1]?.start ?? 0,
    end: tokens[period.to - 1]?.end ?? 0,
    from: per,
    known: known !== undefined,
    items: dated ? [] : [made(tokens, period.from, period.to, [unit], extra)],
  };
}

const isPeriod = ({ core, plural }: Noun): boolean =>
  !plural && (isTimeUnit(core.at(-1) ?? '') || /^(period|date)$/.test(core.at(-1) ?? ''));
