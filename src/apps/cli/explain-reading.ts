/** Each sentence with what it gave and by which pattern, for people. */
import type { SentenceReading, SourceText } from '../../model/index.js';
import { LOW_CONFIDENCE } from '../../model/index.js';
import type { Reading } from '../../read/index.js';

const MARKS: Readonly<Record<SentenceReading['status'], string>> = { used: '+', unused: '?', ignored: '-' };

export function formatReading(reading: Reading, source: SourceText): string {
  const head = `${source.path ?? 'the text'}: ${count(reading, 'used')} sentences used, ${count(reading, 'unused')} gave nothing, ${count(reading, 'ignored')} ignored`;
  return `${[head, ...reading.coverage.sentences.map(formatSentence)].join('\n')}\n`;
}

function formatSentence(sentence: SentenceReading): string {
  const lines = sentence.gave.map(
    (g) => `        ${g.what}  (${g.pattern}, ${g.confidence.toFixed(2)}${g.confidence < LOW_CONFIDENCE ? ', to confirm' : ''})`,
  );
  const why = sentence.why ? [`        ${sentence.why}`] : [];
  return [
    `${String(sentence.span.line).padStart(5)} ${MARKS[sentence.status]} ${sentence.text.replace(/\s+/g, ' ')}`,
    ...lines,
    ...why,
  ].join('\n');
}

const count = (reading: Reading, status: SentenceReading['status']): number =>
  reading.coverage.sentences.filter((s) => s.status === status).length;
