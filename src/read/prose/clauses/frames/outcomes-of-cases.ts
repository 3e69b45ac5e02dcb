/** "When a job is done, an invoice is sent", "once the loan is overdue a reminder goes out": the later one is of what it came of. */
import type { AttachedFrame, DoesFrame, Frame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isPropertyName } from '../property-name.js';

const COMING_ABOUT = /^(send|issue|create|generate|print|write|draw|prepare|raise|produce|open|file|make|record|book|post|pay|add)$/;

export function outcomesOfCases(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly AttachedFrame[] {
  const cases = new Set(
    chunked.flatMap(({ sentence }) => (/^(when|once|whenever|if|as)$/.test(sentence.tokens[0]?.lower ?? '') ? [sentence.index] : [])),
  );
  const done = frames.filter((frame): frame is DoesFrame => frame.kind === 'does' && cases.has(frame.sentence));
  return done.flatMap((frame): readonly AttachedFrame[] => {
    const opening = done.find(({ sentence }) => sentence === frame.sentence);
    const { subject, sentence } = frame;
    if (!opening || opening === frame || !cameAbout(frame)) return [];
    const of = opening.passive || opening.objects.length === 0 ? opening.subject : opening.objects[0];
    if (!of || of.many || isSomebody(of) || !/^(a|an|the|each|every)$/.test(of.determiner) || isPropertyName(of.phrase.words)) return [];
    return of.phrase.text === subject.phrase.text || of.meant
      ? []
      : [{ kind: 'attached', head: subject, to: { ...of, preposition: 'for' }, sentence }];
  });
}

/** New, and one of it. */
const cameAbout = ({ subject, verb, passive }: DoesFrame): boolean =>
  passive && COMING_ABOUT.test(verb) && /^(a|an)$/.test(subject.determiner) && !isSomebody(subject);
