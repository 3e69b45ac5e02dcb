import { expect, it } from 'vitest';
import { followedWith } from '../told.fixture.js';

/** `role→thing` of every reference that a thing has to itself. */
const selves = (text: string, ...names: readonly string[]): readonly string[] =>
  followedWith(text, names).claims.flatMap((claim) =>
    claim.kind === 'relationship' && claim.from.key === claim.to.key ? [`${claim.role}→${claim.to.key}`] : [],
  );

it.each([
  ['A member has a name, a phone and an age. We keep which existing member introduced them.', 'member', 'introduced by→member'],
  ['A player has a name and a phone. We like to know who proposed them, that being another player.', 'player', 'proposed by→player'],
  ['A clerk has a number, a name, and a line manager, who is another of them.', 'clerk', 'line manager→clerk'],
  ['A patron has a name and a responsible adult, who has to be a patron as well.', 'patron', 'responsible adult→patron'],
  ['A nurse has a name, a grade, and the nurse they are under.', 'nurse', 'supervisor→nurse'],
  ['A sheet has a number. The sheet points at the sheet it was cut from.', 'sheet', 'original sheet→sheet'],
  ['A layer has a number and a depth. A layer refers to the layer it lies in.', 'layer', 'parent layer→layer'],
  ['A hearing has a date. A new hearing refers to the hearing it took the place of.', 'hearing', 'replaced hearing→hearing'],
])('%s', (text, name, self) => expect(selves(text, name)).toContain(self));

it.each([
  ['A board has a number. A document is held on the crate it came in.', 'crate'],
  ['A member has a name and a phone. We stamp the plan they are on.', 'plan'],
  ['A doctor has a name. A patient has an age and a nurse who introduced them.', 'patient'],
])('%s', (text, name) => expect(selves(text, name)).toEqual([]));
