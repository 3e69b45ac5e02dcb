/** When two table names mean the same, by the rules of the shared scorer: plural, case and words for numbers folded. */
const FOLD: Readonly<Record<string, string>> = {
  number: 'id',
  no: 'id',
  num: 'id',
  identifier: 'id',
  code: 'id',
  record: '',
  information: '',
  info: '',
  table: '',
};

const singular = (word: string): string => {
  if (word.length > 3 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
};

export function wordsOf(name: string): readonly string[] {
  const all = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map(singular);
  const folded = all.map((word) => FOLD[word] ?? word).filter(Boolean);
  return folded.length > 0 ? folded : all;
}

function longestCommon(a: string, b: string): number {
  let best = 0;
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      let k = 0;
      while (a[i + k] !== undefined && a[i + k] === b[j + k]) k++;
      if (k > best) best = k;
    }
  return best;
}

export const alike = {
  exact: (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' '),
  lenient: (a: string, b: string): boolean => {
    const [x, y] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
    const both = [...x].filter((word) => y.has(word)).length;
    if (both > 0 && both / (x.size + y.size - both) >= 0.5) return true;
    const [s, t] = [wordsOf(a).join(' '), wordsOf(b).join(' ')];
    const shorter = Math.min(s.length, t.length);
    return shorter >= 4 && longestCommon(s, t) / shorter >= 0.75;
  },
};
