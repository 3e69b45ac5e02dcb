/** The program. The only file that exits. */
import { EXIT } from './errors.js';
import { nodeIo } from './node-io.js';
import { run } from './run.js';

process.on('SIGINT', () => {
  // The shell's next prompt belongs on a line of its own.
  if (process.stderr.isTTY) process.stderr.write('\n');
  process.exit(EXIT.interrupted);
});
process.on('SIGTERM', () => process.exit(EXIT.terminated));
// A reader that closes early (`| head`) is no error.
process.stdout.on('error', () => process.exit(EXIT.ok));

run(process.argv.slice(2), nodeIo()).then((code) => {
  process.exitCode = code;
});
