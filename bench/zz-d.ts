import { prose } from '../src/read/prose/index.js';
import { scanBlocks } from '../src/read/prose/document/scan-blocks.js';
import { readSentences } from '../src/read/prose/language/read-sentences.js';
import { plainChunks } from '../src/read/prose/clauses/plain-names.js';
import { fullNames } from '../src/read/prose/clauses/full-names.js';
import { readAllClaims } from '../src/read/prose/read-prose.js';
await prose.prepare?.();
for (const t of process.argv.slice(2)) { const s = readSentences(scanBlocks(t)); const c = plainChunks(s); console.log(fullNames(c)); for (const x of c) { console.log(x.sentence.tokens.map((t) => `${t.text}/${t.tag}`).join(' ')); console.log(x.chunks.map((k: any) => `${k.kind}:${k.phrase?.words.join('_') ?? k.base ?? k.word}${k.full ? `(${k.full.join('_')})` : ''}`).join(' ')); } const r = readAllClaims({ id: 'x', text: t }); console.log([...r.things].map(([k, v]) => `${k}=${v.key}`).join(', ')); }
