import { readFileSync } from 'node:fs';
import { decide } from '../../src/design/decisions/index.js';
import { DIALECTS } from '../../src/dialects/index.js';
import { workFor } from '../../src/pipeline.js';
import { readBrief } from '../../src/read/index.js';

const [file = '', dialect] = process.argv.slice(2);
const { model } = readBrief({ id: 'm', text: readFileSync(file, 'utf8') }, 'model-file');
const { decisions } = decide({ model, given: [], acceptDefaults: true });
if (!decisions) throw new Error('x');
const target = { dialect: (dialect ?? 'postgres') as 'postgres', version: DIALECTS[(dialect ?? 'postgres') as 'postgres'].defaultVersion };
const w = workFor(model, decisions, target);
for (const t of w.design.schema.tables) {
  console.log(`${t.name} role=${t.role} entity=${t.entity} own=${t.ownership} pk=${t.primaryKey?.columns}`);
  for (const c of t.columns)
    console.log(
      `   ${c.name} ${JSON.stringify(c.type)}${c.nullable ? ' null' : ''} ${JSON.stringify(c.default ?? '')} ${c.identity ?? ''} attr=${c.attribute}`,
    );
  for (const f of t.foreignKeys) console.log(`   fk ${f.columns} -> ${f.refTable}(${f.refColumns}) ${f.onDelete} rel=${f.relationship}`);
  for (const u of t.uniques) console.log(`   uq ${u.columns} ${u.forReference ?? ''}`);
  for (const i of t.indexes) if (i.unique) console.log(`   ui ${JSON.stringify(i.parts.map((p) => p.expr))} ${JSON.stringify(i.where)}`);
  for (const c of t.checks) console.log(`   ck ${c.type} ${c.columns} ${JSON.stringify(c.expr)}`);
  for (const c of t.triggers) console.log(`   tr ${c.name} ${JSON.stringify(c.definition)}`);
}
