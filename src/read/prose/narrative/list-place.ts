/** Where running prose opens a list, and what it was about by then. */
import type { ThingName } from '../claims/claim.js';
import type { Read } from './inventory.js';
import type { Opening } from './openings/openings.js';
import type { Mention } from './relation.js';
import type { Things } from './thing-finder.js';

/** A list, and what the text was about when it opened. */
export interface ListPlace {
  readonly opening: Opening;
  readonly read: Read;
  readonly mentions: readonly Mention[];
  readonly things: Things;
  /** Whose it is by grammar alone. */
  readonly ruled: ThingName | undefined;
  readonly spoken: ThingName | undefined;
  readonly topic: ThingName | undefined;
  readonly brought: ThingName | undefined;
  /** What the strands before named in the same paragraph, the nearest last. */
  readonly before: readonly (readonly Mention[])[];
  /** What the strands behind name in the same paragraph, the nearest first. */
  readonly behind: readonly (readonly Mention[])[];
  /** "The rafts.": a line that says only what the lines behind it are about. */
  readonly heading: ThingName | undefined;
  /** Names of what each thing is said to have so far. */
  readonly had: ReadonlyMap<string, ReadonlySet<string>>;
}
