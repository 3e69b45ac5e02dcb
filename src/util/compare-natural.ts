/** Order of names in which numbers count as numbers: `v2` before `v10`, `0009` before `10`. Total, and free of locales. */
export function compareNatural(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = comparePart(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || byText(a, b);
}

const parts = (text: string): readonly string[] => text.match(/\d+|\D+/g) ?? [];

function comparePart(a: string, b: string): number {
  const [left, right] = [digits(a), digits(b)];
  if (left === undefined || right === undefined) return byText(a, b);
  return left.length - right.length || byText(left, right);
}

const digits = (part: string): string | undefined => (/^\d/.test(part) ? part.replace(/^0+(?=\d)/, '') : undefined);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
