/** `init`: a config and a first model file. Overwrites nothing. */
import { join } from 'node:path';
import type { Parsed } from '../command.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { fileKind } from '../read-input.js';
import { openSession } from '../session.js';
import { writeWhole } from '../write-folder.js';

const CONFIG = `${JSON.stringify({ engine: 'postgres', depth: 'production' }, null, 2)}\n`;

const MODEL = `# A data model: entities, relationships and how the data is read.
model: Task lists
description: People keep tasks in lists.

entities:
  person:
    description: Someone who keeps lists.
    attributes:
      email: email, required, personal
      full_name: name, required, personal
    identified by: [email]

  task_list:
    description: A named list of tasks.
    owner: person
    attributes:
      title: text(200), required

  task:
    kind: part
    description: One thing to do.
    attributes:
      title: text(200), required
      status: choice(open, done) = open, required
      due_on: date, optional
    lifecycle:
      attribute: status
      transitions: [open -> done]
      enforced: false

relationships:
  - task_list belongs to person
  - task belongs to task_list, part

access patterns:
  open-tasks-of-list:
    description: Open tasks of a list, the next due first
    reads: task
    where: [task_list, status = open]
    sort: [due_on]
    frequency: high
`;

export async function init(parsed: Parsed, io: Io): Promise<ExitCode> {
  const session = openSession(parsed, io);
  const files = [
    { path: 'schemawright.config.json', text: CONFIG },
    { path: 'first.model.yaml', text: MODEL },
  ];
  for (const file of files) {
    if ((await fileKind(join(io.cwd, file.path))) !== 'none')
      throw new UsageError(`${file.path} is already there`, 'Nothing was written. Remove it, or start from what you have.');
  }
  for (const file of files) await writeWhole(join(io.cwd, file.path), file.text);
  session.say('schemawright.config.json and first.model.yaml written. Next: schemawright design first.model.yaml');
  if (session.json) session.answer({ files: files.map((f) => f.path) });
  return EXIT.ok;
}
