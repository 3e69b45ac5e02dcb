/** A small seeded generator, so that generated rows look varied and are the same on every run and machine. */
export interface Sequence {
  /** A whole number from 0 to `bound` - 1. */
  readonly below: (bound: number) => number;
}

/** Numbers from the generator of Numerical Recipes (modulus 2^32); the high bits are used. */
export function lcg(seed: number): Sequence {
  let state = seed >>> 0;
  return {
    below: (bound) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 4294967296) * bound);
    },
  };
}
