/** Puts what is added to existing tables beside what they have, so that what follows sees them whole. */
import { joinSchema } from '../brownfield/additions.js';
import type { Pass } from '../design.js';

export const joinExisting: Pass = {
  id: 'join-existing',
  establishes: 'existing tables stand in the design as they are, with what is added to them at their ends',
  run: (state) => {
    const { existing } = state.input;
    if (!existing) return state;
    const { dialect: _, ...before } = existing.before;
    return { ...state, schema: joinSchema({ ...before, name: state.schema.name }, state.schema) };
  },
};
