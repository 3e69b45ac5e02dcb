import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { readAllClaims } from '../read-prose.js';
import { documentOf, filler, tablesOf } from './outlines.fixture.js';

beforeAll(async () => prose.prepare?.());

describe('requirements documents', () => {
  it('are told by their sections and items', () => {
    expect(readAllClaims({ id: 'document', text: documentOf(filler) }).manner).toBe('outlined');
    expect(readAllClaims({ id: 'short', text: filler }).manner).not.toBe('outlined');
  });

  it('give no tables for sections that speak of something else', () => {
    const tables = Object.keys(tablesOf(filler));
    for (const name of ['goal', 'page', 'button', 'browser', 'metric', 'invoice', 'risk', 'pilot', 'old tool'])
      expect(tables).not.toContain(name);
  });

  it('take no attributes from what an introduction enumerates', () => {
    const said = 'An instrument has a serial number, a colour and a weight.';
    const listed = '## Instruments\n- Add instrument:\n  - Display name\n  - Rental price\n';
    expect(tablesOf(`## Executive summary\n${said}\n${listed}`).instrument).not.toContain('colour');
    expect(tablesOf(`## Store room\n${said}\n${listed}`).instrument).toContain('colour');
  });

  it('say of each line why it gave nothing', () => {
    const { coverage } = prose.read({ id: 'document', text: documentOf(filler) });
    const row = coverage.sentences.find(({ text }) => text.includes('Time to first booking'));
    const goal = coverage.sentences.find(({ text }) => text.includes('Fewer calls'));
    expect(row?.why).toBe('is a row of a table that names no fields');
    expect(goal).toMatchObject({ status: 'ignored', why: 'stands under why it is built' });
  });
});
