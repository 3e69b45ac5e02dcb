/** First round: what a letter or a message says to its reader only: greetings, thanks, signatures. */
import type { NamingContext, NamingPattern } from './pattern.js';
import { whole } from './whole.js';

export const LETTERS: readonly NamingPattern[] = [
  {
    id: 'ignored/letter',
    round: 'naming',
    recognises: 'greetings, thanks and signatures: "Hi Tom,", "Thanks for calling back.", "Best wishes, Karin"',
    confidence: 0.9,
    examples: [
      { text: 'Dear Mr Okafor,', gives: ['says something to the reader only'] },
      { text: 'Kind regards, Margaret', gives: ['says something to the reader only'] },
      { text: 'Thanks for calling back yesterday.', gives: ['says something to the reader only'] },
    ],
    find: ({ sentence }) => (isToReader(sentence) ? [whole(sentence, { kind: 'ignored', why: 'says something to the reader only' })] : []),
  },
];

const CLOSING =
  /^(cheers|thanks|thank you|thx|many thanks|best|all the best|best wishes|best regards|kind regards|warm regards|regards|with kind regards|yours|yours sincerely|yours faithfully|sincerely|take care|see you|talk soon|bye|ciao)\b/;
const OPENING = /^(hi|hey|hello|hallo|dear|good (morning|afternoon|evening|day)|morning|evening|greetings|oh|ok|okay|well|right|so)\b/;
/** Said of the letter itself. */
const ABOUT = /^(thanks|thank you|thx|many thanks|sorry|apologies) (again )?(for|to|that|about)\b/;
/** A greeting or a signature names its reader or writer and nothing else. */
const LONGEST = 8;

function isToReader({ tokens }: NamingContext['sentence']): boolean {
  const words = tokens.filter(({ tag }) => tag !== 'punct');
  const plain = words.map(({ lower }) => lower).join(' ');
  if (ABOUT.test(plain) && !tokens.some(({ text }) => text === ':')) return true;
  if (words.length > LONGEST || tokens.some(({ text }) => text === ':' || text === '=')) return false;
  const says = words.slice(1).some(({ tag }) => /^(verb|aux|modal)$/.test(tag));
  return !says && (CLOSING.test(plain) || (OPENING.test(plain) && words.slice(1).every(({ lower, text }) => isAddressed(lower, text))));
}

const isAddressed = (lower: string, text: string): boolean =>
  /^\p{Lu}/u.test(text) || /^(all|both|again|there|everyone|everybody|team|folks|guys|you|mr|mrs|ms|dr|sir|madam|or|and|then)$/.test(lower);
