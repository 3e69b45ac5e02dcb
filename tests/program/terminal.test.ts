/** The program in a pseudo-terminal: questions, the stop, and what each answer leads to. `script` of util-linux makes the terminal. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const MAIN = join(process.cwd(), 'dist/apps/cli/main.js');
const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_C = '\u0003';
const hasScript = spawnSync('script', ['--version']).status === 0;

describe('design in a terminal', () => {
  it('asks, shows the plan, and writes after approval', async () => {
    const session = open(['design', 'Author, Book, Review', '--no-prove']);
    if (!session) return;
    for (let question = 0; question < 7; question++) await session.next(ENTER);
    await session.see('Write this design?');
    expect(session.screen()).toContain('ENTITIES');
    session.type(ENTER);
    expect(await session.ended).toBe(0);
    expect(readdirSync(join(session.cwd, 'data-models'))).toContain('README.md');
  });

  it('writes nothing when cancelled', async () => {
    const session = open(['design', 'Author, Book', '--no-prove', ...ANSWERED]);
    if (!session) return;
    await session.see('Write this design?');
    session.type(DOWN + DOWN + ENTER);
    expect(await session.ended).toBe(3);
    expect(existsSync(join(session.cwd, 'data-models'))).toBe(false);
  });

  it('asks which table an entity is where the names are only alike', async () => {
    const schema = 'CREATE TABLE purchase_order (id bigint PRIMARY KEY, order_number text, placed_on date);\n';
    const brief =
      'entities:\n  order: { attributes: { order_number: text, gift_note: text } }\n  parcel: { attributes: { weight: integer } }\n';
    const session = open(
      ['design', 'brief.model.yaml', '--existing', 'shop.sql', '--no-prove', '--retention', 'none', '--depth', 'schema'],
      {
        files: { 'shop.sql': schema, 'brief.model.yaml': brief },
      },
    );
    if (!session) return;
    await session.see('Is order a table that is there?');
    expect(session.screen()).toContain('purchase_order');
    session.type(ENTER);
    for (let question = 0; question < 2 && !session.screen().includes('Write this design?'); question++) await session.next(ENTER);
    await session.see('Write this design?');
    expect(session.screen()).toContain('THERE ALREADY');
    session.type(ENTER);
    expect(await session.ended).toBe(0);
  });

  it('declines when interrupted at the stop', async () => {
    const session = open(['design', 'Author, Book', '--no-prove', ...ANSWERED]);
    if (!session) return;
    await session.see('Write this design?');
    session.type(CTRL_C);
    expect([3, 130]).toContain(await session.ended);
    expect(existsSync(join(session.cwd, 'data-models'))).toBe(false);
  });

  it('opens the model in the editor and shows the new plan', async () => {
    const session = open(['design', 'Author, Book', '--no-prove', ...ANSWERED], {
      editor: '#!/bin/sh\nsed -i "s/^model: .*/model: Edited by hand/" "$1"\n',
    });
    if (!session) return;
    await session.see('Write this design?');
    session.type(DOWN + ENTER);
    await session.see('Edited by hand');
    await session.next(ENTER);
    expect(await session.ended).toBe(0);
    expect(readdirSync(join(session.cwd, 'data-models'))).toContain('01-edited-by-hand');
  });
});

const ANSWERED = [
  '--engine',
  'sqlite',
  '--migration',
  'greenfield',
  '--tenancy',
  'none',
  '--deletes',
  'mixed',
  '--retention',
  'none',
  '--depth',
  'production',
  '--ids',
  'bigint',
];

interface Terminal {
  readonly cwd: string;
  readonly ended: Promise<number | null>;
  readonly screen: () => string;
  readonly type: (keys: string) => void;
  /** Waits until the text has appeared. */
  readonly see: (text: string) => Promise<void>;
  /** Waits for the screen to rest after new output, then types. */
  readonly next: (keys: string) => Promise<void>;
}

interface Setting {
  readonly editor?: string;
  readonly files?: Readonly<Record<string, string>>;
}

function open(args: readonly string[], { editor, files = {} }: Setting = {}): Terminal | undefined {
  if (!hasScript) {
    if (process.env.CI) throw new Error('CI needs the command `script` (Debian package bsdutils)');
    console.warn('NOT CHECKED: the terminal – the command `script` is not here');
    return undefined;
  }
  const cwd = mkdtempSync(join(tmpdir(), 'terminal-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const editorPath = join(cwd, '.editor.sh');
  if (editor) {
    writeFileSync(editorPath, editor);
    chmodSync(editorPath, 0o755);
  }
  const command = [process.execPath, MAIN, ...args].map((a) => `'${a}'`).join(' ');
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd,
    env: { ...process.env, CI: '', TERM: 'xterm', EDITOR: editorPath, VISUAL: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return watch(child, cwd);
}

function watch(child: ChildProcess, cwd: string): Terminal {
  let screen = '';
  let asked = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    screen += chunk.toString('utf8');
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const wait = async (done: () => boolean): Promise<void> => {
    for (let i = 0; i < 400 && !done(); i++) await new Promise((r) => setTimeout(r, 50));
    if (!done()) throw new Error(`the screen shows:\n${screen.slice(-1500)}`);
  };
  const rest = async (): Promise<void> => {
    for (let length = -1; length !== screen.length; ) {
      length = screen.length;
      await new Promise((r) => setTimeout(r, 200));
    }
  };
  const type = (keys: string): void => void child.stdin?.write(keys);
  return {
    cwd,
    ended,
    screen: () => screen,
    type,
    see: async (text) => {
      await wait(() => screen.includes(text));
      await rest();
    },
    next: async (keys) => {
      await wait(() => screen.length > asked);
      await rest();
      asked = screen.length;
      type(keys);
    },
  };
}
