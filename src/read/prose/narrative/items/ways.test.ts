import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { itemsIn } from '../lists.fixture.js';

await prose.prepare?.();

it.each([
  ['A date, an amount, cash or card.', ['date', 'amount', 'payment method (cash, card)']],
  ['A date, a fee, cheque or cash or transfer.', ['date', 'fee', 'payment method (cheque, cash, transfer)']],
  ['Cob or mare, name, date of birth.', ['type (cob, mare)', 'name', 'date of birth']],
  ['A date, the chapel, burial or cremation, a note.', ['date', 'chapel', 'type (burial, cremation)', 'note']],
  ['A date, morning or afternoon, a note.', ['date', 'time of day (morning, afternoon)', 'note']],
  ['A date, a test result, pass or fail, a note.', ['date', 'test result (pass, fail)', 'note']],
  ['A name, a phone or email, a note.', ['name', 'phone', 'note']],
  ['A code and a state: draft, sent, paid.', ['code', 'state (draft, sent, paid)']],
])('%s', (text, expected) => expect(itemsIn(text)).toEqual(expected));
