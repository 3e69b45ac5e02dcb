/** What can be the case: "a job is open, paid or cancelled", "the state of a job is open or paid". */
import type { NounChunk } from '../chunk.js';
import type { Frame, HasFrame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import { isPropertyName } from '../property-name.js';
import type { Kept } from './kept.js';
import { spokenBefore } from './spoken-before.js';

/** Of the subject; or what the subject, a property itself, may be: "its status is open or paid", "the state of a job is …". */
export function stateFrames(state: NounChunk, { subjects, of, sentence, topic }: Kept): readonly Frame[] {
  const spoken = spokenBefore(topic, sentence);
  return (subjects.length > 0 ? subjects : spoken.slice(0, 1)).flatMap((subject): readonly HasFrame[] => {
    const { possessor, words } = subject.phrase;
    const whose = possessor !== undefined || of !== undefined;
    const named =
      (isPropertyName(words) && (whose || /^(its|their|the|whose)$/.test(subject.determiner))) ||
      (whose && !subject.many && !isSomebody(subject) && /^(the|its|their|)$/.test(subject.determiner));
    if (!named) return [{ ...hasFrame(subject, [state], sentence), instead: spoken }];
    const { possessor: _possessor, ...phrase } = subject.phrase;
    const owner = possessor ? { ...subject, phrase: possessor } : (of ?? spoken[0]);
    const item = { ...subject, phrase, made: {}, ...(state.values ? { values: state.values } : {}) };
    return owner && !state.made?.flag ? [{ ...hasFrame(owner, [item], sentence), instead: spoken }] : [];
  });
}
