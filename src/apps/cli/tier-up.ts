/**
 * What V8 is told about when to optimise: nothing, where that version of it was not tried. A run is over in a second or two and
 * passes through most of the code a few hundred times: V8 11 and 12 (Node 20 to 23) hand so much of it to the optimising
 * compiler that the program waits for the compiler longer than its work is worth; long runs get their optimised code a
 * moment later. Numbers only, which V8 looks up each time: a switch thrown while it runs finds code that was made before, and
 * `--no-regexp-tier-up` made it crash. Measured in decision 016.
 *
 * @param v8 - Version as `process.versions.v8` has it.
 * @example tierUp('11.3.244.8-node.33') // ['--interrupt-budget=400000']
 * @see https://v8.dev/blog/maglev (how functions move up), https://nodejs.org/api/v8.html#v8setflagsfromstringflags (what to beware of)
 */
export function tierUp(v8: string | undefined): readonly string[] {
  return FLAGS[Number.parseInt(v8 ?? '', 10)] ?? [];
}

/** Asked for by name: V8 prints an error for a flag that it does not know. */
const FLAGS: Readonly<Record<number, readonly string[]>> = {
  11: ['--interrupt-budget=400000'],
  12: ['--invocation-count-for-turbofan=9000'],
};
