// Copy to bench/zz-side.ts of your worktree (delete before committing): node scripts/run.mjs bench/zz-side.ts <set> <out file> [id …]
import { writeFileSync } from 'node:fs';
import { toLogical } from '../src/design/logical/index.js';
import { prose } from '../src/read/prose/index.js';
import { alike } from './reading/alike.js';
import { itemsOf } from './reading/targets.js';

await prose.prepare?.();
const [set = '', file = '', ...ids] = process.argv.slice(2);
const line = (t: any) =>
  `${t.name} (${t.columns.map((c: any) => c.name).join(', ')}) key ${t.primaryKey.join('+')}; ${t.foreignKeys.map((k: any) => `${k.column ?? k.columns?.join('+')}→${k.refTable}`).join(' ')}`;
let out = '';
for (const item of itemsOf(set) ?? []) {
  if (ids.length > 0 && !ids.includes(item.id)) continue;
  const r = prose.read({ id: item.id, text: item.text });
  const pred = toLogical(r.model).tables as any[];
  const of = new Map<any, any>();
  const taken = new Set<any>();
  for (const same of [alike.exact, alike.lenient])
    for (const g of item.tables) {
      if (of.has(g)) continue;
      const p = pred.find((p) => !taken.has(p) && same(p.name, g.name));
      if (p) {
        of.set(g, p);
        taken.add(p);
      }
    }
  const missed = item.tables.filter((g) => !of.has(g)),
    extra = pred.filter((p) => !taken.has(p));
  out += `\n### ${item.id}  wanted ${item.tables.length} read ${pred.length} missed ${missed.length} superfluous ${extra.length}\n${item.text}\n`;
  if (ids.length > 0)
    for (const s of r.coverage.sentences) {
      out += `${s.status === 'used' ? '+' : s.status === 'ignored' ? '-' : '?'} ${s.text.replace(/\s+/g, ' ')}\n`;
      for (const g of s.gave) out += `      ${g.what} (${g.pattern} ${g.confidence})\n`;
    }
  for (const g of item.tables) if (of.has(g)) out += ` = ${line(g)}\n   ~ ${line(of.get(g))}\n`;
  for (const g of missed) out += ` - ${line(g)}\n`;
  for (const p of extra) out += ` + ${line(p)}\n`;
}
writeFileSync(file, out);
