import { expect, it } from 'vitest';
import { belongsTo, DECISIONS, entity, model } from '../../design/design.fixture.js';
import { design } from '../../design/index.js';
import { ENGINES } from '../../dialects/engines.js';
import { DIALECTS } from '../../dialects/index.js';
import { proveDesign } from '../prove-design.js';

it.each(['sqlite', 'pglite'])('tries parents that are written once as a retention job would, on %s', async (id) => {
  const spec = ENGINES.find((engine) => engine.id === id);
  const sandbox = await spec?.open();
  if (!spec || !sandbox) throw new Error(`${id} is embedded and must be there`);
  const dialect = DIALECTS[spec.dialect];
  const target = { dialect: dialect.id, version: dialect.defaultVersion };
  const given = model([entity('reading', [], { kind: 'event', appendOnly: true }), entity('alarm')], {
    relationships: [belongsTo('alarm', 'reading')],
  });
  const capabilities = dialect.capabilities(target.version);
  const designed = design({ model: given, decisions: { ...DECISIONS, engines: [target] }, target, capabilities });
  const lowered = dialect.lower(designed.schema, target.version);
  const proofs = await proveDesign({ design: designed, lowered, dialect, target, sandbox, only: ['loads', 'deletes-as-stated'] });
  await sandbox.close();
  expect(proofs.filter((p) => p.verdict !== 'proven').map((p) => `${p.id}: ${p.evidence}`)).toEqual([]);
  expect(proofs.map((p) => p.kind)).toContain('deletes-as-stated');
});
