/** Where an answer came from, in a few words. */
import type { AnswerSource, SourceText } from '../../model/index.js';
import { visit } from '../../model/index.js';

export function formatSource(source: AnswerSource, sources: readonly SourceText[]): string {
  return visit(source, {
    flag: (s) => s.flag,
    'answers-file': (s) => s.path,
    context: (s) => (s.section ? `${s.path} ${s.section}` : s.path),
    text: (s) => `${sources.find((x) => x.id === s.span.source)?.path ?? 'the text'}:${s.span.line}`,
    prompt: () => 'answered here',
    default: () => 'recommended answer',
  });
}
