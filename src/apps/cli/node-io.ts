/** The real outside world. */
import type { Io } from './io.js';

export function nodeIo(): Io {
  const { env } = process;
  const terminal = process.stdin.isTTY === true && process.stderr.isTTY === true;
  const screen = process.stderr.isTTY === true && env.TERM !== 'dumb';
  const inCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false';
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    readStdin,
    cwd: process.cwd(),
    env,
    interactive: terminal && !inCi,
    coloured: !env.NO_COLOR && (screen || Boolean(env.FORCE_COLOR)),
    moving: screen,
    // A pseudo-terminal without a size says 0.
    columns: process.stderr.columns || 80,
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
