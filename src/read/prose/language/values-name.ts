/** What a choice is called that the text gives no name: "is pending or paid" → status, "is monthly or yearly" → type. */
const STATES =
  /(ed|ing)$|^(not|in|on|out|under|off|un\w+|in(active|valid|complete)|open|shut|new|draft|done|paid|sent|lost|sold|broken|hidden|taken|given|gone|kept|held|won|active|pending|valid|final|current|past|late|overdue|due|void|free|busy|full|empty|idle|live|ready|present|absent|away|alive|dead|healthy|sick|clean|dirty|good|bad|poor|fair|worn|damaged|intact|fresh|frozen|dry|wet|available|complete|successful|wait|waiting)\b/;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(public|private|internal|unlisted|hidden|visible|secret)$/, 'visibility'],
  [/^(extra )?(tiny|small|medium|middle|large|big|huge|xs|s|m|l|xl|xxl)$/, 'size'],
  [/^(male|female|other|diverse|unknown|man|woman|boy|girl)$/, 'gender'],
  [/^(red|green|blue|yellow|white|black|grey|gray|brown|orange|pink|purple|violet|amber|silver)$/, 'colour'],
];

export function valuesName(values: readonly string[]): string {
  const kind = KINDS.find(([test]) => values.every((value) => test.test(value)));
  if (kind) return kind[1];
  return values.some((value) => STATES.test(value)) ? 'status' : 'type';
}
