/** What was assumed and a person should confirm: doubtful readings, recommended answers nobody gave, and warnings of the stages. */
import { LOW_CONFIDENCE } from '../../model/index.js';
import { code, prose } from '../markdown/index.js';
import { clipped, percent } from './in-words/origin.js';
import type { View } from './view.js';

export interface Doubt {
  /** What was assumed; Markdown. */
  readonly assumed: string;
  /** On what ground; Markdown. */
  readonly ground: string;
  readonly confidence?: number;
}

export function doubts(view: View): readonly Doubt[] {
  return [...readings(view), ...elements(view), ...warnings(view)];
}

function readings(view: View): readonly Doubt[] {
  return view.work.coverage.sentences.flatMap((reading) =>
    reading.gave
      .filter((gift) => gift.confidence < LOW_CONFIDENCE)
      .map((gift) => ({
        assumed: code(gift.what),
        ground: `line ${reading.span.line}: “${clipped(reading.text)}” (${percent(gift.confidence)})`,
        confidence: gift.confidence,
      })),
  );
}

/** Elements without a sentence of their own (names alone, usual attributes). */
function elements(view: View): readonly Doubt[] {
  const said = new Set(view.work.coverage.sentences.flatMap((reading) => reading.gave.map((gift) => gift.what)));
  return view.work.model.entities.flatMap((entity) =>
    entity.attributes.flatMap((attribute) => {
      const { origin } = attribute;
      const what = `${entity.id}.${attribute.id}`;
      if (origin.kind !== 'implied' || origin.confidence >= LOW_CONFIDENCE || said.has(what)) return [];
      return [
        {
          assumed: code(what),
          ground: `implied by the pattern ${code(origin.pattern)} (${percent(origin.confidence)})`,
          confidence: origin.confidence,
        },
      ];
    }),
  );
}

function warnings(view: View): readonly Doubt[] {
  const all = [...view.work.diagnostics, ...view.main.design.diagnostics].filter((d) => d.severity !== 'info');
  const seen = new Set<string>();
  return all.flatMap((diagnostic) => {
    if (seen.has(diagnostic.message)) return [];
    seen.add(diagnostic.message);
    const [at] = diagnostic.spans;
    const ground = [at === undefined ? '' : `line ${at.line}`, diagnostic.help === undefined ? '' : prose(diagnostic.help)];
    return [{ assumed: prose(diagnostic.message), ground: ground.filter((part) => part !== '').join(': ') }];
  });
}
