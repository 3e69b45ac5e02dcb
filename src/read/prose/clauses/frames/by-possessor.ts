/** What is whose in a list: "the patient's full name, date of birth and phone, the doctor's name". */
import type { NounChunk } from '../chunk.js';

interface Possessed {
  readonly possessor: NounChunk | undefined;
  readonly had: NounChunk[];
}

/** "the patient's full name, date of birth and phone, an optional note": bare names go on with the same possessor. */
export function byPossessor(items: readonly NounChunk[]): readonly Possessed[] {
  const runs: Possessed[] = [];
  for (const item of items) {
    const { possessor } = item.phrase;
    const run = runs.at(-1);
    const goesOn =
      run &&
      (possessor
        ? run.possessor?.phrase.text === possessor.text
        : item.determiner === '' || item.made !== undefined || run.possessor === undefined);
    if (goesOn) {
      const phrase = run.possessor && !possessor ? { ...item.phrase, possessor: run.possessor.phrase } : item.phrase;
      run.had.push({ ...item, phrase });
    } else if (possessor)
      runs.push({ possessor: { ...item, phrase: possessor, many: possessor.number === 'many', exactly: false }, had: [item] });
    else runs.push({ possessor: undefined, had: [item] });
  }
  return runs;
}
