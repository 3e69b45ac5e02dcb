import { nodeIo } from '../../src/apps/cli/node-io.js';
import { readSchemaSource } from '../../src/apps/cli/schema-source/read-schema-source.js';

const [path = '', dialect] = process.argv.slice(2);
const t = Date.now();
const s = await readSchemaSource(path, nodeIo(), dialect ? { dialect: dialect as 'postgres' } : {});
if (!s) console.log('brief');
else {
  const count: Record<string, number> = {};
  for (const st of s.reading.statements) count[st.fate] = (count[st.fate] ?? 0) + (st.count ?? 1);
  console.log(
    path,
    s.reading.source,
    s.reading.dialect,
    s.basis,
    s.reading.schema.tables.length,
    'tables',
    JSON.stringify(count),
    Date.now() - t,
    'ms',
    'left',
    s.left.length,
  );
  for (const d of s.diagnostics.slice(0, 6))
    console.log('  ', d.severity, d.code, d.message.slice(0, 200), d.spans[0] ? d.spans[0].source + ':' + d.spans[0].line : '');
}
