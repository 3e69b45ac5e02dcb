/** The object without the keys whose value is undefined, so that an absent thing is absent and not merely empty. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
