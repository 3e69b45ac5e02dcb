import { toLogical } from '../src/design/logical/index.js';
import { prose } from '../src/read/prose/index.js';
import { readAllClaims } from '../src/read/prose/read-prose.js';
await prose.prepare?.();
for (const text of process.argv.slice(2)) {
  const r = prose.read({ id: 'x', text });
  const c = readAllClaims({ id: 'x', text });
  console.log('===', text, `[${c.manner}]`);
  for (const t of toLogical(r.model).tables as any[]) { const fk = Object.fromEntries(t.foreignKeys.flatMap((k: any) => (k.columns ?? [k.column]).map((c: string) => [c, k.refTable]))); console.log('  ', t.name, '(', t.columns.map((c: any) => fk[c.name] ? `${c.name}→${fk[c.name]}` : `${c.name}:${c.type}${c.check ? ` ${JSON.stringify(c.check)}`:''}`).join(', '), ') key', t.primaryKey.join('+')); }
  for (const e of r.model.entities) for (const a of e.attributes) if (a.type.kind === 'choice') console.log('     choice', e.id, a.id, JSON.stringify(a.type));
}
