/** Results of a pure function of a short text, kept while there are not too many: texts repeat their words. */
export function remember<T>(make: (text: string) => T, most = 20_000, longest = 80): (text: string) => T {
  const known = new Map<string, { readonly made: T }>();
  return (text) => {
    if (text.length > longest) return make(text);
    const found = known.get(text);
    if (found) return found.made;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, { made });
    return made;
  };
}
