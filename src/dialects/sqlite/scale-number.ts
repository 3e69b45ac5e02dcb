/** A decimal number with its point moved `places` to the right, exactly as its digits say: 12.34, 2 → 1234. */
export function scaleNumber(value: number, places: number): number {
  if (places === 0) return value;
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
