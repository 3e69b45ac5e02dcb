/**
 * What V8 is told about when to optimise a function, or `undefined` where its own rule is as good. A run is over in a
 * second or two and passes through most of the code a few hundred times: V8 11 and 12 (Node 20 to 23) hand so much of it
 * to the optimising compiler that the program waits for the compiler longer than its work is worth. The number is
 * measured in decision 016; long runs get their optimised code a moment later.
 *
 * @param v8 - Version as `process.versions.v8` has it.
 * @example tierUp('11.3.244.8-node.33') // '--interrupt-budget=400000'
 * @see https://v8.dev/blog/maglev (how functions move up)
 */
export function tierUp(v8: string | undefined): string | undefined {
  const major = Number.parseInt(v8 ?? '', 10);
  return FLAGS[major];
}

/** Asked for by name: V8 prints an error for a flag that it does not know. */
const FLAGS: Readonly<Record<number, string>> = {
  11: '--interrupt-budget=400000',
  12: '--invocation-count-for-turbofan=9000',
};
