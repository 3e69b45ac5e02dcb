/** What is designed loads, reads back as designed, loads again as read back, and leaves nothing when dropped. */
import { expect, it } from 'vitest';
import { postgres } from './index.js';
import { onEngines } from './on-engines.fixture.js';
import { ROUND_TRIPS } from './round-trip.fixture.js';

onEngines('round trips', ({ db, fresh, load, drop, facts }) => {
  it.each(ROUND_TRIPS)('%s', async (_, design) => {
    const schema = await fresh(design);
    const meant = postgres.normalForm(schema);
    expect(await facts()).toEqual(meant);
    const read = await postgres.introspect(db());
    await drop(schema);
    expect(await facts()).toEqual([]);
    await load(read);
    expect(await facts()).toEqual(meant);
    await drop(read);
    expect(await facts()).toEqual([]);
  });
});
