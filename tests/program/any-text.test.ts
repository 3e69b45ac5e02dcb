/** Whatever the text, reading it gives a model or says why not, in bounded time, and never throws. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { validateDomainModel } from '../../src/model/index.js';
import { prepareReaders, readBrief } from '../../src/read/index.js';

const MOST_MS = 20_000;

const TEXTS: Readonly<Record<string, string>> = {
  'control characters': '\u0001\u0002\u001b[31m A user has an email.\u007f',
  'half a surrogate': 'A \ud800 has a name.',
  German: 'Ein Kunde hat mehrere Bestellungen. Jede Bestellung hat eine Nummer und ein Datum.',
  Japanese: '顧客は複数の注文を持つ。注文には番号と日付がある。',
  Arabic: 'لكل عميل طلبات متعددة ولكل طلب رقم وتاريخ.',
  code: 'function total(orders: Order[]) { return orders.reduce((a, o) => a + o.total, 0); }\nclass User extends Base {}',
  SQL: "CREATE TABLE users (id int primary key); DROP TABLE users; -- A user has an email'); DROP TABLE x;",
  HTML: '<table><tr><td onclick="alert(1)">User</td><td>Email &amp; name</td></tr></table><script>drop()</script>',
  commas: ','.repeat(10_000),
  names: Array.from({ length: 3000 }, (_, i) => `thing${i}`).join(', '),
  'nested lists': Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n'),
  'nested quotes': `${'>'.repeat(5000)} A user has an email.`,
  brackets: '['.repeat(20_000),
  parentheses: `A user has ${'(a name, '.repeat(3000)}`,
  'one long word': `A ${'x'.repeat(200_000)} has a name.`,
  'one long sentence': `A user has ${'a name and '.repeat(5000)}an email.`,
  'a wide table': `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n|${'b|'.repeat(2000)}`,
  '5 MB': 'A user has an email and writes posts. '.repeat(140_000),
};

it.each(Object.entries(TEXTS))('reads %s', { timeout: 60_000 }, async (_, text) => {
  expect(await took(text)).toBeLessThan(MOST_MS);
});

it('reads any characters', { timeout: 60_000 }, async () => {
  const words = fc.constantFrom(
    'A user',
    'has',
    'many',
    'orders',
    'is unique',
    '\n- ',
    '|',
    '`',
    '"',
    ',',
    '.',
    '(',
    ')',
    'must',
    '# ',
    'id',
    '->',
    '7',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(words, { maxLength: 60 }).map((w) => w.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(text, async (t) => (await took(t)) < MOST_MS),
    { numRuns: 150, seed: 5 },
  );
});

/** Milliseconds of a reading that says what it could not use, and whose model is sound where it says nothing. */
async function took(text: string): Promise<number> {
  const source = { id: 'brief', path: 'brief.md', text };
  const start = performance.now();
  await prepareReaders(source);
  const { model, diagnostics } = readBrief(source);
  const refused = diagnostics.some((d) => d.severity === 'error');
  if (!refused) expect(validateDomainModel(model).filter((d) => d.severity === 'error')).toEqual([]);
  return performance.now() - start;
}
