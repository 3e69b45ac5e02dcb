/** Usage text, generated from the command data and folded to the terminal's width. */
import { wrap } from '../../util/wrap.js';
import { COMMON_FLAGS, type CommandSpec, type FlagSpec } from './command.js';

const EXIT_CODES =
  'Exit codes: 0 fine · 1 findings or a failed proof · 2 wrong use, input or environment · 3 declined · 70 our fault · 130 interrupted';

export function generalHelp(commands: readonly CommandSpec[], version: string, columns: number): string {
  const rows = commands.map((c) => [c.name, c.summary] as const);
  return [
    `schemawright ${version} – from a paragraph to a proven database`,
    '',
    'usage: schemawright <command> [arguments]',
    '',
    table(rows, columns),
    '',
    wrap('schemawright <command> --help shows a command’s flags and examples.', columns - 2, '  '),
    wrap(EXIT_CODES, columns - 2, '  '),
    '',
  ].join('\n');
}

export function commandHelp(command: CommandSpec, columns: number): string {
  const usage = command.args.map((a) => (a.required ? `<${a.name}>` : `[${a.name}]`)).join(' ');
  return [
    `usage: schemawright ${command.name} ${usage}`.trimEnd(),
    '',
    wrap(command.description, columns - 2, '  '),
    '',
    ...(command.args.length > 0
      ? [
          'arguments:',
          table(
            command.args.map((a) => [a.name, a.summary] as const),
            columns,
          ),
          '',
        ]
      : []),
    'flags:',
    table(
      [...command.flags, ...COMMON_FLAGS].map((f) => [flagHead(f), flagBody(f)] as const),
      columns,
    ),
    '',
    'examples:',
    ...command.examples.map((e) => `  ${e}`),
    '',
  ].join('\n');
}

function flagHead(flag: FlagSpec): string {
  const long = flag.kind === 'boolean' ? `--${flag.name}` : `--${flag.name} ${flag.value ?? '<value>'}`;
  return flag.short ? `-${flag.short}, ${long}` : long;
}

function flagBody(flag: FlagSpec): string {
  const parts = [
    flag.summary,
    flag.choices ? `one of ${flag.choices.join(', ')}` : '',
    flag.fallback ? `default ${flag.fallback}` : '',
    flag.kind === 'list' ? 'may be repeated' : '',
  ];
  return parts.filter(Boolean).join('; ');
}

function table(rows: readonly (readonly [string, string])[], columns: number): string {
  const narrow = columns < 72;
  const width = Math.min(30, Math.max(...rows.map(([head]) => head.length)));
  return rows
    .map(([head, body]) => {
      if (narrow || head.length > width) return `${wrap(head, columns - 2, '  ')}\n${wrap(body, columns - 6, '      ')}`;
      const indent = ' '.repeat(width + 4);
      return `  ${head.padEnd(width)}  ${wrap(body, Math.max(30, columns - width - 5), indent).trimStart()}`;
    })
    .join('\n');
}
