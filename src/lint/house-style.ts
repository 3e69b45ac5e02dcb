/**
 * The style that most names of a schema follow. Where there is one it wins over the convention: what fits it passes, what
 * does not is told. A few names make no style.
 */
export interface HouseStyle {
  readonly fits: (name: string) => boolean;
  /** How it is described to whoever has to follow it: `userId`. */
  readonly example: string;
}

const FEWEST = 3;
const SHARE = 0.6;

/** `styleOf`: the styles a name follows; none where every style would have it. */
export function houseStyle(names: readonly string[], stylesOf: (name: string) => readonly string[]): HouseStyle | undefined {
  const counts = new Map<string, { times: number; example: string }>();
  let telling = 0;
  for (const name of names) {
    const styles = stylesOf(name);
    if (styles.length > 0) telling++;
    for (const style of styles) {
      const count = counts.get(style) ?? { times: 0, example: name };
      count.times++;
      counts.set(style, count);
    }
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y.times - x.times || (a < b ? -1 : 1));
  if (!best || best[1].times < FEWEST || best[1].times < telling * SHARE) return undefined;
  const [style, { example }] = best;
  return { example, fits: (name) => stylesOf(name).length === 0 || stylesOf(name).includes(style) };
}

/** `userId` → camel, `user_id` → snake; one small word is in all of them. */
export function letterCase(name: string): readonly string[] {
  if (/^[a-z][a-z0-9]*$/.test(name)) return [];
  if (/^[a-z][a-z0-9]*(?:_+[a-z0-9]+)+$/.test(name)) return ['snake'];
  if (/^[a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)$/.test(name)) return ['camel'];
  if (/^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/.test(name)) return ['pascal'];
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(name)) return ['upper'];
  return [name.replace(/[A-Za-z0-9]+/g, 'x').slice(0, 4) || 'other'];
}

/** What a constraint's name begins and ends with: `fk_…`, `…_fkey`, `IX_…`; or that it has none. */
export function affixes(name: string | undefined): readonly string[] {
  if (name === undefined) return ['unnamed'];
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').split('_');
  const first = words[0] ?? '';
  const last = (words.at(-1) ?? '').replace(/\d+$/, '');
  const found = [...(KINDS.test(first) ? [`${first}_…`] : []), ...(words.length > 1 && KINDS.test(last) ? [`…_${last}`] : [])];
  return found.length > 0 ? found : ['without a word for its kind'];
}

const KINDS =
  /^(?:pk|pkey|primary|key|uq|uk|ux|ak|unique|uniqueness|uniq|fk|fkey|ibfk|foreign|ck|chk|check|ix|idx|index|ind|constraint|cons)$/i;
