/** Names that Prisma takes, one for each thing of a scope; what the database calls it is said by a map beside it. */

const RESERVED: ReadonlySet<string> = new Set(
  'async await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return super switch this throw true try typeof using var void while with yield PrismaClient Prisma model view type datasource generator Int String Boolean Float Decimal DateTime Json Bytes BigInt Unsupported'.split(
    ' ',
  ),
);

export type TakeName = (wanted: string) => string;

/** Gives the name itself where Prisma takes it and nothing else of the scope has it. */
export function nameTaker(): TakeName {
  const taken = new Set<string>();
  return (wanted) => {
    const stem = wanted.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=[^A-Za-z])/, 'x');
    const base = RESERVED.has(stem) ? `${stem}_` : stem;
    let name = base;
    for (let nth = 2; taken.has(name); nth++) name = `${base}_${nth}`;
    taken.add(name);
    return name;
  };
}
