/** Whether a semicolon ends a statement: inside the body of a trigger or routine, or between a rule's parentheses, it does not. */

export interface BodyCounter {
  /** Blocks and parentheses open: semicolons inside end nothing. */
  readonly depth: () => number;
  /** Whether further words can open a block; where not, they need not be told. */
  readonly wantsWords: () => boolean;
  /** A word in lower case, a symbol, or '' for a quoted thing. */
  readonly mark: (token: string) => void;
}

const OBJECTS = new Set(
  'table index view trigger procedure function event package rule schema database type role sequence extension'.split(' '),
);
const WITH_BODY = new Set(['trigger', 'procedure', 'function', 'event', 'package']);
/** After these a statement begins inside a body. */
const BEFORE_STATEMENT = new Set([';', 'begin', 'then', 'else', 'do', 'loop', 'repeat', 'row', ':', 'atomic']);
const BLOCKS = new Set(['if', 'loop', 'while', 'repeat', 'for', 'case']);

export function bodyCounter(): BodyCounter {
  let [first, previous, depth] = ['', '', 0];
  let object: string | undefined;
  const hasBody = (): boolean => object !== undefined && (WITH_BODY.has(object) || object === 'rule');
  return {
    depth: () => depth,
    wantsWords: () => first === '' || (first === 'create' && (object === undefined || hasBody())),
    mark(token) {
      if (first === '') first = token;
      else if (first === 'create' && object === undefined && OBJECTS.has(token)) object = token;
      else if (hasBody()) depth = Math.max(0, depth + (object === 'rule' ? (PARENTHESES[token] ?? 0) : opens(token, previous)));
      previous = token;
    },
  };
}

const PARENTHESES: Readonly<Record<string, number>> = { '(': 1, ')': -1 };

function opens(token: string, previous: string): number {
  if (token === 'end') return -1;
  if (previous === 'end') return 0;
  if (token === 'begin' || token === 'case') return 1;
  return BLOCKS.has(token) && BEFORE_STATEMENT.has(previous) ? 1 : 0;
}
