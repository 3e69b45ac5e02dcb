/** Opens the model in the user's editor and reads it back; a model with errors is opened again after they are shown. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DomainModel } from '../../model/index.js';
import { readBrief } from '../../read/index.js';
import { UsageError } from './errors.js';
import { formatDiagnostic } from './report.js';
import type { Session } from './session.js';

export async function editModel(text: string, session: Session): Promise<{ readonly model: DomainModel; readonly text: string }> {
  const editor = session.io.env.VISUAL || session.io.env.EDITOR;
  if (!editor) throw new UsageError('no editor is set', 'Set EDITOR, or save the model with inspect and design from that file.');
  const folder = await mkdtemp(join(tmpdir(), 'model-'));
  const path = join(folder, 'edited.model.yaml');
  try {
    await writeFile(path, text);
    for (;;) {
      const ended = spawnSync(editor, [path], { stdio: 'inherit', shell: true });
      if (ended.status !== 0) throw new UsageError(`the editor ended with ${ended.status ?? 'an error'}`, 'Nothing was changed.');
      const edited = await readFile(path, 'utf8');
      const source = { id: 'brief', path: 'model.yaml', text: edited };
      const reading = readBrief(source, 'model-file');
      const errors = reading.diagnostics.filter((d) => d.severity === 'error');
      if (errors.length === 0) return { model: reading.model, text: edited };
      for (const error of errors) session.say(formatDiagnostic(error, [source], session.style));
      const { askYes } = await import('./ask.js');
      if (!(await askYes('The model has errors. Edit again?'))) throw new UsageError('the edited model has errors', 'Nothing was written.');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
