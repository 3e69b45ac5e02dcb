/** `explain` as data: what help and the reference are made from. */
import type { CommandSpec } from '../command.js';

export const explainCommand: CommandSpec = {
  name: 'explain',
  summary: 'show a rule’s page: what, why, what to do instead',
  description: 'Prints the page of one rule; without a rule, the list of all.',
  args: [{ name: 'rule', summary: 'a rule’s code, for example fk/missing-index', required: false }],
  flags: [],
  examples: ['schemawright explain', 'schemawright explain fk/missing-index'],
  load: async () => (await import('../commands/explain.js')).explain,
};
