/** `init` as data: what help and the reference are made from. */
import type { CommandSpec } from '../command.js';

export const initCommand: CommandSpec = {
  name: 'init',
  summary: 'write a config and a first model file',
  description: 'Writes schemawright.config.json and first.model.yaml into the current folder. A file that is there is never overwritten.',
  args: [],
  flags: [],
  examples: ['schemawright init', 'schemawright design first.model.yaml --yes'],
  load: async () => (await import('../commands/init.js')).init,
};
